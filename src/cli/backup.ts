import { parseArgs } from 'node:util';
import { run } from './run.ts';
import { countsOf, withStore } from './store.ts';

const USAGE = 'npm run backup -- FILE';

await run(USAGE, async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const rows = await withStore((store) => store.backup(file));
  console.log(`Backed up to ${file}: ${countsOf(rows)}.`);
  console.log(
    'What is secret in it stays sealed: keep the keys too (ROLECALL_KEYS, or rolecall.key), elsewhere.',
  );
  return 0;
});
