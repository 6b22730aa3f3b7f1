import { openStore, type StoreError } from '../../../src/store/index.ts';

/** A process that votes: `node voting.mjs DATA_DIR NAME COUNT`; prints each answer id, or the fault. */
const [dataDir = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore({ dataDir, now: Date.now });
const { feedback } = store.forTeam('T1');
for (let index = 0; index < Number(count); index += 1) {
  const answerId = `${name}${index}`;
  const said = await feedback.vote({ answerId, user: 'U1', vote: 'up', reason: 'x'.repeat(500) }).then(
    () => answerId,
    (error: StoreError) => error.fault,
  );
  process.stdout.write(`${said}\n`);
}
await store.close();
