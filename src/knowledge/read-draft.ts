import { join } from 'node:path';
import type { z } from 'zod';
import type { Draft, Entry, SourceFile } from './draft.ts';
import { readEntry } from './entry.ts';
import { checkTop, fileProblem, listFolder } from './folder.ts';
import { FOLDERS, KINDS } from './kinds.ts';
import type { Problem } from './problems.ts';
import { VOCABULARY_FILES } from './vocabulary.ts';

/** Reads one knowledge folder as far as it can be read, and gathers what is wrong file by file. */
export function readDraft(dir: string): { draft: Draft; problems: Problem[] } {
  const { there, problems } = checkTop(dir, [...FOLDERS, 'vocabulary']);
  const files: SourceFile[] = [];

  const list = (folder: string): readonly string[] => {
    const { names, problems: found } = there ? listFolder(join(dir, folder)) : { names: [], problems: [] };
    problems.push(...found);
    return names;
  };
  const read = <S extends z.ZodType>(
    folder: string,
    id: string,
    schema: S,
  ): Entry<z.infer<S>> | undefined => {
    const { source, entry, problems: found } = readEntry(join(dir, folder, `${id}.yaml`), id, schema);
    problems.push(...found);
    if (source) files.push(source);
    return entry;
  };
  const readAll = <S extends z.ZodType>(folder: string, schema: S) => {
    const ids = list(folder);
    const entries = new Map<string, Entry<z.infer<S>>>();
    for (const id of ids) {
      const entry = read(folder, id, schema);
      if (entry) entries.set(id, entry);
    }
    return { ids: new Set(ids), entries };
  };
  const readVocabulary = (): Draft['vocabulary'] => {
    const present = list('vocabulary');
    const known = Object.keys(VOCABULARY_FILES);
    const say = (name: string, message: string): void => {
      problems.push(fileProblem(join(dir, 'vocabulary', `${name}.yaml`), message));
    };
    for (const name of there ? known : [])
      if (!present.includes(name)) say(name, 'the file is missing. Add it.');
    for (const name of present) {
      if (!known.includes(name))
        say(name, `nothing reads this file. The vocabulary is: ${known.join(', ')}.`);
    }
    const pairs = Object.entries(VOCABULARY_FILES).filter(([name]) => present.includes(name));
    return Object.fromEntries(pairs.map(([name, schema]) => [name, read('vocabulary', name, schema)]));
  };

  const roles = readAll('roles', KINDS.roles.schema);
  const comparisons = readAll('comparisons', KINDS.comparisons.schema);
  const faq = readAll('faq', KINDS.faq.schema);
  const sources = readAll('sources', KINDS.sources.schema);
  const vocabulary = readVocabulary();
  if (there && roles.ids.size === 0) {
    problems.push(
      fileProblem(
        join(dir, 'roles'),
        'there is no role. Add one: copy _template/role.yaml to roles/<id>.yaml.',
      ),
    );
  }
  const draft: Draft = {
    dir,
    roles: roles.entries,
    comparisons: comparisons.entries,
    faq: faq.entries,
    sources: sources.entries,
    vocabulary,
    ids: { roles: roles.ids, comparisons: comparisons.ids, faq: faq.ids, sources: sources.ids },
    files,
    complete: problems.length === 0,
  };
  return { draft, problems };
}
