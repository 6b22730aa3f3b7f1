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
  z.strictObject({ name: z.string(), words: words.default([]), cities: words.default([]), currency: z.string().optional() }),
);

/** `vocabulary/aspects.yaml`: aspects of a comparison → label and the words that ask for it. */
export const Aspects = z.partialRecord(Aspect, z.strictObject({ label: z.string(), words }));

/** `vocabulary/ambiguous.yaml`: names that mean more than one role, and which. */
export const Ambiguous = z.record(z.string(), z.array(Id).min(2));

/** `vocabulary/everyday.yaml`: words that change nothing about what is asked, by sort. */
export const Everyday = z.record(z.string(), words);

/** `vocabulary/occupations.yaml`, `topics.yaml`: what we know we don't know, so that a decline can name it. */
export const Unknowns = z.record(z.string(), words);

export interface Vocabulary {
  readonly abbreviations: Readonly<z.infer<typeof Abbreviations>>;
  readonly synonyms: z.infer<typeof Synonyms>;
  readonly cues: z.infer<typeof Cues>;
  readonly places: z.infer<typeof Places>;
  readonly aspects: z.infer<typeof Aspects>;
  readonly ambiguous: z.infer<typeof Ambiguous>;
  readonly everyday: z.infer<typeof Everyday>;
  readonly unknowns: z.infer<typeof Unknowns>;
}
