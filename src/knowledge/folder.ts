import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from './paths.ts';
import type { Problem } from './problems.ts';
import { reason } from './read.ts';

const ENDING = '.yaml';

/** What a folder holds: the ids of its YAML files, and what else lies there by mistake. */
export interface Listing {
  /** File names without the ending, sorted. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/** A problem with a file or folder as such, told at its first line. */
export function fileProblem(path: string, message: string): Problem {
  return { file: shownPath(path), line: 1, message, rule: 'file', severity: 'error' };
}

/** Lists a folder of YAML files; hidden files are passed over, a folder that isn't there is empty. */
export function listFolder(dir: string): Listing {
  const names: string[] = [];
  const problems: Problem[] = [];
  let found: string[] = [];
  try {
    found = readdirSync(dir).sort();
  } catch (error) {
    if (reason(error) !== 'ENOENT')
      problems.push(fileProblem(dir, `the folder can't be read (${reason(error)}). Check it.`));
  }
  for (const name of found) {
    if (name.startsWith('.')) continue;
    if (name.endsWith(ENDING)) names.push(name.slice(0, -ENDING.length));
    else problems.push(fileProblem(join(dir, name), wrongEnding(name)));
  }
  return { names, problems };
}

function wrongEnding(name: string): string {
  const renamed = /\.ya?ml$/i.test(name) ? name.replace(/\.ya?ml$/i, ENDING) : undefined;
  if (renamed) return `the ending must be ${ENDING}. Rename it to ${renamed}.`;
  return `only ${ENDING} files lie here. Move it elsewhere, or rename it to end in ${ENDING}.`;
}

/** Checks the knowledge folder itself: there, a folder, and nothing in it that looks like a misspelt room. */
export function checkTop(dir: string, rooms: readonly string[]): { there: boolean; problems: Problem[] } {
  const want = `${rooms.join('/, ')}/`;
  let found: string[];
  try {
    found = readdirSync(dir).sort();
  } catch (error) {
    const code = reason(error);
    const what = CANNOT_LIST[code] ?? `the folder can't be read (${code})`;
    return {
      there: false,
      problems: [fileProblem(dir, `${what}. Set ROLECALL_KNOWLEDGE_DIR to a folder with ${want}.`)],
    };
  }
  const problems = found
    .filter((name) => !/^[._]/.test(name) && !rooms.includes(name))
    .filter(
      (name) => /\.ya?ml$/i.test(name) || statSync(join(dir, name), { throwIfNoEntry: false })?.isDirectory(),
    )
    .map((name) => fileProblem(join(dir, name), `nothing is read from here. Move it into ${want}.`));
  return { there: true, problems };
}

const CANNOT_LIST: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'the knowledge is a folder, and this is a file',
};
