import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type BlockAction, HTTPReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../../src/local/core/manual-clock.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/index.ts';
import { manifest } from './helpers/manifest.ts';
import { logger } from './helpers/web-client.ts';

describe('signed HTTP', () => {
  let clock: ManualClock;
  let workspace: LocalWorkspace;
  let end: () => Promise<unknown> = async () => undefined;

  beforeEach(async () => {
    clock = manualClock(Date.now());
    workspace = await startLocalWorkspace({ port: 0, manifest, clock });
  });
  afterEach(async () => {
    await end();
    await workspace.close();
  });

  const startBolt = async (signingSecret: string, register: (app: App) => void = () => undefined) => {
    const receiver = new HTTPReceiver({ signingSecret, logger });
    const app = new App({
      token: workspace.botToken,
      receiver,
      clientOptions: { slackApiUrl: workspace.apiUrl },
      logger,
      deferInitialization: true,
    });
    register(app);
    await app.init();
    const server = await receiver.start(0);
    end = () => receiver.stop();
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  };

  it('reaches a Bolt app with commands, clicks and events', async () => {
    const url = await startBolt(workspace.signingSecret, (app) => {
      app.command('/echo', async ({ ack, command }) => {
        const button = {
          type: 'button' as const,
          action_id: 'go',
          text: { type: 'plain_text' as const, text: 'Go' },
        };
        await ack({ text: command.text, blocks: [{ type: 'actions', elements: [button] }] });
      });
      app.action<BlockAction>('go', async ({ ack, respond }) => {
        await ack();
        await respond('gone');
      });
      app.message('ping', async ({ say }) => {
        await say('pong');
      });
    });
    await workspace.setRequestUrl(url);
    const you = workspace.as();
    expect(you.snapshot().app.connected).toBe(true);
    expect(await you.command('/echo', 'a & b = 100 %')).toBeUndefined();
    const card = await you.waitForMessage();
    expect(card.text).toBe('a & b = 100 %');
    expect(await you.click(card, 'go')).toBeUndefined();
    expect((await you.waitForMessage()).text).toBe('gone');
    await you.post('app', 'ping');
    expect((await you.waitForMessage()).text).toBe('pong');
  });

  it('does not take a URL whose app has another signing secret', async () => {
    const url = await startBolt('another secret');
    await expect(workspace.setRequestUrl(url)).rejects.toMatchObject({ code: 'slack' });
  });

  it('repeats an event that fails, with number and reason, unless told not to', async () => {
    const seen: (string | string[] | undefined)[][] = [];
    const heard: (() => void)[] = [];
    let noRetry = false;
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { challenge } = JSON.parse(body) as { challenge?: string };
      if (challenge) return response.end(challenge);
      seen.push([request.headers['x-slack-retry-num'], request.headers['x-slack-retry-reason']]);
      response.writeHead(500, noRetry ? { 'x-slack-no-retry': '1' } : {}).end();
      heard.shift()?.();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    end = async () => server.close().closeAllConnections();
    await workspace.setRequestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const twice = new Promise<void>((resolve) => heard.push(() => undefined, resolve));
    await workspace.as().post('app', 'hello');
    await twice;
    expect(seen).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
    ]);
    noRetry = true;
    const once = new Promise<void>((resolve) => heard.push(resolve));
    await workspace.as().post('app', 'again');
    await once;
    expect(seen).toHaveLength(3);
  });

  it('says operation_timeout when the app hangs, dispatch_failed when it is gone', async () => {
    let asked: () => void = () => undefined;
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      if (body.includes('url_verification'))
        response.end(JSON.stringify({ challenge: JSON.parse(body).challenge }));
      else asked();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await workspace.setRequestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const reached = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const outcome = workspace.as().command('/slow', '');
    await reached;
    clock.advance(3_000);
    expect(await outcome).toBe('operation_timeout');
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    expect(await workspace.as().command('/slow', '')).toBe('dispatch_failed');
  });
});
