import { EventEmitter, once } from 'node:events';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { UNOBSERVED } from '../../../src/slack/observer.ts';
import { Records } from '../../../src/slack/records.ts';
import { Settings } from '../../../src/slack/settings/settings.ts';
import { openStore, type Setting } from '../../../src/store/index.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

test('what was read before a change is not gone by after it', async () => {
  const store = await openStore({ dataDir: tempDir(), now: Date.now });
  onTestFinished(() => store.close());
  const own = store.forTeam('T1');
  const logger = pino({ level: 'silent' });
  const told = new EventEmitter();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  /** Reads at once, and tells what it read when it is let go. */
  const all = async (): Promise<readonly Setting[]> => {
    const rows = await own.settings.all();
    told.emit('read');
    await held;
    return rows;
  };
  const slow = { ...store, forTeam: () => ({ ...own, settings: { ...own.settings, all } }) };
  const settings = new Settings(() => 0, new Records(slow, logger, UNOBSERVED), logger);

  const before = settings.checked('T1');
  await once(told, 'read');
  await own.settings.set({ key: 'sharing', value: false, by: 'U1' });
  settings.forget('T1');
  release();
  expect(await before).toMatchObject({ sharing: true });
  expect(await settings.checked('T1')).toMatchObject({ sharing: false });
});
