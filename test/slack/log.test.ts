import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { boltLogger, createLogger, errorFacts, scrub, slackReason } from '../../src/slack/log.ts';

function capture() {
  const lines: string[] = [];
  return { lines, logger: createLogger('debug', { write: (line) => void lines.push(line) }) };
}

test('no token reaches the log, whoever writes it', () => {
  const { lines, logger } = capture();
  boltLogger(logger).error(
    'failed with xoxb-12-abc',
    new Error('xapp-1-A-b'),
    'wss://wss.slack.com/link?ticket=abc',
  );
  logger.warn({ token: 'xoxb-12-abc', config: { appToken: 'xapp-1' } }, 'hm');
  expect(lines.join()).not.toMatch(/xoxb-|xapp-|ticket=abc/);
  expect(scrub('a xoxe.xoxb-1-abc b')).toBe('a [redacted] b');
});

test('Bolt’s debug lines, which hold whole payloads, are never asked for', () => {
  const { lines, logger } = capture();
  boltLogger(logger).debug('what does a tech lead earn?');
  expect(lines).toEqual([]);
  expect(boltLogger(logger).getLevel()).toBe('info');
});

test('an error is logged by kind, reason and place, not by its message', () => {
  const facts = errorFacts(new TypeError('cannot read "how much do I earn"'));
  expect(JSON.stringify(facts)).not.toContain('how much');
  expect(facts).toMatchObject({ error: 'TypeError' });
  expect(errorFacts(new AppError('slack', 'used_url'))).toMatchObject({ code: 'slack', reason: 'used_url' });
});

test('Slack’s reason is found in its client’s errors', () => {
  expect(slackReason(Object.assign(new Error(), { data: { ok: false, error: 'invalid_blocks' } }))).toBe(
    'invalid_blocks',
  );
  expect(slackReason(new Error('x'))).toBeUndefined();
});
