import { systemClock } from '../../src/local/core/clock.ts';
import { httpTransport } from '../../src/local/delivery/http-transport.ts';
import type { LocalWorkspace } from '../../src/local/index.ts';

/** A direct message as Slack delivers it, which can be delivered more than once. */
export function questionEvent(workspace: LocalWorkspace, id: string, text: string) {
  const direct = workspace
    .as()
    .snapshot()
    .channels.find(({ kind }) => kind === 'app_dm');
  if (!direct) throw new Error('no direct messages with the app');
  return {
    type: 'event_callback',
    team_id: workspace.teamId,
    event_id: id,
    event: {
      type: 'message',
      channel_type: 'im',
      channel: direct.id,
      user: 'U0LOCALYOU',
      text,
      ts: '1700000000.000100',
    },
    authorizations: [{ team_id: workspace.teamId, user_id: workspace.botUserId, is_bot: true }],
  };
}

/** Delivers it by signed HTTP. @returns Whether it was acked within Slack's three seconds. */
export async function deliver(
  url: string,
  { signingSecret }: LocalWorkspace,
  payload: ReturnType<typeof questionEvent>,
): Promise<boolean> {
  const { ok } = await httpTransport(url, signingSecret, systemClock).send({ type: 'events_api', payload });
  return ok;
}

/** What the app said so far where the event was asked. */
export function repliesTo({ event }: ReturnType<typeof questionEvent>, workspace: LocalWorkspace) {
  const { messages } = workspace.as().snapshot();
  return messages.filter(({ channel, user }) => channel === event.channel && user === workspace.botUserId);
}
