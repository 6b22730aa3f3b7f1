import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensurePage } from '../../src/local/build.ts';
import { DESKTOP, launchBrowser, noBrowser, openPage, PHONE } from '../helpers/browser.ts';
import { runApp } from '../helpers/running-app.ts';

describe.skipIf(noBrowser)(
  `Rolecall in the local workspace, as a person uses it${noBrowser && ` (${noBrowser})`}`,
  { timeout: 30_000 },
  () => {
    let browser: Browser;
    let app: Awaited<ReturnType<typeof runApp>>;
    let page: Page;
    let errors: string[];

    beforeAll(async () => {
      const [started, pageDir] = await Promise.all([launchBrowser(), ensurePage()]);
      browser = started;
      app = await runApp('socket', {}, { pageDir });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await app?.close();
    });
    beforeEach(async ({ task }) => {
      const size = task.name.includes('phone') ? PHONE : DESKTOP;
      ({ page, errors } = await openPage(browser, app.workspace.url, size));
    });
    afterEach(async () => {
      expect(errors).toEqual([]);
      await page.context().close();
    });

    const messages = () => page.getByRole('log').first();
    const type = async (text: string) => {
      const composer = page.getByRole('main').getByRole('textbox', { name: /^Message/ });
      await composer.fill(text);
      await composer.press('Enter');
    };
    const openChannel = async (name: string) => {
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    };
    /** The newest message under that heading. */
    const card = (heading: string) =>
      messages()
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
        .last();
    const press = (heading: string, button: string) =>
      card(heading).getByRole('button', { name: button, exact: true }).click();
    const lookAs = async (from: string, to: string) => {
      await page
        .getByRole('button', { name: new RegExp(`You are ${from}|Look as someone else`) })
        .first()
        .click();
      await page.getByRole('menuitemradio', { name: new RegExp(`^${to}`) }).click();
      await page
        .getByRole('button', { name: new RegExp(`You are ${to}`) })
        .first()
        .waitFor();
    };

    test('a newcomer presses the first thing to try, and reads a card from its first line', async () => {
      await page
        .getByRole('region', { name: 'Three things to try' })
        .getByRole('button', { name: '/role technical lead' })
        .click();
      await card('Technical lead').getByText('Also called: Lead developer').waitFor();
      expect(await page.title()).toContain('Rolecall');
      const top = await card('Technical lead').getByRole('heading').first().boundingBox();
      expect(top?.y).toBeGreaterThan(0);
      expect(top?.y).toBeLessThan(DESKTOP.viewport.height / 2);
    });

    test('a role card is private, and leads on to the pay, each figure with its source', async () => {
      await openChannel('general');
      await type('/role technical lead');
      await card('Technical lead').getByText('Only visible to you').waitFor();
      await press('Technical lead', 'Salary');
      const pay = card('What technical leads earn');
      await pay.getByText('$100,469').waitFor();
      for (const text of [
        /United States · 21 July 2022.* · Indeed/,
        /Proxy: counts .*\(11-3021\), not technical leads/,
      ])
        await pay.getByText(text).first().waitFor();
    });

    test('“Show all” opens the whole card', async () => {
      await openChannel('general');
      await type('/role technical lead');
      await press('Technical lead', 'Show all');
      const modal = page.getByRole('dialog', { name: 'Rolecall' });
      await modal.getByText('How to become one', { exact: true }).waitFor();
      await modal.getByRole('button', { name: 'Close' }).last().click();
      await modal.waitFor({ state: 'detached' });
    });

    test('“Compare…” points out a role picked twice, then sets two side by side; the card is shared with all', async () => {
      await openChannel('growth');
      await type('/role technical lead');
      await press('Technical lead', 'Compare…');
      const modal = page.getByRole('dialog', { name: 'Compare roles' });
      const second = modal.getByRole('combobox', { name: 'Second role' });
      const pick = async (typed: string, role: string) => {
        await second.fill(typed);
        await page.getByRole('option', { name: role, exact: true }).click();
        await modal.getByRole('button', { name: 'Compare', exact: true }).click();
      };
      await pick('technical l', 'Technical lead');
      await modal.getByText('This role is already picked above').waitFor();
      await pick('engineering m', 'Engineering manager');
      await modal.waitFor({ state: 'detached' });
      const title = 'Technical lead vs engineering manager';
      await card(title).getByRole('columnheader', { name: 'Engineering manager' }).waitFor();
      await press(title, 'Share in this channel');
      await card(title).getByText('Shared by @You').waitFor();
      expect(await card(title).getByRole('button', { name: 'Share in this channel' }).count()).toBe(0);
      await lookAs('You', 'Maya');
      await card(title).getByText('Shared by @You').waitFor();
      expect(await messages().getByText('Only visible to you').count()).toBe(0);
    });

    test('a thumb down is kept at once, and the form takes why', async () => {
      await openChannel('general');
      await type('/salary technical lead');
      await press('What technical leads earn', 'Not helpful');
      const form = page.getByRole('dialog', { name: 'Your feedback' });
      await form.getByText('Your 👎 is kept.').waitFor();
      await form.getByRole('textbox').fill('Nothing for Canada');
      await form.getByRole('button', { name: 'Send' }).click();
      await form.getByText('Thank you, that is kept.').waitFor();
      await form.getByRole('button', { name: 'Close' }).last().click();
      await press('What technical leads earn', 'Helpful');
      await messages().getByText('Your 👍 is kept, instead of your 👎.').waitFor();
    });

    test('who shared a card can take it back, and only they see how', async () => {
      await openChannel('growth');
      await type('/role programmer');
      await press('Programmer', 'Share in this channel');
      await card('Programmer').getByText('Shared by @You').waitFor();
      await lookAs('You', 'Maya');
      await card('Programmer').getByText('Shared by @You').waitFor();
      expect(await card('Programmer').getByRole('button', { name: 'Take back' }).count()).toBe(0);
      await lookAs('Maya', 'You');
      await press('Programmer', 'Take back');
      const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
      await question.getByText('It goes for everybody in this channel.').waitFor();
      await question.getByRole('button', { name: 'Take back' }).click();
      await card('Programmer').waitFor({ state: 'detached' });
    });

    test('a role that it does not know is declined, with the nearest ones a click away', async () => {
      await type('/role product manager');
      await messages().getByText('I don’t know the role “product manager”').waitFor();
      await messages().getByRole('button', { name: 'Project manager', exact: true }).last().click();
      await card('Project manager').waitFor();
    });

    test('an admin switches sharing off in Home, which others can’t; cards lose their button', async () => {
      const openHome = async () => {
        await page.getByRole('link', { name: 'Rolecall' }).click();
        await page.getByRole('navigation', { name: /tabs$/ }).getByRole('button', { name: 'Home' }).click();
        await page.getByRole('heading', { name: 'All roles' }).waitFor();
      };
      const settings = page.getByRole('button', { name: 'Settings', exact: true });
      await openHome();
      await lookAs('You', 'Maya');
      await openHome();
      expect(await settings.count()).toBe(0);
      await lookAs('Maya', 'You');
      await openHome();
      await settings.click();
      const form = page.getByRole('dialog', { name: 'Settings' });
      await form.getByRole('group', { name: 'Sharing cards' }).getByRole('radio', { name: /^Off/ }).check();
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Saved.').waitFor();
      await form.getByText(/@You switched sharing off/).waitFor();
      await form.getByRole('button', { name: 'Close' }).last().click();
      await page.getByText('Answers to commands are private.').waitFor();
      await openChannel('general');
      await type('/role it manager');
      await card('IT manager').getByRole('button', { name: 'Sources' }).waitFor();
      expect(await card('IT manager').getByRole('button', { name: 'Share in this channel' }).count()).toBe(0);
    });

    test('on a phone every card fits the width', async () => {
      for (const [command, heading] of [
        ['/role technical lead', 'Technical lead'],
        ['/compare tl vs em vs pm', 'Technical lead vs engineering manager vs project manager'],
        ['/salary it technical lead', 'What IT technical leads earn'],
      ] as const) {
        await type(command);
        await card(heading).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      }
    });
  },
);
