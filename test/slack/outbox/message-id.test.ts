import { expect, test } from 'vitest';
import { messageId } from '../../../src/slack/outbox/message-id.ts';

const key = { team: 'T1', channel: 'C1', id: 'Ev1' };

test('a message has one id, which is a UUID, however often it is posted', () => {
  expect(messageId(key)).toBe(messageId({ ...key }));
  expect(messageId(key)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('another team, channel or question has another one', () => {
  const others = [{ team: 'T2' }, { channel: 'C2' }, { id: 'Ev2' }].map((change) =>
    messageId({ ...key, ...change }),
  );
  expect(new Set([...others, messageId(key)]).size).toBe(4);
});
