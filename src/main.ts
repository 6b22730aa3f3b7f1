import { readManifest, renameCommands } from './cli/manifest-form.ts';
import { type Config, loadConfig, type Surface } from './config.ts';
import { AppError } from './errors.ts';
import type { Library } from './knowledge/library.ts';
import { loadLibrary } from './knowledge/load.ts';
import { ensurePage } from './local/build.ts';
import { startLocalWorkspace } from './local/index.ts';
import { createApp } from './slack/app.ts';
import { connect } from './slack/connect.ts';
import { createLogger } from './slack/log.ts';

type Connection = Exclude<Surface, { mode: 'local' }>;

/** What is running: where to find it, and how to end it. */
interface Running {
  readonly line: string;
  readonly stop: () => Promise<unknown>;
}

async function startSlack(
  config: Config,
  library: Library,
  connection: Connection,
  apiUrl: string | undefined,
): Promise<Running> {
  const app = createApp({
    connection,
    apiUrl,
    names: config.commands,
    view: () => library,
    today: () => new Date().toISOString().slice(0, 10),
    now: Date.now,
    logger: createLogger(config.logLevel),
  });
  const server = await connect(app, connection.mode, config.port);
  const where = server ? `listening on port ${server.port} for Slack` : 'connected to Slack';
  return { line: `Rolecall is ${where}.`, stop: () => app.stop() };
}

async function startLocal(config: Config, library: Library): Promise<Running> {
  const manifest = renameCommands(readManifest('manifest.yml'), config.commands);
  const workspace = await startLocalWorkspace({ port: config.port, manifest, pageDir: await ensurePage() });
  const { botToken, appToken, apiUrl, url } = workspace;
  const slack = await startSlack(config, library, { mode: 'socket', botToken, appToken }, apiUrl).catch(
    async (error: unknown) => {
      await workspace.close();
      throw error;
    },
  );
  return {
    line: `Rolecall is ready: open ${url} (a local stand-in for Slack; add Slack tokens to .env to connect to yours).`,
    stop: async () => {
      await slack.stop();
      await workspace.close();
    },
  };
}

function start(): Promise<Running> {
  const config = loadConfig();
  const library = loadLibrary(config.knowledgeDir);
  const { surface } = config;
  return surface.mode === 'local'
    ? startLocal(config, library)
    : startSlack(config, library, surface, config.apiUrl);
}

try {
  const running = await start();
  const stop = () => running.stop().finally(() => process.exit());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`${running.line}\n`);
} catch (error) {
  const text =
    error instanceof AppError
      ? error.message
      : `Rolecall could not start: ${error instanceof Error ? error.message : error}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
