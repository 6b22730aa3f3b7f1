import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Surface, surfaceOf } from './config/surface.ts';
import { AppError } from './errors.ts';

export type { Surface } from './config/surface.ts';

export interface Config {
  readonly surface: Surface;
  /** Another Slack than slack.com; GovSlack has its own. */
  readonly apiUrl: string | undefined;
  /** Lets the doctor read the manifest of the installed app; good for twelve hours, used by nothing else. */
  readonly configToken: string | undefined;
  readonly port: number;
  readonly logLevel: string;
  /** Absolute. */
  readonly knowledgeDir: string;
  /** The commands' names here, slash included. */
  readonly commands: Readonly<Record<(typeof COMMANDS)[number], string>>;
  /** Where the store's file and its key stand. Absolute; made where it is missing. */
  readonly dataDir: string;
  /** The PostgreSQL that holds the store instead of a file. */
  readonly databaseUrl: string | undefined;
  /** Keys that seal what is secret in the store, as the store reads them. */
  readonly keys: string | undefined;
  /** Where health and metrics are served; undefined: nowhere. */
  readonly ops: { readonly host: string; readonly port: number } | undefined;
}

const COMMANDS = ['role', 'compare', 'salary', 'career'] as const;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const botToken = z.string().regex(/^xox[be][-.]\S+$/, 'takes the bot token, which starts with "xoxb-"');
const appToken = z.string().regex(/^xapp-\S+$/, 'takes the app-level token, which starts with "xapp-"');
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'takes a number from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'takes a number from 0 to 65535');

const RENAMED =
  'takes pairs such as "role=job-role, salary=pay": role, compare, salary or career, and its new name';

/** "role=job-role, salary=/pay" → the names of all four commands. */
const commands = z.string().transform((text, context) => {
  const names = { role: '/role', compare: '/compare', salary: '/salary', career: '/career' };
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [, command, name] = /^\s*(\w+)\s*=\s*\/?([a-z0-9_-]{1,31})\s*$/.exec(pair) ?? [];
    const known = COMMANDS.find((one) => one === command);
    if (known === undefined || name === undefined) context.addIssue({ code: 'custom', message: RENAMED });
    else names[known] = `/${name}`;
  }
  if (new Set(Object.values(names)).size < COMMANDS.length) {
    context.addIssue({ code: 'custom', message: 'gives two commands one name: each needs its own' });
  }
  return names;
});

/** Each variable and what it takes; the order of this table is the order of `.env.example`. */
const Environment = z.object({
  SLACK_BOT_TOKEN: botToken.optional(),
  SLACK_APP_TOKEN: appToken.optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-zA-Z]{8,}$/, 'takes the signing secret, letters and digits')
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, 'takes the client id, two numbers with a dot between them')
    .optional(),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(/^[0-9a-zA-Z]{8,}$/, 'takes the client secret, letters and digits')
    .optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'takes a URL such as https://slack.com/api/' })
    .optional(),
  SLACK_CONFIG_TOKEN: z
    .string()
    .regex(/^xoxe\.xoxp-\S+$/, 'takes an app configuration token, which starts with "xoxe.xoxp-"')
    .optional(),
  PORT: port.prefault('3000'),
  LOG_LEVEL: z.enum(LEVELS, { error: `takes one of ${LEVELS.join(', ')}` }).default('info'),
  ROLECALL_KNOWLEDGE_DIR: z
    .string()
    .default('knowledge')
    .transform((path) => resolve(path))
    .refine((path) => existsSync(path), 'takes the path of a folder that exists'),
  ROLECALL_COMMANDS: commands.prefault(''),
  ROLECALL_DATA_DIR: z
    .string()
    .default('data')
    .transform((path) => resolve(path)),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'takes the URL of a PostgreSQL, such as postgresql://user:password@host/rolecall',
    })
    .optional(),
  ROLECALL_KEYS: z.string().optional(),
  OPS_PORT: port.optional(),
  OPS_HOST: z
    .string()
    .regex(/^[\w.:-]{1,255}$/, 'takes a host name or an IP address to listen at')
    .default('127.0.0.1'),
});

/** The variables that `readConfig` reads; a test holds `.env.example` to them. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

/**
 * Reads the settings, all of them, and says everything that is wrong with them at once.
 *
 * An empty variable counts as unset. No value is ever quoted: it may be a secret.
 *
 * @throws AppError `bad_config`, one fault a line, each naming the variable and what it takes.
 * @example
 * readConfig({}).surface.mode // "local"
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    VARIABLES.map((name) => [name, env[name]?.trim()]).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const parsed = Environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  const surface = surfaceOf(given);
  if (typeof surface === 'string') faults.push(surface);
  if (!parsed.success || typeof surface === 'string') throw new AppError('bad_config', faults.join('\n'));
  return {
    surface,
    apiUrl: parsed.data.SLACK_API_URL,
    configToken: parsed.data.SLACK_CONFIG_TOKEN,
    port: parsed.data.PORT,
    logLevel: parsed.data.LOG_LEVEL,
    knowledgeDir: parsed.data.ROLECALL_KNOWLEDGE_DIR,
    commands: parsed.data.ROLECALL_COMMANDS,
    ops:
      parsed.data.OPS_PORT === undefined
        ? undefined
        : { host: parsed.data.OPS_HOST, port: parsed.data.OPS_PORT },
    dataDir: parsed.data.ROLECALL_DATA_DIR,
    databaseUrl: parsed.data.DATABASE_URL,
    keys: parsed.data.ROLECALL_KEYS,
  };
}

/**
 * The settings of this process: its environment, and a `.env` beside it where there is one.
 *
 * @throws AppError `bad_config`, as `readConfig` does.
 */
export function loadConfig(): Config {
  // What is set in the environment wins over the file, as Node has it.
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}
