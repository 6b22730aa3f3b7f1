import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { messageId } from '../../src/slack/outbox/message-id.ts';
import type { Engine } from '../../src/store/index.ts';
import { bundle } from '../../test/helpers/bundle.ts';
import { startPostgres } from '../../test/helpers/postgres.ts';
import { connections, deliver, directMessage, inLanes } from '../events/deliver.ts';
import { end, type RunningApp, startRolecall } from '../events/run.ts';
import { type CountingSlack, countingSlack } from '../events/slack.ts';
import { type Balancer, startBalancer } from './balancer.ts';

export interface ReplicaCampaign {
  /** `libsql`: all processes on one file. */
  readonly engine: Engine;
  readonly processes: number;
  readonly events: number;
  /** Milliseconds between two kills, on average. */
  readonly killEvery: number;
  readonly onProgress?: (acked: number, kills: number) => void;
}

export interface ReplicaReport {
  /** Events that were acked at least once. */
  readonly acknowledged: number;
  /** Deliveries of them, those among them that were not acked. */
  readonly deliveries: number;
  readonly kills: number;
  /** Of the acknowledged, those without an answer; an apology is none. */
  readonly lost: number;
  /** Messages that answer nothing, or what was answered already. */
  readonly doubled: number;
  /** Posts that Slack knew already by their `client_msg_id`: without it they would stand there twice. */
  readonly repeated: number;
  /** Milliseconds from a kill until its successor takes events. */
  readonly servingMs: { readonly median: number; readonly max: number };
}

const LANES = 24;
/** Events of one conversation. */
const TALKATIVE = 3;
/** What a dead process held falls free within twenty seconds. */
const PATIENCE = 90_000;

/**
 * Several processes of Rolecall on one store behind a balancer: delivers each event one to four times while processes
 * are killed at random, and then counts the answers.
 *
 * @example
 * (await replicaCampaign({ engine: 'postgres', processes: 4, events: 20_000, killEvery: 4_000 })).lost // 0
 */
export async function replicaCampaign(campaign: ReplicaCampaign): Promise<ReplicaReport> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-replicas-'));
  const program = await bundle('src/main.ts');
  const isShared = campaign.engine === 'postgres';
  const [slack, postgres, balancer] = await Promise.all([
    countingSlack(),
    isShared ? startPostgres() : undefined,
    startBalancer(),
  ]);
  const apps = new Map<string, RunningApp>();
  try {
    const databaseUrl = await postgres?.database('replicas');
    const start = async (name: string): Promise<void> => {
      const app = await startRolecall(
        program.file,
        slack.apiUrl,
        join(folder, isShared ? name : 'data'),
        databaseUrl,
      );
      apps.set(name, app);
      balancer.backends.set(name, app.port);
    };
    const names = Array.from({ length: campaign.processes }, (_, index) => `p${index}`);
    await Promise.all(names.map(start));
    const killer = kill(campaign.killEvery, apps, balancer, start);
    const { acked, deliveries } = await deliverAll(campaign, balancer.port, (count) =>
      campaign.onProgress?.(count, killer.times.length),
    );
    const times = await killer.stop();
    await Promise.race([slack.reach(acked.size), delay(PATIENCE, undefined, { ref: false })]);
    return { ...count(acked, slack), deliveries, kills: times.length, servingMs: spread(times) };
  } finally {
    await Promise.all([...apps.values()].map((app) => end(app, 'SIGKILL')));
    await balancer.close();
    await slack.close();
    await postgres?.stop();
    program.remove();
    rmSync(folder, { recursive: true });
  }
}

/** Kills one process after the other, each at no particular moment, and starts it anew. */
function kill(
  every: number,
  apps: Map<string, RunningApp>,
  { backends }: Balancer,
  start: (name: string) => Promise<void>,
) {
  const over = new AbortController();
  const times: number[] = [];
  const run = async (): Promise<void> => {
    for (;;) {
      await delay(every * (0.5 + Math.random()), undefined, { signal: over.signal });
      const [name, app] = [...apps][Math.floor(Math.random() * apps.size)] ?? [];
      if (name === undefined || app === undefined) continue;
      const began = performance.now();
      await end(app, 'SIGKILL');
      backends.delete(name);
      await start(name);
      times.push(performance.now() - began);
    }
  };
  const running = run().catch((error: unknown) => {
    if (!over.signal.aborted) throw error;
  });
  return {
    times,
    async stop() {
      over.abort();
      await running;
      return times;
    },
  };
}

async function deliverAll({ events }: ReplicaCampaign, port: number, told: (acked: number) => void) {
  const agent = connections(LANES);
  const acked = new Set<number>();
  let deliveries = 0;
  await inLanes(shuffled(events), LANES, async (at) => {
    const body = directMessage(`Ev${at}`, channelOf(at), at);
    deliveries += 1;
    // Slack delivers again what it had no ack for.
    while ((await deliver(agent, port, body)) === undefined) {
      deliveries += 1;
      await delay(20);
    }
    acked.add(at);
    if (acked.size % 500 === 0) told(acked.size);
  });
  agent.destroy();
  return { acked, deliveries };
}

const channelOf = (at: number): string => `D${Math.floor(at / TALKATIVE)}`;

/** Each number one to four times, near each other but in no order. */
function shuffled(events: number): readonly number[] {
  const times = Array.from({ length: events }, (_, at) => ({ at, times: 1 + Math.floor(Math.random() * 4) }));
  return times
    .flatMap(({ at, times }) =>
      Array.from({ length: times }, () => ({ at, order: at + Math.random() * 400 })),
    )
    .sort((a, b) => a.order - b.order)
    .map(({ at }) => at);
}

/** Each answer by its own id, so that one lost and one doubled can't make up for each other. */
function count(acked: ReadonlySet<number>, { messages, calls }: CountingSlack) {
  const expected = new Set(
    [...acked].map((at) => messageId({ team: 'T1', channel: channelOf(at), id: `Ev${at}` })),
  );
  const isAnswer = (id: string): boolean => messages.has(id) && !messages.get(id)?.startsWith('Sorry');
  return {
    acknowledged: acked.size,
    lost: [...expected].filter((id) => !isAnswer(id)).length,
    doubled: [...messages.keys()].filter((id) => !expected.has(id)).length,
    repeated: calls - messages.size,
  };
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}
