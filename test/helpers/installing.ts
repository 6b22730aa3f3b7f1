import { once } from 'node:events';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { systemClock } from '../../src/local/core/clock.ts';
import { httpTransport } from '../../src/local/delivery/http-transport.ts';
import { type AppDeps, createApp } from '../../src/slack/app.ts';
import { connect } from '../../src/slack/connect.ts';
import type { Store } from '../../src/store/types.ts';
import { NAMES } from './running-app.ts';
import { APP, SlackOfTeams } from './slack-of-teams.ts';

const SIGNING_SECRET = 'signingsecret1';
const SCOPES = readManifest('manifest.yml').oauth_config.scopes.bot;
export const LIBRARY = loadLibrary('knowledge');

/** A page as a browser gets it. */
export interface Shown {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody signed in to a workspace, with the cookies that the app set. */
export class Browser {
  readonly #team: string;
  readonly #cookies = new Map<string, string>();

  constructor(team: string) {
    this.#team = team;
  }

  /** Takes a cookie. */
  take(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async visit(url: string, form?: URLSearchParams): Promise<Shown & { readonly location: string | null }> {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: [['workspace', this.#team], ...this.#cookies].map((pair) => pair.join('=')).join('; '),
      },
      redirect: 'manual',
      ...(form ? { body: form } : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.take(name, value);
    }
    const { status, headers } = response;
    return { status, headers, text: await response.text(), location: headers.get('location') };
  }
}

/** The app for several workspaces, before a Slack with the workspaces named. */
export async function installing(store: Store, teams: readonly string[], changes: Partial<AppDeps> = {}) {
  const slack = new SlackOfTeams();
  await slack.listen();
  onTestFinished(() => slack.close());
  const start = async () => {
    const app = createApp({
      connection: {
        mode: 'oauth',
        clientId: APP.client_id,
        clientSecret: APP.client_secret,
        signingSecret: SIGNING_SECRET,
        scopes: SCOPES,
      },
      apiUrl: slack.apiUrl,
      names: NAMES,
      view: () => LIBRARY,
      today: () => '2026-01-15',
      now: Date.now,
      store,
      logger: pino({ level: 'silent' }),
      ...changes,
    });
    const server = await connect(app, 'oauth', 0);
    onTestFinished(() => app.stop().then(undefined, () => undefined));
    return { app, url: `http://127.0.0.1:${server?.port}` };
  };
  const { app, url } = await start();
  await slack.configure(`${url}/slack/oauth_redirect`, SCOPES, teams);
  const transport = httpTransport(`${url}/slack/events`, SIGNING_SECRET, systemClock);
  let events = 0;
  /** Delivers an event as Slack does. @returns Whether it was acked. */
  const deliver = async (team: string, event: Record<string, unknown>): Promise<boolean> => {
    events += 1;
    const payload = {
      type: 'event_callback',
      team_id: team,
      event_id: `Ev${events}`,
      authorizations: [{ team_id: team, enterprise_id: null, is_bot: true, is_enterprise_install: false }],
      event,
    };
    return (await transport.send({ type: 'events_api', payload })).ok;
  };
  const answered = (method: string) => once(slack.answered, method);
  /** Goes to the app's page and on to Slack's, and agrees there. @returns Where Slack sends the browser then. */
  const agree = async (browser: Browser): Promise<string> => {
    const page = await browser.visit(`${url}/slack/install`);
    const authorize = /<a href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { text } = await browser.visit(authorize);
    const form = new URLSearchParams(
      [...text.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const { location } = await browser.visit(`${slack.url}/oauth/v2/authorize/callback`, form);
    if (location === null) throw new Error('Slack sent nobody back');
    return location;
  };

  return {
    app,
    slack,
    url,
    /** Another process on the same store. */
    start,
    agree,
    async install(team: string): Promise<Shown> {
      const browser = new Browser(team);
      return browser.visit(await agree(browser));
    },
    deliver,
    /** Resolves when a call of that method was answered. */
    answered,
    /** A direct message that has its answer by the time this resolves. */
    async ask(team: string, text: string): Promise<string | undefined> {
      const channel = await slack.directMessage(team);
      const posted = answered('chat.postMessage');
      await deliver(team, directMessage(channel, text));
      await posted;
      return (await slack.saidIn(team, channel)).at(-1);
    },
  };
}

export function directMessage(channel: string, text: string) {
  return { type: 'message', channel_type: 'im', channel, user: 'U000000001', text, ts: '1700000000.000100' };
}
