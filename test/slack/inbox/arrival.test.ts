import { expect, test } from 'vitest';
import { arrivalOf } from '../../../src/slack/inbox/arrival.ts';

const question = {
  type: 'event_callback',
  team_id: 'T1',
  event_id: 'Ev1',
  event: { type: 'message', channel_type: 'im', user: 'U1', text: 'hi' },
};
const click = { type: 'block_actions', trigger_id: '1.2', team: { id: 'T1' }, user: { id: 'U1' } };

test.each([
  ['a direct message', question, 'event', 'Ev1'],
  ['a mention', { ...question, event: { type: 'app_mention', user: 'U1' } }, 'event', 'Ev1'],
  ['a command', { command: '/role', trigger_id: '1.2', team_id: 'T1', user_id: 'U1' }, 'command', '1.2'],
  ['a click', click, 'block_actions', '1.2'],
  [
    'a click by somebody of an organization',
    { ...click, team: null, user: { id: 'U1', team_id: 'T1' } },
    'block_actions',
    '1.2',
  ],
  ['a message’s menu', { ...click, type: 'message_action' }, 'message_action', '1.2'],
  ['a form', { ...click, type: 'view_submission' }, 'view_submission', '1.2'],
])('%s is kept, under the id that Slack gives it again', (_, payload, kind, id) => {
  expect(arrivalOf(payload)).toEqual({ team: 'T1', entry: { id, kind, payload, user: 'U1' } });
});

test.each([
  ['a bot’s message', { ...question, event: { ...question.event, bot_id: 'B1' } }],
  ['a message in a channel', { ...question, event: { ...question.event, channel_type: 'channel' } }],
  ['Home being opened', { ...question, event: { type: 'app_home_opened', user: 'U1' } }],
  ['a menu that is typed into', { ...click, type: 'block_suggestion' }],
  ['a shortcut that only opens a form', { ...click, type: 'shortcut' }],
  ['what is no payload of Slack', { hello: 'world' }],
])('%s is not kept', (_, payload) => {
  expect(arrivalOf(payload)).toBeUndefined();
});
