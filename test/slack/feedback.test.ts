import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import { unpackVote } from '../../src/present/vote.ts';
import { named, runApp } from '../helpers/running-app.ts';

const YOU = 'U0LOCALYOU';
const MAYA = 'U0LOCALMAYA';
let app: Awaited<ReturnType<typeof runApp>>;

beforeAll(async () => {
  app = await runApp('socket');
});

afterAll(() => app.close());

type Person = ReturnType<typeof app.workspace.as>;

/** The two values that the thumbs of a card carry. */
function thumbsOf(card: PageMessage) {
  const row = card.blocks.find(({ type }) => type === 'context_actions');
  const [element] = (row?.elements ?? []) as Record<`${'positive' | 'negative'}_button`, { value: string }>[];
  if (!row || !element) throw new Error('the card has no thumbs');
  const [up, down] = [element.positive_button.value, element.negative_button.value];
  return { block: row.block_id, up, down, id: unpackVote(up)?.answerId ?? '' };
}

async function press(who: Person, card: PageMessage, thumb: 'up' | 'down') {
  const thumbs = thumbsOf(card);
  const reply = await who.act('action', {
    surface: { type: 'message', channel: card.channel, ts: card.ts },
    blockId: thumbs.block,
    actionId: 'feedback',
    value: { type: 'feedback_buttons', value: thumbs[thumb] },
  });
  expect(reply).toMatchObject({ ok: true });
  return thumbs.id;
}

test('👍 is kept by what the answer is about, and the person alone is told', async () => {
  const card = await app.run('/salary', 'technical lead');
  const id = await press(app.you, card, 'up');
  const told = await app.reply();
  expect(told).toMatchObject({ ephemeral: true, text: 'Your 👍 is kept. Thank you.' });
  expect(await app.kept.feedback.get(id, YOU)).toMatchObject({
    vote: 'up',
    reason: null,
    subject: 'salary:technical-lead',
  });
});

test('👎 is kept at once and asks why; what is said is kept with it', async () => {
  const card = await app.run('/role', 'team lead');
  const id = await press(app.you, card, 'down');
  const form = await app.you.waitForView();
  expect((await app.kept.feedback.get(id, YOU))?.vote).toBe('down');
  expect(await app.you.submit(form, { reason: ' The pay is missing. ' })).toEqual({});
  expect(await app.kept.feedback.get(id, YOU)).toMatchObject({ vote: 'down', reason: 'The pay is missing.' });
  const thanks = await app.you.waitForView(({ hash }) => hash !== form.hash);
  expect(JSON.stringify(thanks.blocks)).toContain('Thank you');
  await app.you.act('close', { viewId: thanks.id, clear: true });
});

test('a second 👎 keeps what was said, and shows it to be changed', async () => {
  const card = await app.run('/role', 'team lead');
  const id = await press(app.you, card, 'down');
  const form = await app.you.waitForView();
  expect(JSON.stringify(form.blocks)).toContain('The pay is missing.');
  expect((await app.kept.feedback.get(id, YOU))?.reason).toBe('The pay is missing.');
  await app.you.act('close', { viewId: form.id, clear: true });
});

test('the form takes the vote back too', async () => {
  const card = await app.run('/role', 'team lead');
  const id = await press(app.you, card, 'down');
  const form = await app.you.waitForView();
  await app.you.click(form, named('Take my vote back'));
  const view = await app.you.waitForView(({ hash }) => hash !== form.hash);
  expect(JSON.stringify(view.blocks)).toContain('are deleted');
  expect(await app.kept.feedback.get(id, YOU)).toBeUndefined();
  await app.you.act('close', { viewId: view.id, clear: true });
});

test('the other thumb replaces the first, however often either is pressed', async () => {
  const card = await app.run('/role', 'engineering manager');
  const id = await press(app.you, card, 'down');
  const form = await app.you.waitForView();
  await app.you.act('close', { viewId: form.id, clear: true });
  for (const text of ['Your 👍 is kept, instead of your 👎.', 'Your 👍 is kept. Thank you.']) {
    await press(app.you, card, 'up');
    expect((await app.reply()).text).toBe(text);
  }
  expect(await app.kept.feedback.count(id)).toEqual({ up: 1, down: 0 });
});

test('the same answer counts as one, whoever asked and in whatever words', async () => {
  const mine = await app.run('/role', 'project manager');
  const id = await press(app.you, mine, 'up');
  const maya = app.workspace.as(MAYA);
  await maya.command('/career', 'tell me about project managers', 'random');
  const hers = await maya.waitForMessage(({ ephemeral }) => ephemeral);
  expect(await press(maya, hers, 'up')).toBe(id);
  await maya.waitForMessage(({ text }) => text.includes('is kept'));
  expect(await app.kept.feedback.count(id)).toEqual({ up: 2, down: 0 });
});

test('after 👍 one can say more, and take it all back', async () => {
  const card = await app.run('/role', 'technical lead');
  const id = await press(app.you, card, 'up');
  const told = await app.reply();
  await app.you.click(told, named('Tell us more'));
  const form = await app.you.waitForView();
  await app.you.submit(form, { reason: 'Just what I needed' });
  expect((await app.kept.feedback.get(id, YOU))?.reason).toBe('Just what I needed');
  await app.you.click(told, named('Take it back'));
  await app.you.waitFor(
    (event) =>
      event.type === 'message' && event.message.ts === told.ts && /are deleted/.test(event.message.text),
  );
  expect(await app.kept.feedback.get(id, YOU)).toBeUndefined();
});

test('a thumb in a direct message is answered for that person alone too', async () => {
  await app.you.post('app', 'what does a technical lead earn?');
  await press(app.you, await app.reply(), 'up');
  expect(await app.reply()).toMatchObject({ ephemeral: true });
});

test('where the form can’t open, the 👎 stands and the person is told', async () => {
  const card = await app.run('/role', 'lead technician');
  app.workspace.injectError('views.open', { error: 'expired_trigger_id' });
  const id = await press(app.you, card, 'down');
  expect((await app.reply()).text).toContain('👎 is kept');
  expect((await app.kept.feedback.get(id, YOU))?.vote).toBe('down');
});

test('help, questions back and declines have no thumbs: there is nothing stated to rate', async () => {
  for (const text of ['help me', 'lead tech', 'xyzzy plugh']) {
    const reply = await app.run('/career', text);
    expect(reply.blocks.map(({ type }) => type)).not.toContain('context_actions');
  }
});
