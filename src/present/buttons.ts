import type { ActionsBlock, Button } from '@slack/types';
import type { Answer } from '../answer/types.ts';
import { SLACK } from '../limits.ts';
import { type Ask, packAsk } from './ask.ts';
import { actions, button } from './blocks.ts';
import { ACTION } from './ids.ts';

/** Suggestions that fit in one row on a phone without becoming a wall. */
const SUGGESTIONS = 5;

type Suggested = readonly { readonly label: string; readonly question: string }[];

function asking(suggestions: Suggested): (Button | null)[] {
  return suggestions.map(({ label, question }, at) =>
    button(`${ACTION.ask}:${at}`, label, packAsk({ question })),
  );
}

/** A row of buttons that ask; each label may be prose, each question travels whole. */
export function askButtons(suggestions: Suggested, max = SUGGESTIONS): ActionsBlock[] {
  // Slack refuses a button without a word on it.
  return actions(...asking(suggestions.filter(({ label }) => label.trim() !== '').slice(0, max)));
}

/** What a footer needs besides the answer. */
export interface FooterOptions {
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

/** "an IT manager", "a team lead". */
function withArticle(title: string): string {
  return `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}`;
}

/** The two questions that follow a role card most often. */
function roleFollowUps({ title }: Answer): Suggested {
  return [
    { label: 'Salary', question: `/salary ${title}` },
    { label: 'How to become one', question: `How do I become ${withArticle(title)}?` },
  ];
}

/** The row under every answer that says something: on to the next, more of it, its sources, and sharing. */
export function footerRow(answer: Answer, { ask, share, more }: FooterOptions): ActionsBlock[] {
  if (answer.sources.length === 0) return [];
  const value = packAsk(ask);
  const follow = answer.kind === 'role' ? roleFollowUps(answer) : [];
  const shared = share && !UNSHARED.has(answer.kind);
  return actions(
    ...asking(follow),
    button(ACTION.compare, 'Compare…', comparable(answer)),
    more ? button(ACTION.showAll, 'Show all', value) : null,
    button(ACTION.sources, 'Sources', value),
    shared ? button(ACTION.share, 'Share in this channel', value, 'primary') : null,
  );
}
