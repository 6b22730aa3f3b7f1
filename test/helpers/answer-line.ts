import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ANSWER_KINDS } from '../../src/answer/types.ts';
import { KNOWLEDGE_DIR } from './knowledge.ts';
import { type Ran, runCli } from './run-cli.ts';

const ROLES = readdirSync(join(KNOWLEDGE_DIR, 'roles')).map((file) => file.replace('.yaml', ''));

/** What `ask` promises for each question: these keys and types, and no others. */
export const AnswerLine = z.strictObject({
  id: z.string(),
  kind: z.enum(ANSWER_KINDS),
  roles: z.array(z.enum(ROLES)),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  entry: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  text: z.string().min(1),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      publisher: z.string().nullable(),
      title: z.string(),
      published: z.string().nullable(),
      url: z.url().optional(),
    }),
  ),
  suggestions: z.array(z.string().min(1)),
});
export type AnswerLine = z.infer<typeof AnswerLine>;

/** What `ask` promises for a line that is no question. */
export const BadLine = z.strictObject({
  id: z.null(),
  error: z.strictObject({ code: z.literal('bad_input'), message: z.string() }),
});

/** Asks a batch of questions, id → question, in a process of its own. */
export function askBatch(questions: Readonly<Record<string, string>>): Ran {
  const lines = Object.entries(questions).map(([id, q]) => JSON.stringify({ id, q, further: 'ignored' }));
  return runCli('ask', ['--batch'], `${lines.join('\n')}\n`);
}

/** Reads what came out, by the contract. */
export function linesIn<T>({ out }: Ran, line: z.ZodType<T>): T[] {
  return out
    .trimEnd()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
}
