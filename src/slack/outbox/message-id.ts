import { createHash } from 'node:crypto';

/** What a message for everybody is known by. */
export interface MessageKey {
  readonly team: string;
  readonly channel: string;
  /** What it answers: the id of an event, a trigger, a share. */
  readonly id: string;
}

/**
 * The `client_msg_id` of a message: the same for each attempt to post it, on any replica.
 *
 * Slack posts one message for each and gives that one back from then on, so that a message whose "ok" was lost, or whose
 * sender was killed, can be posted again without being there twice.
 *
 * @returns A UUID.
 * @example
 * messageId({ team: 'T1', channel: 'C1', id: 'Ev1' }) === messageId({ team: 'T1', channel: 'C1', id: 'Ev1' }) // true
 */
export function messageId({ team, channel, id }: MessageKey): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([team, channel, id]))
    .digest();
  // The two fields that make 16 bytes a UUID of one's own making (RFC 9562, version 8).
  hash[6] = 0x80 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  const hex = hash.toString('hex');
  const ends = [8, 12, 16, 20, 32];
  return ends.map((end, at) => hex.slice(ends[at - 1] ?? 0, end)).join('-');
}
