import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/index.ts';
import type { Snapshot } from '../../src/local/page-api.ts';
import { manifest } from './helpers/manifest.ts';

describe('the workspace’s server', () => {
  let workspace: LocalWorkspace;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'page-'));
    await mkdir(join(dir, 'site', 'assets'), { recursive: true });
    await writeFile(join(dir, 'site', 'index.html'), '<!doctype html>page');
    await writeFile(join(dir, 'site', 'assets', 'app.js'), 'run()');
    await writeFile(join(dir, 'secret.txt'), 'secret');
    await symlink(join(dir, 'secret.txt'), join(dir, 'site', 'link.txt'));
    workspace = await startLocalWorkspace({ port: 0, manifest, pageDir: join(dir, 'site') });
  });
  afterAll(async () => {
    await workspace.close();
    await rm(dir, { recursive: true });
  });

  /** A raw request, so that paths and headers go out as they are. */
  const raw = (path: string, headers: Record<string, string> = {}, host = '127.0.0.1') =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
      (resolve, reject) => {
        request({ host, port: workspace.port, path, headers }, async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
        })
          .on('error', reject)
          .end();
      },
    );

  it('answers to the names of this machine alone', async () => {
    const ours = `localhost:${workspace.port}`;
    expect((await raw('/', { host: ours })).status).toBe(200);
    expect((await raw('/', { host: `127.0.0.1:${workspace.port}` })).status).toBe(200);
    for (const host of ['evil.example', `evil.example:${workspace.port}`, 'localhost', 'localhost:1']) {
      expect((await raw('/', { host })).status, host).toBe(403);
    }
  });

  it('does not answer the pages of other sites', async () => {
    const host = `localhost:${workspace.port}`;
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
      expect((await raw('/page/snapshot', { host, origin })).status, origin).toBe(403);
    }
    expect((await raw('/page/snapshot', { host, origin: `http://${host}` })).status).toBe(200);
    const form = await fetch(`${workspace.url}/page/request`, {
      method: 'POST',
      body: '{"kind":"dismiss_first_visit"}',
    });
    expect(form.status).toBe(400);
  });

  it('serves the page and nothing beside it', async () => {
    expect((await raw('/assets/app.js')).text).toBe('run()');
    expect((await raw('/archives/C1/p1')).text).toContain('page');
    const index = await raw('/');
    expect(index.headers['content-security-policy']).toContain("script-src 'self'");
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/link.txt',
      '/assets',
      '/%00',
    ]) {
      const { text } = await raw(path);
      expect(text, path).not.toContain('secret');
    }
    expect((await raw('/missing.js')).status).toBe(404);
  });

  it('names PORT when the port is taken', async () => {
    await expect(startLocalWorkspace({ port: workspace.port, manifest })).rejects.toMatchObject({
      code: 'port_taken',
      message: expect.stringContaining(`PORT is ${workspace.port}`),
    });
  });

  it('says everything that is wrong with a manifest', async () => {
    const broken = { features: { slash_commands: [{ command: 'role' }] } };
    const failure = startLocalWorkspace({ port: 0, manifest: broken });
    await expect(failure).rejects.toMatchObject({ code: 'bad_input' });
    await expect(failure).rejects.toThrow(/display_information.*features\.slash_commands\.0\.command/);
  });

  it('gives each person their own view, and refuses strangers', async () => {
    const look = async (as: string) => fetch(`${workspace.url}/page/snapshot?as=${as}`);
    const maya = (await (await look('U0LOCALMAYA')).json()) as Snapshot;
    expect(maya.channels.map(({ id }) => id)).toEqual([
      'C0LOCALGEN',
      'C0LOCALGRO',
      'C0LOCALRAN',
      'D0LOCALMAYA',
    ]);
    expect(maya.commands[0]).toEqual({
      command: '/echo',
      description: 'Says it again',
      usageHint: '[anything]',
    });
    expect((await look('U0LOCALBOT')).status).toBe(400);
    expect((await look('U404')).status).toBe(400);
  });

  it('streams events from where the page left off, and says when it cannot', async () => {
    const you = workspace.as();
    const { seq } = you.snapshot();
    const ts = await you.post('general', 'streamed');
    const read = async (after: string) => {
      const stop = new AbortController();
      const response = await fetch(`${workspace.url}/page/events?after=${after}`, { signal: stop.signal });
      let text = '';
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      while (!text.includes('data:')) text += (await reader?.read())?.value;
      stop.abort();
      return text;
    };
    expect(await read(`${seq}`)).toContain(ts);
    expect(await read('999999')).toContain('"reset"');
    expect(await read('nonsense')).toContain('"reset"');
  });

  it('refuses bodies over a megabyte and requests it does not know', async () => {
    const post = (path: string, body: string) =>
      fetch(workspace.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post('/api/api.test', 'x'.repeat(1_100_000))).status).toBe(413);
    expect((await post('/page/request', '{"kind":"fly"}')).status).toBe(400);
    expect((await post('/page/request', 'not json')).status).toBe(400);
    const gone = await post('/page/request', '{"kind":"post","channel":"C404","text":"x"}');
    expect(await gone.json()).toMatchObject({ ok: false, error: 'channel_not_found' });
  });

  it('remembers that the first visit’s welcome was dismissed', async () => {
    const you = workspace.as();
    expect(you.snapshot().firstVisit).toBe(true);
    await you.act('dismiss_first_visit', {});
    expect(you.snapshot().firstVisit).toBe(false);
  });
});
