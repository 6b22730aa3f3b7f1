import { parseArgs } from 'node:util';
import { campaign } from './chaos/campaign.ts';
import { replicaCampaign } from './chaos/replicas.ts';

/**
 * `npm run chaos -- --kills 100 [--engine libsql|postgres] [--victim app|database]`: the store alone under load, or
 * `npm run chaos -- --replicas 4 [--engine postgres] [--events 20000] [--every 4000]`: whole processes behind a balancer, one killed every so many milliseconds.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    engine: { type: 'string', default: 'libsql' },
    victim: { type: 'string', default: 'app' },
    replicas: { type: 'string' },
    events: { type: 'string', default: '20000' },
    every: { type: 'string', default: '4000' },
  },
});

const engine = values.engine === 'postgres' ? 'postgres' : 'libsql';
const told = (line: string): boolean => process.stderr.write(`\r${line}`);

function killReplicas(processes: number) {
  const events = Number(values.events);
  return replicaCampaign({
    engine,
    processes,
    events,
    killEvery: Number(values.every),
    onProgress: (acked, kills) => told(`${acked}/${events} acked, ${kills} kills`),
  });
}

async function killStore() {
  const victim = values.victim === 'database' ? 'database' : 'app';
  const kills = Number(values.kills);
  const report = await campaign({ engine, victim, kills, onKill: (count) => told(`${count}/${kills}`) });
  return { engine, victim, kills, ...report };
}

const report = await (values.replicas ? killReplicas(Number(values.replicas)) : killStore());
process.stderr.write('\n');
console.log(JSON.stringify(report));
process.exitCode = report.lost + report.doubled > 0 ? 1 : 0;
