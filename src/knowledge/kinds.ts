import { Comparison, Faq, Role, Source } from './schema.ts';

/** The folders of the knowledge: what each file there must hold, and its name for one. */
export const KINDS = {
  roles: { schema: Role, one: 'role' },
  comparisons: { schema: Comparison, one: 'comparison' },
  faq: { schema: Faq, one: 'faq' },
  sources: { schema: Source, one: 'source' },
} as const;

export type Folder = keyof typeof KINDS;
export const FOLDERS = Object.keys(KINDS) as Folder[];
