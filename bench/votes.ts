import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../src/store/index.ts';
import { inLanes } from './events/deliver.ts';
import { mb } from './table.ts';

/** `npm run bench:votes [-- --votes 1000000]`: how much memory a history of votes takes; fifteen minutes for a million. */
const { values } = parseArgs({ options: { votes: { type: 'string', default: '1000000' } } });
const VOTES = Number(values.votes);
const LANES = 100;

const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-votes-'));
const store = await openStore({ dataDir, now: Date.now });
const { feedback } = store.forTeam('T1');
const vote = (index: number) =>
  feedback
    .vote({
      answerId: `answer ${index >> 3}`,
      user: `U${index & 7}`,
      vote: index % 5 === 0 ? 'down' : 'up',
      subject: `salary:role-${index % 97}`,
      reason: index % 50 === 0 ? 'the figure is old' : null,
    })
    .then(() => undefined);
function* numbers(from: number, to: number) {
  for (let index = from; index < to; index += 1) yield index;
}
/** After a while without work, as a process that runs for weeks has it. */
const memory = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss;
};

try {
  // Everything is loaded and warm before it counts.
  await inLanes(numbers(0, 2_000), LANES, vote);
  await feedback.bySubject();
  const before = memory();
  const began = performance.now();
  await inLanes(numbers(2_000, VOTES + 2_000), LANES, vote);
  const seconds = (performance.now() - began) / 1_000;
  const subjects = await feedback.bySubject();
  const after = memory();
  const bytes = statSync(join(dataDir, 'rolecall.db')).size;
  console.log(
    `${VOTES} votes: ${mb(after - before)} more resident memory, a file of ${mb(bytes)}, ${Math.round(VOTES / seconds)} votes a second, ${subjects.length} subjects`,
  );
} finally {
  await store.close();
  rmSync(dataDir, { recursive: true });
}
