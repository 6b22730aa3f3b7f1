import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sharedPath } from '../test/helpers/shared.ts';
import type { Labelled } from './score.ts';

/** Labelled questions by one author. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly Labelled[];
}

const OWN = join(import.meta.dirname, 'questions');

/** The objects of a file of JSON lines. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Our own sets, and before them `dev.jsonl` of the shared folder where there is one. */
export function questionSets(): QuestionSet[] {
  const own = readdirSync(OWN)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => join(OWN, file));
  return [sharedPath('questions', 'dev.jsonl'), ...own]
    .filter((file) => existsSync(file))
    .map((file) => ({ name: basename(file, '.jsonl'), questions: readLines<Labelled>(file) }));
}

/** Questions meant for other assistants; none where the shared folder is missing. */
export function foreignQuestions(): string[] {
  const file = sharedPath('questions', 'foreign-dev.jsonl');
  return existsSync(file) ? readLines<{ q: string }>(file).map(({ q }) => q) : [];
}
