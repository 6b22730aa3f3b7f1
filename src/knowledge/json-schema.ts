import { z } from 'zod';
import { KINDS } from './kinds.ts';
import { VOCABULARY_FILES } from './vocabulary.ts';

/** The JSON schemas for editors, as files of `_schema/`: name → content, made from the zod schemas alone. */
export function jsonSchemas(): Map<string, string> {
  const kinds = Object.values(KINDS).map(({ one, schema }) => [one, schema] as const);
  const schemas: (readonly [string, z.ZodType])[] = [...kinds, ...Object.entries(VOCABULARY_FILES)];
  return new Map(
    schemas.map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-07', unrepresentable: 'any' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
