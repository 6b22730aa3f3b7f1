import { readManifest, renameCommands } from './cli/manifest-form.ts';
import { type Config, loadConfig } from './config.ts';
import { AppError } from './errors.ts';
import { ensurePage } from './local/build.ts';
import { startLocalWorkspace } from './local/index.ts';
import { type CurrentLibrary, currentLibrary } from './main/current-library.ts';
import { keep } from './main/keep.ts';
import { operate } from './main/operate.ts';
import { keepRetention } from './main/retention.ts';
import { type Connection, createApp } from './slack/app.ts';
import { connect } from './slack/connect.ts';
import { drain } from './slack/drain.ts';
import { InFlight } from './slack/in-flight.ts';
import { createLogger } from './slack/log.ts';

/** How long a shutdown waits for what is under way, in milliseconds; supervisors kill after ten seconds or more. */
const DRAIN = 8_000;

/** YYYY-MM-DD. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** What is running: where to find it, and how to end it. */
interface Running {
  /** What to tell whoever started it. */
  readonly lines: readonly string[];
  readonly stop: () => Promise<unknown>;
}

async function startSlack(
  config: Config,
  knowledge: CurrentLibrary,
  connection: Connection,
  apiUrl: string | undefined,
): Promise<Running> {
  const logger = createLogger(config.logLevel);
  const store = await keep(config, logger);
  const inFlight = new InFlight();
  const operations = await operate(config.ops, { store, knowledge, inFlight });
  const app = createApp({
    connection,
    apiUrl,
    names: config.commands,
    view: knowledge.view,
    today,
    now: Date.now,
    store,
    logger,
    observer: operations.metrics,
    inFlight,
  });
  const server = await connect(app, connection.mode, config.port).catch(async (error: unknown) => {
    await store?.close();
    throw error;
  });
  const where = server ? `listening on port ${server.port} for Slack` : 'connected to Slack';
  knowledge.follow(logger, operations.metrics.reloaded);
  const retention = store && keepRetention(store, logger);
  operations.enter('running');
  return {
    lines: [`Rolecall is ${where}.`, ...operations.lines],
    stop: async () => {
      operations.enter('draining');
      knowledge.close();
      retention?.close();
      const finished = await drain(app, connection.mode, inFlight, DRAIN);
      if (!finished) logger.warn({ unfinished: inFlight.size }, 'stopped before all work was done');
      await store?.close();
      await operations.close();
    },
  };
}

async function startLocal(config: Config, knowledge: CurrentLibrary): Promise<Running> {
  const manifest = renameCommands(readManifest('manifest.yml'), config.commands);
  const workspace = await startLocalWorkspace({ port: config.port, manifest, pageDir: await ensurePage() });
  const { botToken, appToken, apiUrl, url } = workspace;
  const slack = await startSlack(config, knowledge, { mode: 'socket', botToken, appToken }, apiUrl).catch(
    async (error: unknown) => {
      await workspace.close();
      throw error;
    },
  );
  return {
    lines: [
      `Rolecall is ready: open ${url} (a local stand-in for Slack; add Slack tokens to .env to connect to yours).`,
      ...slack.lines.slice(1),
    ],
    stop: async () => {
      await slack.stop();
      await workspace.close();
    },
  };
}

async function start(): Promise<Running> {
  const config = loadConfig();
  const knowledge = await currentLibrary(config.knowledgeDir, today);
  const { surface } = config;
  if (surface.mode === 'local') return startLocal(config, knowledge);
  const connection =
    surface.mode === 'oauth'
      ? { ...surface, scopes: readManifest('manifest.yml').oauth_config.scopes.bot }
      : surface;
  return startSlack(config, knowledge, connection, config.apiUrl);
}

try {
  const running = await start();
  const stop = () => running.stop().finally(() => process.exit());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(running.lines.map((line) => `${line}\n`).join(''));
} catch (error) {
  const text =
    error instanceof AppError
      ? error.message
      : `Rolecall could not start: ${error instanceof Error ? error.message : error}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
