import type { BlockAction } from '@slack/bolt';
import type { Conversation } from './context.ts';

/** Where an answer goes, and to what. */
export type Place = {
  /** What came: the id of an event or a trigger. A channel gets one message for it, however often it is dealt with. */
  readonly id: string;
  /** Whose wish it is. */
  readonly by: string;
  /** A process that died had it before: what it was to say may stand there. */
  readonly redone?: boolean;
} & Where;

export type Where =
  /** Visible to one person, by the `response_url` of what they did. */
  | { readonly kind: 'private'; readonly url: string; readonly at: Conversation & { readonly user: string } }
  /** A direct message with us, or a thread that we were called into. */
  | { readonly kind: 'open'; readonly at: Conversation }
  /** A modal that is open: it changes. */
  | { readonly kind: 'modal'; readonly viewId: string; readonly at: Conversation }
  /** App Home: a modal opens over it. */
  | { readonly kind: 'home'; readonly triggerId: string; readonly at: Conversation };

export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Where to answer somebody who clicked: beside what they clicked on, privately unless it's a direct message. */
export function placeOfAction(body: BlockAction): Place {
  const team = body.team?.id ?? '';
  const user = body.user.id;
  const id = body.trigger_id;
  if (body.view) {
    const at = { team, channel: user };
    return body.view.type === 'home'
      ? { kind: 'home', id, by: user, triggerId: body.trigger_id, at }
      : { kind: 'modal', id, by: user, viewId: body.view.id, at };
  }
  const channel = body.channel?.id ?? user;
  const thread: string | undefined = body.container.thread_ts ?? body.message?.thread_ts;
  const ephemeral = body.container.is_ephemeral === true;
  if (!body.response_url || (isDirect(channel) && !ephemeral)) {
    return { kind: 'open', id, by: user, at: { team, channel, thread } };
  }
  return { kind: 'private', id, by: user, url: body.response_url, at: { team, channel, thread, user } };
}
