import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { AppError } from '../../errors.ts';
import type { TableName } from '../schema/tables.ts';

/** Version of the file's form; the schema of what is in it has its own. */
export const FORMAT = 1;

export type Row = Readonly<Record<string, string | number | null>>;

/** First line of a backup. */
export interface Header {
  readonly rolecall: 'backup';
  readonly format: number;
  /** Version of the schema that the rows are of. */
  readonly schema: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Last line; without it the file was cut short. */
export interface Footer {
  readonly end: true;
  readonly rows: Readonly<Record<string, number>>;
  /** Of all lines before, line ends included. */
  readonly sha256: string;
}

const damaged = (why: string) =>
  new AppError('bad_input', `This is no whole backup of Rolecall: ${why}. Nothing was restored.`);

/**
 * Reads a backup from beginning to end and checks that it is whole.
 *
 * @throws AppError `bad_input` that says what is wrong.
 */
export async function verifyBackup(file: string): Promise<{ header: Header; footer: Footer }> {
  const hash = createHash('sha256');
  let header: Header | undefined;
  let footer: Footer | undefined;
  let rows = 0;
  for await (const line of linesOf(file)) {
    if (footer) throw damaged('something follows its end');
    const value = parse(line);
    if (header === undefined) header = headerOf(value);
    else if (Array.isArray(value)) rows += 1;
    else footer = value as Footer;
    if (!footer) hash.update(`${line}\n`);
  }
  if (!header) throw damaged('it is empty');
  if (footer?.end !== true) throw damaged('it was cut short');
  const told = Object.values(footer.rows).reduce((sum, count) => sum + count, 0);
  if (footer.sha256 !== hash.digest('hex') || told !== rows) throw damaged('its content was changed');
  return { header, footer };
}

/** The rows of a verified backup. */
export async function* rowsOf(file: string): AsyncGenerator<readonly [TableName, Row]> {
  for await (const line of linesOf(file)) if (line.startsWith('[')) yield JSON.parse(line);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, 'utf8');
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (cause) => reject(new AppError('bad_input', `${file} cannot be read.`, { cause })));
  });
  failed.catch(() => undefined);
  await Promise.race([failed, new Promise((resolve) => input.once('open', resolve))]);
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged('a line is not JSON');
  }
}

function headerOf(value: unknown): Header {
  const header = value as Header;
  if (header?.rolecall !== 'backup') throw damaged('it is something else');
  if (header.format !== FORMAT) throw damaged(`its form is ${header.format}, this version reads ${FORMAT}`);
  return header;
}
