import { z } from 'zod';
import { Aspect, Id } from './schema.ts';

const words = z.array(z.string().trim().min(1).max(60));

/** `vocabulary/abbreviations.yaml`: short forms → what they stand for, both as typed in lower case. */
export const Abbreviations = z.record(z.string(), z.string());

/** `vocabulary/synonyms.yaml`: groups of words that mean the same here; the first stands for all. */
export const Synonyms = z.array(words.min(2));

/** `vocabulary/cues.yaml`: words that tell what is asked for, with a weight (1 hint … 3 certain). */
export const Cues = z.record(
  z.string(),
  z.strictObject({ strong: words.default([]), plain: words.default([]), weak: words.default([]) }),
);

/** `vocabulary/places.yaml`: ISO 3166 code → its name and the words people use for it, cities included. */
export const Places = z.record(
  z.string().regex(/^[A-Z]{2}$/),
  z.strictObject({
    name: z.string(),
    words: words.default([]),
    cities: words.default([]),
    currency: z.string().optional(),
  }),
);

/** `vocabulary/aspects.yaml`: aspects of a comparison → label and the words that ask for it. */
export const Aspects = z.partialRecord(Aspect, z.strictObject({ label: z.string(), words }));

/** `vocabulary/ambiguous.yaml`: names that mean more than one role, and which. */
export const Ambiguous = z.record(z.string(), z.array(Id).min(2));

/** `vocabulary/likely.yaml`: of the names in `ambiguous.yaml`, those that one role is far likelier meant by, and which. */
export const Likely = z.record(z.string(), Id);

/** `vocabulary/everyday.yaml`: words that change nothing about what is asked, by sort. */
export const Everyday = z.record(z.string(), words);

/** `vocabulary/name-variants.yaml`: a word inside a role's name → other forms in which people type it. */
export const NameVariants = z.record(z.string(), words);

/** `vocabulary/topics.yaml`: subjects that are no role, their names, and the FAQ entries and roles they stand for. */
export const Topics = z.record(
  Id,
  z.strictObject({
    names: words.min(1),
    entries: z.array(Id).default([]),
    roles: z.array(Id).default([]),
    /** Further names that are a person's too: asked for pay or the way there, they mean the role. */
    people: words.default([]),
  }),
);

const named = z.record(z.string(), words);

/** `vocabulary/measures.yaml`: how people say which figure they mean. */
export const Measures = z.strictObject({
  statistics: z.record(z.enum(['median', 'average', 'range', 'percentile']), words),
  /** A percentile as a number → the words for it. */
  percentiles: named.default({}),
  periods: z.record(z.enum(['hour', 'month', 'week', 'day']), words),
  /** ISO 4217 code → its names. */
  currencies: named,
  inflation: words,
  /** An industry as shown → the words for it. */
  industries: named,
});

/** `vocabulary/unknowns.yaml`: what we know we don't know, by sort, so that a decline can name it. */
export const Unknowns = z.record(z.string(), words);

/** `vocabulary/phrasing.yaml`: small words around a role's name that tell how the question uses it. */
export const Phrasing = z.strictObject({
  loose: words.default([]),
  owning: words.default([]),
  being: words.default([]),
  saying: words.default([]),
  placing: words.default([]),
  mine: words.default([]),
  joining: words.default([]),
  employed: words.default([]),
  towards: words.default([]),
  past: words.default([]),
  excluding: words.default([]),
  tasks: words.default([]),
  asking: words.default([]),
});

export interface Vocabulary {
  readonly abbreviations: Readonly<z.infer<typeof Abbreviations>>;
  readonly synonyms: z.infer<typeof Synonyms>;
  readonly cues: z.infer<typeof Cues>;
  readonly places: z.infer<typeof Places>;
  readonly aspects: z.infer<typeof Aspects>;
  readonly ambiguous: z.infer<typeof Ambiguous>;
  readonly likely: z.infer<typeof Likely>;
  readonly everyday: z.infer<typeof Everyday>;
  readonly unknowns: z.infer<typeof Unknowns>;
  readonly 'name-variants': z.infer<typeof NameVariants>;
  readonly topics: z.infer<typeof Topics>;
  readonly measures: z.infer<typeof Measures>;
  readonly phrasing: z.infer<typeof Phrasing>;
}

/** Every file under `vocabulary/`, by its name without the ending: what it must hold. The loader reads exactly these. */
export const VOCABULARY_FILES = {
  abbreviations: Abbreviations,
  synonyms: Synonyms,
  cues: Cues,
  places: Places,
  aspects: Aspects,
  ambiguous: Ambiguous,
  likely: Likely,
  everyday: Everyday,
  unknowns: Unknowns,
  'name-variants': NameVariants,
  topics: Topics,
  measures: Measures,
  phrasing: Phrasing,
} as const satisfies Record<keyof Vocabulary, z.ZodType>;
