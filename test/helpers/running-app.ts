import { pino } from 'pino';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { type LocalWorkspaceOptions, startLocalWorkspace } from '../../src/local/index.ts';
import { type AppDeps, createApp } from '../../src/slack/app.ts';
import { connect } from '../../src/slack/connect.ts';

export const NAMES = { role: '/role', compare: '/compare', salary: '/salary', career: '/career' };

/** The real app with the default knowledge, connected over loopback to a workspace of its own. */
export async function runApp(
  mode: 'socket' | 'http',
  changes: Partial<AppDeps> = {},
  page: Pick<LocalWorkspaceOptions, 'pageDir'> = {},
) {
  const library = loadLibrary('knowledge');
  const workspace = await startLocalWorkspace({ port: 0, manifest: readManifest('manifest.yml'), ...page });
  const { botToken, appToken, signingSecret, botUserId } = workspace;
  const app = createApp({
    connection: mode === 'socket' ? { mode, botToken, appToken } : { mode, botToken, signingSecret },
    apiUrl: workspace.apiUrl,
    names: NAMES,
    view: () => library,
    today: () => '2026-01-15',
    now: Date.now,
    logger: pino({ level: 'silent' }),
    ...changes,
  });
  const server = await connect(app, mode, 0);
  if (server) await workspace.setRequestUrl(`http://127.0.0.1:${server.port}/slack/events`);
  const you = workspace.as();
  return {
    workspace,
    you,
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
    },
  };
}

/** Finds an element by the words on it. */
export function named(words: string) {
  return (element: object) => 'text' in element && (element.text as { text?: string }).text === words;
}
