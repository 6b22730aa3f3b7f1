import { parseArgs } from 'node:util';
import { answer } from '../answer/answer.ts';
import { loadConfig } from '../config.ts';
import type { View } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { answerText } from '../present/text.ts';
import { answerLine, readLine } from './batch.ts';
import { readLines } from './lines.ts';
import { run } from './run.ts';

const USAGE = `npm run --silent ask -- "how much does a tech lead make"   answers as a person reads it
npm run --silent ask -- --json "…"                          one JSON object
npm run --silent ask -- --batch < questions.jsonl           one JSON line out for each {"id", "q"} in`;

await run(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, batch: { type: 'boolean' } },
  });
  if (!values.batch && positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const view = loadLibrary(loadConfig().knowledgeDir);
  const today = new Date().toISOString().slice(0, 10);
  if (values.batch) return answerBatch(view, today);
  const given = answer(positionals.join(' '), view, { today });
  console.log(values.json ? JSON.stringify(answerLine(null, given)) : answerText(given));
  return 0;
});

/** Answers each line of standard input in order; a line that can't be read gets an error in its place. */
async function answerBatch(view: View, today: string): Promise<number> {
  let line = 0;
  let bad = 0;
  for await (const text of readLines(process.stdin)) {
    line += 1;
    if (text.trim() === '') continue;
    const asked = readLine(text, line);
    if ('error' in asked) bad += 1;
    const out = 'error' in asked ? asked : answerLine(asked.id, answer(asked.q, view, { today }));
    console.log(JSON.stringify(out));
  }
  return bad > 0 ? 1 : 0;
}
