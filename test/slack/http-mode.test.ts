import { afterAll, beforeAll, expect, test } from 'vitest';
import { named, runApp } from '../helpers/running-app.ts';

let app: Awaited<ReturnType<typeof runApp>>;

beforeAll(async () => {
  app = await runApp('http');
});

afterAll(() => app.close());

test('over signed HTTP a command is answered, a click too, and a modal opens', async () => {
  const card = await app.run('/role', 'technical lead');
  await app.you.click(card, named('Salary'));
  expect((await app.reply()).ephemeral).toBe(true);
  await app.you.click(card, named('Sources'));
  expect((await app.you.waitForView()).title.text).toBe('Sources');
});

test('over signed HTTP a direct message is answered', async () => {
  await app.you.post('app', 'what does an engineering manager do?');
  expect((await app.reply()).text).toMatch(/engineering manager/i);
});

test('menus get their roles', async () => {
  const usage = await app.run('/salary', '');
  expect((await app.you.options(usage, 'pick_salary', '')).length).toBeGreaterThan(5);
});
