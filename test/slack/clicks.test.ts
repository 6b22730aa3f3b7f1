import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import { named, runApp } from '../helpers/running-app.ts';

let app: Awaited<ReturnType<typeof runApp>>;
let card: PageMessage;
const json = (part: unknown) => JSON.stringify(part);

beforeAll(async () => {
  app = await runApp('socket');
  card = await app.run('/role', 'technical lead');
});

afterAll(() => app.close());

test('Salary asks on, privately', async () => {
  await app.you.click(card, named('Salary'));
  const reply = await app.reply();
  expect(reply.ephemeral).toBe(true);
  expect(json(reply.blocks)).toContain('Technical lead · ');
});

test('Show all opens the whole card', async () => {
  await app.you.click(card, named('Show all'));
  const view = await app.you.waitForView();
  expect(json(view.blocks)).toContain('How to become one');
  await app.you.act('close', { viewId: view.id, clear: true });
});

test('Sources opens who says so', async () => {
  await app.you.click(card, named('Sources'));
  const view = await app.you.waitForView();
  expect(view.title.text).toBe('Sources');
  await app.you.act('close', { viewId: view.id, clear: true });
});

test.each(['general', 'random'])(
  'Share posts the card for all in #%s, with who shared it, and only once',
  async (channel) => {
    const mine = await app.run('/role', 'engineering manager', channel);
    await app.you.click(mine, named('Share in this channel'));
    const shared = await app.reply();
    expect(shared).toMatchObject({ ephemeral: false, channel: mine.channel });
    expect(json(shared.blocks)).toContain('Shared by <@U0LOCALYOU>');
    expect(json(shared.blocks)).not.toContain('Share in this channel');
    await app.you.waitFor((event) => event.type === 'message_deleted' && event.ts === mine.ts);
    const theirs = app.workspace.as('U0LOCALMAYA').snapshot().messages;
    expect(theirs.some(({ ts }) => ts === shared.ts)).toBe(true);
    expect(theirs.some(({ ts }) => ts === mine.ts)).toBe(false);
  },
);

test('a click on a shared card answers the one who clicked, privately', async () => {
  const mine = await app.run('/role', 'team lead');
  await app.you.click(mine, named('Share in this channel'));
  const shared = await app.reply();
  const maya = app.workspace.as('U0LOCALMAYA');
  await maya.click(shared, 'ask:0');
  const reply = await maya.waitForMessage(({ ephemeral }) => ephemeral);
  expect(app.you.snapshot().messages.some(({ ts }) => ts === reply.ts)).toBe(false);
});

test('Compare… asks for two roles, points out a double, and answers where it was opened', async () => {
  await app.you.click(card, named('Compare…'));
  const view = await app.you.waitForView();
  const [first] = await app.you.options(view, 'choose_role:0', 'engineering man');
  expect(first).toMatchObject({ value: 'engineering-manager' });
  const pick = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
  const twice = await app.you.submit(view, {
    role_1: pick('technical-lead'),
    role_2: pick('technical-lead'),
  });
  expect(Object.keys(twice)).toEqual(['role_2']);
  await app.you.submit(view, { role_1: pick('technical-lead'), role_2: pick('engineering-manager') });
  const reply = await app.reply();
  expect(reply).toMatchObject({ ephemeral: true, channel: card.channel });
  expect(reply.blocks.map(({ type }) => type)).toContain('table');
  expect(app.you.snapshot().views).toEqual([]);
});

test('a role picked from the menu shows its card', async () => {
  const usage = await app.run('/role', '');
  const [option] = await app.you.options(usage, 'pick_role', 'team lead');
  if (!option || !('value' in option)) throw new Error('the menu has no such role');
  await app.you.select(usage, 'pick_role', option);
  expect(json((await app.reply()).blocks[0])).toContain('Team lead');
});

test('a role picked under /salary shows its pay', async () => {
  const usage = await app.run('/salary', '');
  const [option] = await app.you.options(usage, 'pick_salary', 'lead technician');
  if (!option || !('value' in option)) throw new Error('the menu has no such role');
  await app.you.select(usage, 'pick_salary', option);
  expect((await app.reply()).text).toContain('What lead technicians earn');
});

test('Home shows what to try, and trying opens the answer over it', async () => {
  await app.you.openTab('home');
  const home = await app.you.waitFor((event) => event.type === 'home');
  if (home.type !== 'home') throw new Error('not Home');
  await app.you.click(home.view, 'ask:0');
  const view = await app.you.waitForView();
  expect(view.blocks.length).toBeGreaterThan(3);
  await app.you.act('close', { viewId: view.id, clear: true });
});

test('comparing over Home shows the answer in the form’s place', async () => {
  const { home } = app.you.snapshot();
  if (!home) throw new Error('no Home');
  await app.you.click(home, named('Compare…'));
  const form = await app.you.waitForView();
  const pick = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
  await app.you.submit(form, { role_1: pick('team-lead'), role_2: pick('technical-lead') });
  const view = await app.you.waitForView(({ hash }) => hash !== form.hash);
  expect(view.submit).toBeNull();
  await app.you.act('close', { viewId: view.id, clear: true });
});

test('the question form answers in its place, and its buttons go on there', async () => {
  await app.you.shortcut('ask_anywhere');
  const form = await app.you.waitForView();
  await app.you.submit(form, { question: 'lead tech' });
  const view = await app.you.waitForView(({ hash }) => hash !== form.hash);
  await app.you.click(view, 'ask:0');
  const next = await app.you.waitForView(({ hash }) => hash !== view.hash);
  expect(next.id).toBe(view.id);
  await app.you.act('close', { viewId: next.id, clear: true });
});
