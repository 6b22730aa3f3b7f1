import type { ActionsBlock, Button } from '@slack/types';
import type { Answer } from '../answer/types.ts';
import { withArticle } from '../answer/wording/names.ts';
import { SLACK } from '../limits.ts';
import { type Ask, packAsk } from './ask.ts';
import { actions, button, roleMenu } from './blocks.ts';
import { ACTION } from './ids.ts';

/** Suggestions that stand alone in a row. */
const SUGGESTIONS = 5;

/** Follow-ups beside the buttons that every answer has: more would be a wall on a phone. */
const FOLLOW_UPS = 3;

/** Choices that a question back or a decline offers: they are the answer, so there may be more of them. */
const CHOICES = 10;

type Suggested = readonly { readonly label: string; readonly question: string }[];

function asking(suggestions: Suggested, max: number): (Button | null)[] {
  // Slack refuses a button without a word on it.
  const named = suggestions.filter(({ label }) => label.trim() !== '').slice(0, max);
  return named.map(({ label, question }, at) => button(`${ACTION.ask}:${at}`, label, packAsk({ question })));
}

/** A row of buttons that ask; each label may be prose, each question travels whole. */
export function askButtons(suggestions: Suggested): ActionsBlock[] {
  return actions(...asking(suggestions, SUGGESTIONS));
}

/** What the row needs besides the answer. */
export interface RowOptions {
  readonly ask: Ask;
  /** A private reply in a channel, which may be shown to all. */
  readonly share: boolean;
  /** Something was left out of the card. */
  readonly more: boolean;
}

/** Roles of an answer as a value for the Compare… button; `null` where none is named. */
function comparable(answer: Answer): string | null {
  if (answer.roles.length === 0 || answer.kind === 'clarify') return null;
  const value = JSON.stringify(answer.roles.slice(0, 2));
  return value.length <= SLACK.buttonValue ? value : null;
}

/** Kinds that are no answer anybody would show around. */
const UNSHARED: ReadonlySet<Answer['kind']> = new Set(['clarify', 'help', 'none']);

/** The two questions that follow a role card most often. */
function roleFollowUps({ title }: Answer): Suggested {
  return [
    { label: 'Salary', question: `/salary ${title}` },
    { label: 'How to become one', question: `How do I become ${withArticle(title)}?` },
  ];
}

/** What to ask next: a role card has its own two, a question back and a decline offer choices. */
function followUpsOf(answer: Answer): (Button | null)[] {
  if (answer.kind === 'role') return asking(roleFollowUps(answer), FOLLOW_UPS);
  if (answer.kind === 'clarify' || answer.kind === 'none') return asking(answer.suggestions, CHOICES);
  return asking(answer.suggestions, FOLLOW_UPS);
}

/**
 * The row under an answer: what to ask next, more of it, its sources, sharing; where it says nothing of a role, a menu of
 * all roles, so that nobody is left without a way on.
 */
export function actionRow(answer: Answer, { ask, share, more }: RowOptions): ActionsBlock[] {
  const follow = followUpsOf(answer);
  const { kind } = answer;
  if (answer.sources.length === 0)
    return actions(
      ...follow,
      kind === 'none' || kind === 'help' ? roleMenu(ACTION.pickRole, 'Pick a role') : null,
    );
  const value = packAsk(ask);
  const shared = share && !UNSHARED.has(kind);
  return actions(
    ...follow,
    button(ACTION.compare, 'Compare…', comparable(answer)),
    more ? button(ACTION.showAll, 'Show all', value) : null,
    button(ACTION.sources, 'Sources', value),
    shared ? button(ACTION.share, 'Share in this channel', value, 'primary') : null,
  );
}
