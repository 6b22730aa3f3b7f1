import type { Comparison, Faq, Role, Source } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

type WithId<T> = T & { readonly id: string };

/** Everything that Rolecall knows, frozen. Built by `loadLibrary`; ids are the files' names. */
export interface Library {
  readonly roles: ReadonlyMap<string, WithId<Role>>;
  readonly comparisons: ReadonlyMap<string, WithId<Comparison>>;
  readonly faq: ReadonlyMap<string, WithId<Faq>>;
  readonly sources: ReadonlyMap<string, WithId<Source>>;
  readonly vocabulary: Vocabulary;
}

/** What one asker may see of the library. So far everybody sees all of it. */
export type View = Library;
