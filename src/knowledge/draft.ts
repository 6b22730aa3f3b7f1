import type { Folder } from './kinds.ts';
import type { Locate } from './locate.ts';
import type { Comparison, Faq, Role, Source } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A file that was read, valid or not. */
export interface SourceFile {
  /** As shown in messages. */
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/** A file that fits its schema. */
export interface Entry<T> extends SourceFile {
  /** The file's name without its ending. */
  readonly id: string;
  readonly data: T;
  readonly lineOf: Locate;
}

/**
 * Knowledge as read, before anybody vouches for it: what the rules look at.
 *
 * Only files that fit their schema are among the entries; `ids` names every file, so that a link to a broken file
 * isn't reported as a link to nothing.
 */
export interface Draft {
  /** As given. */
  readonly dir: string;
  readonly roles: ReadonlyMap<string, Entry<Role>>;
  readonly comparisons: ReadonlyMap<string, Entry<Comparison>>;
  readonly faq: ReadonlyMap<string, Entry<Faq>>;
  readonly sources: ReadonlyMap<string, Entry<Source>>;
  readonly vocabulary: { readonly [K in keyof Vocabulary]?: Entry<Vocabulary[K]> };
  readonly ids: Readonly<Record<Folder, ReadonlySet<string>>>;
  readonly files: readonly SourceFile[];
  /** Every file fits its schema: "used nowhere" can be told. */
  readonly complete: boolean;
}
