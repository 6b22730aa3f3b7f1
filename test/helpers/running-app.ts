import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { type LocalWorkspaceOptions, startLocalWorkspace } from '../../src/local/index.ts';
import { type AppDeps, createApp } from '../../src/slack/app.ts';
import { connect } from '../../src/slack/connect.ts';
import { openStore } from '../../src/store/index.ts';

export const NAMES = { role: '/role', compare: '/compare', salary: '/salary', career: '/career' };

/** The real app with the default knowledge and a store of its own, connected over loopback to a workspace of its own. */
export async function runApp(
  mode: 'socket' | 'http',
  changes: Partial<AppDeps> = {},
  page: Pick<LocalWorkspaceOptions, 'pageDir'> = {},
) {
  const library = loadLibrary('knowledge');
  const workspace = await startLocalWorkspace({ port: 0, manifest: readManifest('manifest.yml'), ...page });
  const { botToken, appToken, signingSecret, botUserId } = workspace;
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-'));
  const own = 'store' in changes ? undefined : await openStore({ dataDir, now: Date.now });
  const store = own ?? changes.store;
  const app = createApp({
    connection: mode === 'socket' ? { mode, botToken, appToken } : { mode, botToken, signingSecret },
    apiUrl: workspace.apiUrl,
    names: NAMES,
    view: () => library,
    today: () => '2026-01-15',
    now: Date.now,
    store,
    logger: pino({ level: 'silent' }),
    ...changes,
  });
  const server = await connect(app, mode, 0);
  const requestUrl = server && `http://127.0.0.1:${server.port}/slack/events`;
  if (requestUrl !== null) await workspace.setRequestUrl(requestUrl);
  const you = workspace.as();
  return {
    app,
    workspace,
    you,
    /** Where it listens; null in Socket Mode. */
    requestUrl,
    /** What the app keeps of this workspace. */
    get kept() {
      if (!store) throw new Error('this app has no store');
      return store.forTeam(workspace.teamId);
    },
    /** What a command answers in a channel. */
    async run(command: string, text: string, channel = 'general') {
      const fault = await you.command(command, text, channel);
      if (fault) throw new Error(`${command}: ${fault}`);
      return this.reply();
    },
    /** The app's next message after what you did last. */
    reply: () => you.waitForMessage(({ user }) => user === botUserId),
    async close() {
      await app.stop();
      await workspace.close();
      await own?.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Finds an element by the words on it. */
export function named(words: string) {
  return (element: object) => 'text' in element && (element.text as { text?: string }).text === words;
}
