import { parseArgs } from 'node:util';
import { run } from './run.ts';
import { countsOf, withStore } from './store.ts';

const USAGE = 'npm run restore -- FILE --yes';

await run(USAGE, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  if (!values.yes) {
    console.error(`Everything in the store will be replaced by ${file}. If that is what you want: ${USAGE}`);
    return 2;
  }
  const rows = await withStore((store) => store.restore(file));
  console.log(`Restored from ${file}: ${countsOf(rows)}. Who was erased since stays erased.`);
  return 0;
});
