import { parseArgs } from 'node:util';
import { campaign } from './chaos/campaign.ts';

/** `npm run chaos -- --kills 100 [--engine libsql|postgres] [--victim app|database]` */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    engine: { type: 'string', default: 'libsql' },
    victim: { type: 'string', default: 'app' },
  },
});
const engine = values.engine === 'postgres' ? 'postgres' : 'libsql';
const victim = values.victim === 'database' ? 'database' : 'app';
const kills = Number(values.kills);
const report = await campaign({
  engine,
  victim,
  kills,
  onKill: (count) => process.stderr.write(`\r${count}/${kills}`),
});
process.stderr.write('\n');
console.log(JSON.stringify({ engine, victim, kills, ...report }));
process.exitCode = report.lost + report.doubled > 0 ? 1 : 0;
