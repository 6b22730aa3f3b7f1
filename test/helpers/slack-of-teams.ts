import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createEmulator, type Emulator } from 'emulate';

/** The one workspace that each emulator has. */
const ITS_TEAM = 'T000000001';
/** Its one person. */
const PERSON = 'U000000001';

export const APP = { client_id: '12.34', client_secret: 'clientsecret1', app_id: 'A0ROLECALL' };

/** What came in at the Web API. */
interface Call {
  readonly method: string;
  readonly team: string;
  readonly token: string | undefined;
}

/**
 * Slack, as far as installing goes: one address before several workspaces, each an emulator of its own, since the
 * emulator knows one workspace. It fills in the redirect URL that the app left out, as Slack does.
 */
export class SlackOfTeams {
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });
  readonly #emulators = new Map<string, Emulator>();
  readonly #owners = new Map<string, string>();
  readonly #revoked = new Set<string>();
  #redirectUrl = '';
  /** What is agreed to is agreed to for a whole organisation. */
  organisation = false;
  readonly calls: Call[] = [];
  /** Emits the method of each call that was answered. */
  readonly answered = new EventEmitter();

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** The app's page at Slack: where it is, and in which workspaces people may install it. */
  async configure(redirectUrl: string, scopes: readonly string[], teams: readonly string[]): Promise<void> {
    this.#redirectUrl = redirectUrl;
    const bot = { bot_id: 'B0ROLECALL', bot_user_id: 'U0ROLECALL', name: 'Rolecall' };
    const app = { ...APP, ...bot, redirect_uris: [redirectUrl], scopes };
    const seed = { slack: { oauth_apps: [app] } };
    for (const team of teams)
      this.#emulators.set(team, await createEmulator({ service: 'slack', port: 0, seed }));
  }

  /** The token that a workspace gave last. */
  tokenOf(team: string): string {
    const [token = ''] =
      [...this.#owners].findLast(([key, owner]) => owner === team && key.startsWith('xox')) ?? [];
    return token;
  }

  /** A conversation between the app and the one person of a workspace. */
  async directMessage(team: string): Promise<string> {
    const { channel } = await this.#ask(team, 'conversations.open', { users: PERSON });
    return (channel as { id: string }).id;
  }

  /** What the app said there, oldest first. */
  async saidIn(team: string, channel: string): Promise<string[]> {
    const { messages } = await this.#ask(team, 'conversations.history', { channel });
    return (messages as { text: string }[]).map(({ text }) => text).reverse();
  }

  /** All that a workspace gave is taken back, as when the app is uninstalled. */
  revoke(team: string): void {
    for (const [key, owner] of this.#owners) if (owner === team) this.#revoked.add(key);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    for (const emulator of this.#emulators.values()) await emulator.close();
  }

  async #ask(team: string, method: string, args: Record<string, string>): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#emulators.get(team)?.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.tokenOf(team)}` },
      body: new URLSearchParams(args),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    const body = await buffer(request);
    const token = request.headers.authorization?.slice('Bearer '.length);
    const code = new URLSearchParams(body.toString()).get('code');
    const team = this.#teamOf(request, token ?? code ?? '');
    const method = url.pathname.replace('/api/', '');
    if (url.pathname.startsWith('/api/')) this.calls.push({ method, team, token });
    if (team === '' || (token && this.#revoked.has(token))) {
      response.end(JSON.stringify({ ok: false, error: team === '' ? 'invalid_code' : 'account_inactive' }));
      return;
    }
    if (url.pathname === '/oauth/v2/authorize' && !url.searchParams.has('redirect_uri'))
      url.searchParams.set('redirect_uri', this.#redirectUrl);
    const { authorization, 'content-type': type } = request.headers;
    const answer = await fetch(new URL(url.pathname + url.search, this.#emulators.get(team)?.url), {
      method: request.method ?? 'GET',
      headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
      redirect: 'manual',
      ...(request.method === 'GET' ? {} : { body }),
    });
    const text = (await answer.text())
      .replaceAll(ITS_TEAM, team)
      .replace('"is_enterprise_install":false', `"is_enterprise_install":${this.organisation}`);
    const location = answer.headers.get('location');
    this.#learn(team, location, text);
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? '',
      ...(location && { location }),
    });
    response.end(text);
    this.answered.emit(method);
  }

  /** A workspace by what it gave, or by the session of whoever is signed in to it. */
  #teamOf({ headers }: IncomingMessage, given: string): string {
    return this.#owners.get(given) ?? /workspace=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? '';
  }

  /** Notes which workspace gave a code or a token. */
  #learn(team: string, location: string | null, text: string): void {
    const code = location && new URL(location).searchParams.get('code');
    const given = code ?? /"access_token":"(xoxb-[^"]+)"/.exec(text)?.[1];
    if (given) this.#owners.set(given, team);
  }
}
