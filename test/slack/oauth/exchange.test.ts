import { expect, onTestFinished, test, vi } from 'vitest';
import { createLogger } from '../../../src/slack/log.ts';
import { slackExchange } from '../../../src/slack/oauth/exchange.ts';

test('what Slack’s library has to say of an exchange goes to the log, and nowhere else', async () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const plain = (['debug', 'info', 'log', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  onTestFinished(() => {
    for (const spy of plain) spy.mockRestore();
  });
  // Nobody listens there.
  const options = { slackApiUrl: 'http://127.0.0.1:9/api/', retryConfig: { retries: 0 } };
  const exchange = slackExchange({ clientId: '12.34', clientSecret: 's' }, options, Date.now, logger);
  await expect(exchange('xoxe-1-secret')).rejects.toThrow();
  expect(plain.flatMap(({ mock }) => mock.calls)).toEqual([]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 40 }]);
  expect(lines.join()).not.toContain('xoxe-1-secret');
});
