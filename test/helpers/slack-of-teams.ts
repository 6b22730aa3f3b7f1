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
  /** Tokens run out after so many seconds; undefined: they never do. */
  lifetime: number | undefined;
  /** Tokens that were renewed: the emulator knows the first one alone. */
  readonly #first = new Map<string, string>();
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

  /** Takes what the app says by a `response_url`. */
  get hookUrl(): string {
    return `${this.url}/hook`;
  }

  /** What is said next by `hookUrl`. */
  async hook(): Promise<unknown> {
    const [said] = await once(this.answered, 'hook');
    return said;
  }

  /** The token that a workspace gave last. */
  tokenOf(team: string): string {
    const [token = ''] =
      [...this.#owners].findLast(([key, owner]) => owner === team && key.includes('xoxb-')) ?? [];
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
      headers: { authorization: `Bearer ${this.#first.get(this.tokenOf(team)) ?? this.tokenOf(team)}` },
      body: new URLSearchParams(args),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    const body = await buffer(request);
    const token = request.headers.authorization?.slice('Bearer '.length);
    if (url.pathname === '/hook') {
      response.end('ok');
      this.answered.emit('hook', JSON.parse(body.toString()));
      return;
    }
    const form = new URLSearchParams(body.toString());
    const code = form.get('code');
    const team = this.#teamOf(request, token ?? code ?? form.get('refresh_token') ?? '');
    const method = url.pathname.replace('/api/', '');
    if (url.pathname.startsWith('/api/')) this.calls.push({ method, team, token });
    if (team === '' || (token && this.#revoked.has(token))) {
      response.end(JSON.stringify({ ok: false, error: team === '' ? 'invalid_code' : 'account_inactive' }));
      return;
    }
    if (url.pathname === '/oauth/v2/authorize' && !url.searchParams.has('redirect_uri'))
      url.searchParams.set('redirect_uri', this.#redirectUrl);
    const renewed = this.#renew(form);
    if (renewed) {
      response.end(JSON.stringify(renewed));
      return;
    }
    const { 'content-type': type } = request.headers;
    const authorization = token && `Bearer ${this.#first.get(token) ?? token}`;
    const answer = await fetch(new URL(url.pathname + url.search, this.#emulators.get(team)?.url), {
      method: request.method ?? 'GET',
      headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
      redirect: 'manual',
      ...(request.method === 'GET' ? {} : { body }),
    });
    const rotation = this.lifetime ? `"refresh_token":"xoxe-1-${code}","expires_in":${this.lifetime},` : '';
    const text = (await answer.text())
      .replaceAll(ITS_TEAM, team)
      .replace('"access_token":', `${rotation}"access_token":`)
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

  /** A new pair for a refresh token, which is then spent. */
  #renew(form: URLSearchParams): object | undefined {
    const spent = form.get('refresh_token');
    if (spent === null) return undefined;
    const team = this.#owners.get(spent);
    this.#owners.delete(spent);
    if (team === undefined) return { ok: false, error: 'invalid_refresh_token' };
    const last = this.tokenOf(team);
    const [access_token, refresh_token] = [`xoxe.xoxb-1-${spent.length}x${spent}`, `${spent}x`];
    this.#first.set(access_token, this.#first.get(last) ?? last);
    this.#owners.set(access_token, team).set(refresh_token, team);
    return { ok: true, token_type: 'bot', access_token, refresh_token, expires_in: 43_200 };
  }

  /** A workspace by what it gave, or by the session of whoever is signed in to it. */
  #teamOf({ headers }: IncomingMessage, given: string): string {
    return this.#owners.get(given) ?? /workspace=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? '';
  }

  /** Notes which workspace gave a code or a token. */
  #learn(team: string, location: string | null, text: string): void {
    const code = location && new URL(location).searchParams.get('code');
    const given = [
      code,
      ...[...text.matchAll(/"(?:access|refresh)_token":"([^"]+)"/g)].map(([, one]) => one),
    ];
    for (const one of given) if (one) this.#owners.set(one, team);
  }
}
