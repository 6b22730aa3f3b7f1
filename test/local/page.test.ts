import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensurePage } from '../../src/local/build.ts';
import { DESKTOP, launchBrowser, noBrowser, openPage, PHONE } from '../helpers/browser.ts';
import { type Connected, connectBolt } from './helpers/bolt.ts';
import { echoApp } from './helpers/page-app.ts';

describe.skipIf(noBrowser)(
  `the page of the local workspace${noBrowser && ` (${noBrowser})`}`,
  { timeout: 30_000 },
  () => {
    let browser: Browser;
    let slack: Connected;
    let page: Page;
    let errors: string[];

    beforeAll(async () => {
      const [started, pageDir] = await Promise.all([launchBrowser(), ensurePage()]);
      browser = started;
      slack = await connectBolt(echoApp, { pageDir });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await slack?.stop();
    });
    beforeEach(async ({ task }) => {
      const size = task.name.includes('phone') ? PHONE : DESKTOP;
      ({ page, errors } = await openPage(browser, slack.workspace.url, size));
    });
    afterEach(async () => {
      expect(errors).toEqual([]);
      await page.context().close();
    });

    const composer = () => page.getByRole('main').getByRole('textbox', { name: /^Message/ });
    const messages = () => page.getByRole('log').first();
    const lastMessage = () => messages().getByRole('article').last();
    const type = async (text: string) => {
      await composer().fill(text);
      await composer().press('Enter');
    };
    const runEcho = async (text: string) => {
      await type(`/echo ${text}`);
      await messages().getByText(`You typed: ${text}`, { exact: true }).last().waitFor();
    };
    const openChannel = async (name: string) => {
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    };

    test('a newcomer reads that it is a stand-in, and is shown what to try', async () => {
      await page.getByText('A local stand-in for Slack').waitFor();
      const welcome = page.getByRole('region', { name: 'Three things to try' });
      await welcome.getByRole('button', { name: '/echo' }).click();
      expect(await composer().inputValue()).toBe('/echo ');
      await welcome.getByRole('button', { name: 'Dismiss' }).click();
      await welcome.waitFor({ state: 'detached' });
    });

    test('a message is sent with Enter and answered; what was typed stays text', async () => {
      await type('hello <!channel> & <@U1>');
      const answer = page.getByText('You said: hello <!channel> & <@U1>');
      await answer.waitFor();
      expect(await answer.locator('.mention').count()).toBe(0);
      await lastMessage().getByText('APP', { exact: true }).waitFor();
    });

    test('a slash lists the commands of the manifest; arrows and Enter choose one', async () => {
      await composer().pressSequentially('/');
      const list = page.getByRole('listbox', { name: 'Commands' });
      expect(await list.getByRole('option').count()).toBe(3);
      await composer().press('ArrowDown');
      await composer().press('Enter');
      expect(await composer().inputValue()).toBe('/slow ');
      await composer().fill('/e');
      expect(await list.getByRole('option').allInnerTexts()).toEqual([
        expect.stringContaining('/echo'),
        expect.stringContaining('/escaped'),
      ]);
      await composer().press('Escape');
      await list.waitFor({ state: 'detached' });
    });

    test('a command that does not exist is named, and what was typed is not lost', async () => {
      await type('/nope at all');
      await page.getByRole('alert').getByText('/nope is not a valid command').waitFor();
      expect(await composer().inputValue()).toBe('/nope at all');
    });

    test('a private reply says so; a press on its button replaces it', async () => {
      await runEcho('press');
      await messages().getByText('Only visible to you').last().waitFor();
      await lastMessage().getByRole('button', { name: 'Press me' }).click();
      await lastMessage().getByText('You pressed it.').waitFor();
    });

    test('a select asks the app as one types, and tells it what was chosen', async () => {
      await runEcho('fruit');
      const select = lastMessage().getByRole('combobox', { name: 'Pick a fruit' });
      await select.click();
      await page.getByText('Type 1 more character to search').waitFor();
      await select.pressSequentially('ap');
      await page.getByRole('option', { name: 'Apricot' }).waitFor();
      expect(await page.getByRole('option').count()).toBe(2);
      await select.press('ArrowDown');
      await select.press('Enter');
      await messages().getByText('You chose Apricot.').waitFor();
    });

    test('a form shows what is wrong, keeps what was typed, and closes when all is well', async () => {
      await runEcho('form');
      await lastMessage().getByRole('button', { name: 'Open the form' }).click();
      const modal = page.getByRole('dialog', { name: 'Who are you?' });
      await modal.getByRole('button', { name: 'Send' }).click();
      await modal.getByText('Please complete this required field.').waitFor();
      const name = modal.getByRole('textbox', { name: 'Name' });
      await name.fill('Nobody');
      await name.press('Enter');
      await modal.getByText('Nobody is not a name.').waitFor();
      expect(await name.inputValue()).toBe('Nobody');
      await name.fill('Ada');
      await modal.getByRole('button', { name: 'Send' }).click();
      await modal.waitFor({ state: 'detached' });
      await messages().getByText('Hello, Ada!').waitFor();
    });

    test('Escape closes a modal and gives the focus back', async () => {
      await runEcho('escape');
      await lastMessage().getByRole('button', { name: 'Open the form' }).click();
      const modal = page.getByRole('dialog', { name: 'Who are you?' });
      await modal.getByRole('combobox', { name: 'Mood' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('option').first().waitFor({ state: 'detached' });
      await modal.waitFor();
      await page.keyboard.press('Escape');
      await modal.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open the form');
    });

    test('a private reply is shared into the channel, where others see it', async () => {
      await openChannel('general');
      await runEcho('share');
      await lastMessage().getByRole('button', { name: 'Share in this channel' }).click();
      await messages().getByText('Shared by @You').waitFor();
      expect(await messages().getByText('You typed: share').count()).toBe(0);
      await page
        .getByRole('button', { name: /Look as someone else/ })
        .first()
        .click();
      await page.getByRole('menuitemradio', { name: /Maya/ }).click();
      await page
        .getByRole('button', { name: /You are Maya/ })
        .first()
        .waitFor();
      await messages().getByText('Shared by @You').waitFor();
    });

    test('a thread opens beside its channel and takes replies', async () => {
      await type('start a thread');
      await page.getByText('You said: start a thread').waitFor();
      await lastMessage().hover();
      await lastMessage().getByRole('button', { name: 'Reply in thread' }).click();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.waitFor();
      await page.keyboard.type('deeper');
      await page.keyboard.press('Enter');
      await thread.getByText('You said: deeper').waitFor();
      await page.getByRole('main').getByText('2 replies').waitFor();
      await page.keyboard.type('/echo in here');
      await page.keyboard.press('Enter');
      await thread.getByText('/echo is not supported in threads. Sorry!').waitFor();
      await page.keyboard.press('Escape');
      await thread.waitFor({ state: 'detached' });
    });

    test('a message shortcut of the app stands in the menu of a message', async () => {
      await openChannel('general');
      await type('say this twice');
      await lastMessage().getByText('say this twice').hover();
      await lastMessage().getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: /Repeat this/ }).click();
      await messages().getByText('Again: say this twice').waitFor();
    });

    test('the Home tab draws what the app published; an unsafe link is words alone', async () => {
      await page.getByRole('navigation', { name: 'Echo tabs' }).getByRole('button', { name: 'Home' }).click();
      await page.getByRole('heading', { name: 'At home' }).waitFor();
      const link = page.getByRole('link', { name: 'a link' });
      expect(await link.getAttribute('rel')).toContain('noopener');
      expect(await page.getByText('this is no link').evaluate((element) => element.tagName)).toBe('SPAN');
    });

    test('on a phone nothing is wider than the screen, and the side bar is a page of its own', async () => {
      await runEcho(`${'long'.repeat(60)}`);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await wide()).toBe(0);
      await page.getByRole('button', { name: 'Back to the channels' }).click();
      await openChannel('growth');
      expect(await wide()).toBe(0);
    });
  },
);

describe.skipIf(noBrowser)(`a page whose server goes away${noBrowser && ` (${noBrowser})`}`, () => {
  test('says that it is connecting, and is back by itself', async () => {
    const [browser, pageDir] = await Promise.all([launchBrowser(), ensurePage()]);
    const first = await connectBolt(echoApp, { pageDir });
    const { page } = await openPage(browser, first.workspace.url);
    await page.getByRole('log').waitFor();
    await first.stop();
    await page.getByText('connecting…').waitFor();
    const second = await connectBolt(echoApp, { pageDir, port: first.workspace.port });
    await page.getByText('connecting…').waitFor({ state: 'detached' });
    await browser.close();
    await second.stop();
  }, 60_000);
});
