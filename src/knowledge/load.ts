import type { Entry } from './draft.ts';
import { freezeLibrary } from './freeze.ts';
import type { Library } from './library.ts';
import { lint } from './lint.ts';
import { KnowledgeError } from './problems.ts';
import { readDraft } from './read-draft.ts';
import { RULES } from './rules/index.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads a knowledge folder into a frozen library.
 *
 * Checks each file against its schema, then the rules that the program relies on (`atStart`).
 *
 * @param dir The folder that holds `roles/`, `comparisons/`, `faq/`, `sources/` and `vocabulary/`.
 * @throws KnowledgeError (`bad_knowledge`) with every problem at once, each as file:line, what is wrong, how to mend it.
 * @example
 * loadLibrary('knowledge').roles.get('technical-lead')?.title // "Technical lead"
 */
export function loadLibrary(dir: string): Library {
  const { draft, problems } = readDraft(dir);
  const rules = RULES.filter((rule) => rule.atStart);
  const found = [...problems, ...lint(draft, rules, {}).problems].filter(
    ({ severity }) => severity === 'error',
  );
  if (found.length > 0) throw new KnowledgeError(found);
  return freezeLibrary({
    roles: withIds(draft.roles),
    comparisons: withIds(draft.comparisons),
    faq: withIds(draft.faq),
    sources: withIds(draft.sources),
    vocabulary: vocabularyOf(draft.vocabulary),
  });
}

function withIds<T>(
  entries: ReadonlyMap<string, Entry<T>>,
): ReadonlyMap<string, T & { readonly id: string }> {
  return new Map([...entries].map(([id, { data }]) => [id, { ...data, id }] as const));
}

/** Sound once no file is missing: then each has its entry. */
function vocabularyOf(entries: { readonly [name: string]: Entry<unknown> | undefined }): Vocabulary {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, entry?.data]),
  ) as unknown as Vocabulary;
}
