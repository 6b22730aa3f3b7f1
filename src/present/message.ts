import type { KnownBlock } from '@slack/types';
import type { Answer } from '../answer/types.ts';
import { AppError } from '../errors.ts';
import type { Ask } from './ask.ts';
import { beneath, type Shared } from './beneath.ts';
import { context, header } from './blocks.ts';
import { answerBody } from './body.ts';
import { actionRow } from './buttons.ts';
import { withoutEcho } from './echo.ts';
import { essentialText } from './essential.ts';
import { fitMessage } from './fit.ts';
import { roleCardBody } from './role-card.ts';
import { sourceLine } from './sources.ts';

/** A message as Slack takes it. */
export interface Message {
  /** What it says where blocks are not drawn; mrkdwn, escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export interface MessageOptions {
  /** The question that this answers, for buttons that ask it again. */
  readonly ask: Ask;
  /** Offer to show this private reply to the whole channel. */
  readonly share?: boolean;
  /** A card posted for all, and by whom. */
  readonly shared?: Shared;
  /** Ask for 👍 or 👎; the default. */
  readonly votes?: boolean;
}

function sharedLine(user: string): KnownBlock {
  if (!/^[A-Z0-9]+$/.test(user)) throw new AppError('slack', 'a user id is capital letters and digits');
  return { type: 'context', elements: [{ type: 'mrkdwn', text: `Shared by <@${user}>` }] };
}

function headOf(answer: Answer, shared: Shared | undefined): KnownBlock[] {
  const asks = answer.kind === 'clarify' || answer.kind === 'none';
  const title = asks || answer.title.trim() === '' ? [] : [header(answer.title)];
  const also = answer.titles.length > 0 ? context(`Also called: ${answer.titles.join(', ')}`) : [];
  return [...(shared ? [sharedLine(shared.by)] : []), ...title, ...also];
}

/**
 * Draws an answer as a Slack message within Slack's limits; prose gives way first, ids, values and links never.
 *
 * @example
 * presentMessage(answer, { ask: { question: 'tech lead' }, share: true }).blocks.length // ≤ 50
 */
export function presentMessage(
  answer: Answer,
  { ask, share = false, shared, votes = true }: MessageOptions,
): Message {
  const { parts, more } = answer.kind === 'role' ? roleCardBody(answer) : answerBody(withoutEcho(answer));
  const tail = (cut: boolean): KnownBlock[] => [
    ...context(...answer.notes),
    ...actionRow(answer, { ask, share, more: more || cut }),
    ...context(sourceLine(answer.sources)),
    ...beneath(answer, shared, votes),
  ];
  const by = shared ? `Shared by <@${shared.by}>: ` : '';
  return { text: `${by}${essentialText(answer)}`, blocks: fitMessage(headOf(answer, shared), parts, tail) };
}
