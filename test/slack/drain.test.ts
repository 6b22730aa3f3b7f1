import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { startLocalWorkspace } from '../../src/local/index.ts';
import { createApp } from '../../src/slack/app.ts';
import { connect } from '../../src/slack/connect.ts';
import { drain } from '../../src/slack/drain.ts';
import { InFlight } from '../../src/slack/in-flight.ts';
import { VIEW } from '../helpers/default-view.ts';
import { NAMES } from '../helpers/running-app.ts';

async function listening(inFlight: InFlight) {
  const workspace = await startLocalWorkspace({ port: 0, manifest: readManifest('manifest.yml') });
  onTestFinished(() => workspace.close());
  const { botToken, signingSecret, apiUrl } = workspace;
  const app = createApp({
    connection: { mode: 'http', botToken, signingSecret },
    apiUrl,
    names: NAMES,
    view: () => VIEW,
    today: () => '2026-01-15',
    now: Date.now,
    store: undefined,
    logger: pino({ level: 'silent' }),
    inFlight,
  });
  const server = await connect(app, 'http', 0);
  return { app, url: `http://127.0.0.1:${server?.port}/slack/events` };
}

test('over HTTP nothing new is taken, and what is under way is waited for', async () => {
  const inFlight = new InFlight();
  const { app, url } = await listening(inFlight);
  let finish = () => {};
  const work = inFlight.run(() => new Promise<void>((resolve) => (finish = resolve)));
  const drained = drain(app, 'http', inFlight, 10_000);
  await expect(fetch(url, { method: 'POST' })).rejects.toThrow();
  expect(inFlight.size).toBe(1);
  finish();
  await work;
  expect(await drained).toBe(true);
});

test('work that never ends is waited for only so long', async () => {
  const inFlight = new InFlight();
  const { app } = await listening(inFlight);
  void inFlight.run(() => new Promise(() => {}));
  expect(await drain(app, 'http', inFlight, 50)).toBe(false);
});

test('work that fails is no longer under way', async () => {
  const inFlight = new InFlight();
  await expect(inFlight.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await inFlight.idle();
  expect(inFlight.size).toBe(0);
});
