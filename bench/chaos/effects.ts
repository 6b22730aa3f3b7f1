import type { Store } from '../../src/store/index.ts';

/** One key for all processes of a campaign; it protects nothing. */
export const KEYS = `chaos:${Buffer.alloc(32, 7).toString('base64')}`;
/** How long a process holds what it took up, in milliseconds. */
export const LEASE_MS = 400;

/** What one event brings about: a vote, a message. Done twice, it is there once. */
export async function act(store: Store, id: string): Promise<void> {
  const team = store.forTeam('T1');
  await team.feedback.vote({ answerId: id, user: 'U1', vote: 'up' });
  await team.outbox.add({ id, channel: `C${id.length}`, payload: { text: id } });
}
