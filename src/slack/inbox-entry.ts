import type { InboxEntry, Json } from '../store/types.ts';

/** What has to be on disk before Slack is told "ok". */
export interface Arrival {
  readonly team: string;
  readonly entry: InboxEntry;
}

/**
 * A question as the inbox keeps it.
 *
 * @param body What Slack sent.
 * @returns Undefined for what is not kept: commands and clicks, which Slack sends once and shows as failed where no ack
 * comes, and the messages of bots, our own among them.
 */
export function arrivalOf(body: Readonly<Record<string, unknown>>): Arrival | undefined {
  const { type, team_id: team, event_id: id, event } = body;
  if (type !== 'event_callback' || typeof team !== 'string' || typeof id !== 'string') return undefined;
  if (typeof event !== 'object' || event === null) return undefined;
  const {
    type: kind,
    channel_type: channelType,
    bot_id: bot,
    user,
  } = event as Readonly<Record<string, unknown>>;
  // All other events only draw anew what is on a screen.
  if (kind !== 'app_mention' && !(kind === 'message' && channelType === 'im')) return undefined;
  if (bot !== undefined || typeof user !== 'string') return undefined;
  // It came as JSON.
  return { team, entry: { id, kind: 'event', payload: body as Json, user } };
}
