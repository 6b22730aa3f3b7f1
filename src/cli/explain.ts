import { parseArgs } from 'node:util';
import { explain } from '../answer/explain.ts';
import { loadConfig } from '../config.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { run } from './run.ts';

const USAGE = 'npm run --silent explain -- "how much does a tech lead make"';

await run(USAGE, () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const view = loadLibrary(loadConfig().knowledgeDir);
  for (const question of positionals)
    console.log(`${explain(question, view, { today: new Date().toISOString().slice(0, 10) }).join('\n')}\n`);
  return 0;
});
