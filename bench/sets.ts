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
const FRESH = join(import.meta.dirname, 'fresh');

/** The objects of a file of JSON lines. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Our own sets, and before them `dev.jsonl` of the shared folder where there is one. */
export function questionSets(): QuestionSet[] {
  return [sharedPath('questions', 'dev.jsonl'), ...filesIn(OWN)]
    .filter((file) => existsSync(file))
    .map(readSet);
}

/** Sets that nobody has looked at, and that nothing was learned from: how those fare is how new questions will. */
export function freshSets(): QuestionSet[] {
  return filesIn(FRESH).map(readSet);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => join(folder, file));

const readSet = (file: string): QuestionSet => ({
  name: basename(file, '.jsonl'),
  questions: readLines<Labelled>(file),
});

/** Questions meant for other assistants; none where the shared folder is missing. */
export function foreignQuestions(): string[] {
  const file = sharedPath('questions', 'foreign-dev.jsonl');
  return existsSync(file) ? readLines<{ q: string }>(file).map(({ q }) => q) : [];
}
