import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../test/helpers/bundle.ts';
import { startPostgres } from '../test/helpers/postgres.ts';
import { connections, deliver, directMessage, inLanes } from './events/deliver.ts';
import { end, type RunningApp, startBare, startRolecall } from './events/run.ts';
import { countingSlack } from './events/slack.ts';
import { table } from './table.ts';

/** `npm run bench:events [-- --events 3000 --rounds 5]` */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '5' },
    lanes: { type: 'string', default: '32' },
  },
});
const EVENTS = Number(values.events);
const LANES = Number(values.lanes);

interface Round {
  /** Acks a second. */
  readonly acks: number;
  /** Replies a second, from the first event to the last reply. */
  readonly replies: number;
  /** Milliseconds to each ack. */
  readonly times: readonly number[];
  readonly missed: number;
}

async function round(app: RunningApp, name: string, replies: boolean): Promise<Round> {
  const agent = connections(LANES);
  const before = slack.messages.size;
  const times: number[] = [];
  let missed = 0;
  const began = performance.now();
  const numbers = Array.from({ length: EVENTS }, (_, index) => index);
  await inLanes(numbers, LANES, async (at) => {
    const time = await deliver(agent, app.port, directMessage(`Ev${name}${at}`, `D${name}${at}`, at));
    if (time === undefined) missed += 1;
    else times.push(time);
  });
  const acked = performance.now();
  if (replies) await slack.reach(before + EVENTS);
  agent.destroy();
  const each = (until: number) => (EVENTS / (until - began)) * 1_000;
  return { acks: each(acked), replies: each(performance.now()), times, missed };
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

const folder = mkdtempSync(join(tmpdir(), 'rolecall-events-'));
const slack = await countingSlack();
const { file, remove } = await bundle('src/main.ts');
const postgres = await startPostgres();
const apps: readonly (readonly [name: string, app: RunningApp])[] = [
  ['Bolt alone', await startBare(slack.apiUrl)],
  ['Rolecall, one file', await startRolecall(file, slack.apiUrl, join(folder, 'file'))],
  [
    'Rolecall, PostgreSQL',
    await startRolecall(file, slack.apiUrl, join(folder, 'postgres'), await postgres.database('events')),
  ],
];
const rounds = apps.map((): Round[] => []);
try {
  // The first round warms up.
  for (let at = 0; at <= Number(values.rounds); at += 1)
    for (const [index, [name, app]] of apps.entries()) {
      const result = await round(app, `${index}x${at}x`, index > 0);
      process.stderr.write(`${at} ${name}: ${Math.round(result.acks)} acks/s\n`);
      if (at > 0) rounds[index]?.push(result);
    }
  const bare = rounds[0] ?? [];
  const rows = apps.map(([name], index) => {
    const own = rounds[index] ?? [];
    const times = own.flatMap((one) => one.times);
    const ratio = median(own.map((one, at) => one.acks / (bare[at]?.acks ?? Number.NaN)));
    return [
      name,
      String(Math.round(median(own.map((one) => one.acks)))),
      ratio.toFixed(2),
      index === 0 ? '' : String(Math.round(median(own.map((one) => one.replies)))),
      ...[0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(1)),
      String(own.reduce((sum, one) => sum + one.missed, 0)),
    ];
  });
  const head = ['', 'acks/s', 'of Bolt', 'replies/s', 'ack p50 ms', 'p99 ms', 'longest ms', 'not acked'];
  console.log(table(head, rows));
} finally {
  for (const [, app] of apps) await end(app, 'SIGKILL');
  await slack.close();
  await postgres.stop();
  remove();
  rmSync(folder, { recursive: true });
}
