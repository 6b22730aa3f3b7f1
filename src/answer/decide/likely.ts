import { askAbout } from '../compose/ask.ts';
import { inSentence, titleOf } from '../wording/names.ts';
import type { Case, Decision } from './case.ts';

/** Buttons that stand under an answer at most. */
const MOST = 5;

/** The answer about the role that a name most likely means says so, and offers the others that it may mean. */
export function offeringOthers(decision: Decision, { reading, view }: Case): Decision {
  const { answer } = decision;
  const name = reading.mentions.find(({ others, roles }) => others && answer.roles.includes(roles[0] ?? ''));
  if (!name?.others || answer.kind === 'clarify') return decision;
  const title = inSentence(titleOf(name.roles[0] ?? '', view));
  const others = name.others.filter((role) => !answer.roles.includes(role));
  return {
    ...decision,
    answer: {
      ...answer,
      notes: [`I read “${name.typed}” as ${title}.`, ...answer.notes],
      suggestions: [
        ...others.map((role) => askAbout(role, answer.kind, view, true)),
        ...answer.suggestions,
      ].slice(0, MOST),
    },
  };
}
