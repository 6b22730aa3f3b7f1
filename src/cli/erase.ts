import { parseArgs } from 'node:util';
import { run } from './run.ts';
import { countsOf, withStore } from './store.ts';

const USAGE = 'npm run erase -- --team T0123 --user U0123';

await run(USAGE, async () => {
  const { values } = parseArgs({ options: { team: { type: 'string' }, user: { type: 'string' } } });
  const { team, user } = values;
  if (!team || !user) {
    console.error(USAGE);
    return 2;
  }
  const rows = await withStore((store) => store.forTeam(team).erase(user));
  console.log(
    `Erased ${user} in ${team}: ${countsOf(rows)}. A backup from before that is restored does not bring them back.`,
  );
  return 0;
});
