import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import { named, runApp } from '../helpers/running-app.ts';

const YOU = 'U0LOCALYOU';
const MAYA = 'U0LOCALMAYA';
let app: Awaited<ReturnType<typeof runApp>>;

beforeAll(async () => {
  app = await runApp('socket');
});

afterAll(() => app.close());

async function share(role: string, channel: string) {
  const mine = await app.run('/role', role, channel);
  await app.you.click(mine, named('Share in this channel'));
  return { mine, shared: await app.reply() };
}

const isThere = (card: PageMessage) => app.you.snapshot().messages.some(({ ts }) => ts === card.ts);
const shareOf = (card: PageMessage) => app.kept.shares.at(card.channel, card.ts);

test('a share is kept: where the card stands, who put it there, and what it shows', async () => {
  const { mine, shared } = await share('technical lead', 'general');
  await app.you.waitFor((event) => event.type === 'message_deleted' && event.ts === mine.ts);
  expect(await shareOf(shared)).toMatchObject({
    user: YOU,
    channel: shared.channel,
    subject: 'role:technical-lead',
    takenBackAt: null,
  });
});

// The app is in #general, but not in #random, where it must learn from the click where its card stands.
describe.each(['general', 'random'])('in #%s', (channel) => {
  test('who shared a card takes it back, and it is gone for all', async () => {
    const { shared } = await share('team lead', channel);
    await app.you.click(shared, 'take_back');
    await app.you.waitFor((event) => event.type === 'message_deleted' && event.ts === shared.ts);
    expect((await shareOf(shared))?.takenBackAt).not.toBeNull();
  });

  test('nobody else can, even with the button in hand, and only they are told so', async () => {
    const { shared } = await share('engineering manager', channel);
    const maya = app.workspace.as(MAYA);
    await maya.click(shared, 'take_back');
    const told = await maya.waitForMessage(({ ephemeral }) => ephemeral);
    expect(told.text).toMatch(/^Only the person who shared/);
    expect(isThere(shared)).toBe(true);
    expect(app.you.snapshot().messages.some(({ ts }) => ts === told.ts)).toBe(false);
  });
});

test('a double click shares once', async () => {
  const mine = await app.run('/role', 'project manager');
  const button = named('Share in this channel');
  await Promise.all([app.you.click(mine, button), app.you.click(mine, button)]);
  await app.you.waitForMessage(({ text }) => text.includes('shared already'));
  await app.you.waitFor((event) => event.type === 'message_deleted' && event.ts === mine.ts);
  expect(await app.kept.shares.of('role:project-manager')).toHaveLength(1);
  const cards = app.you.snapshot().messages.filter((m) => !m.ephemeral && m.text.includes('Project manager'));
  expect(cards).toHaveLength(1);
});

/** Slack's response_urls answer nobody from now on, until the test ends. */
function breakResponseUrls() {
  const real = globalThis.fetch;
  const broken = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async (input, init) =>
      String(input).includes('/response/') ? new Response('used_url', { status: 404 }) : real(input, init),
    );
  onTestFinished(() => broken.mockRestore());
  return () => broken.mockRestore();
}

test('a card that could not be posted is not kept as shared, and can be shared once it can be', async () => {
  const mine = await app.run('/role', 'lead technician');
  const mend = breakResponseUrls();
  app.workspace.injectError('chat.postMessage', { error: 'not_in_channel' });
  await app.you.click(mine, named('Share in this channel'));
  expect((await app.reply()).text).toContain('can’t post in this channel yet');
  expect(await app.kept.shares.of('role:lead-technician')).toEqual([]);
  mend();
  await app.you.click(mine, named('Share in this channel'));
  expect(await app.reply()).toMatchObject({ ephemeral: false, channel: mine.channel });
  await app.you.waitFor((event) => event.type === 'message_deleted' && event.ts === mine.ts);
  expect(await app.kept.shares.of('role:lead-technician')).toHaveLength(1);
});

test('a card that Slack would not delete goes when it is taken back again', async () => {
  const { shared } = await share('technical manager', 'general');
  const mend = breakResponseUrls();
  app.workspace.injectError('chat.delete', { error: 'internal_error' });
  await app.you.click(shared, 'take_back');
  expect((await app.reply()).text).toContain('Sorry');
  expect(isThere(shared)).toBe(true);
  mend();
  await app.you.click(shared, 'take_back');
  await app.you.waitFor((event) => event.type === 'message_deleted' && event.ts === shared.ts);
});
