import { afterEach, describe, expect, test } from 'vitest';
import { failingStore } from '../../helpers/failing-store.ts';
import { installing } from '../../helpers/installing.ts';
import { Places } from '../../store/helpers/place.ts';

const TEAMS = ['TACME', 'TGLOBEX'];

describe('a workspace that leaves', () => {
  const places = new Places();
  afterEach(() => places.clear());
  const installed = async () => {
    const down = await failingStore((await places.fresh({ now: Date.now })).store);
    const two = await installing(down.store, TEAMS);
    for (const team of TEAMS) {
      await two.install(team);
      await down.store.forTeam(team).settings.set({ key: 'k', value: 1, by: 'U1' });
    }
    return { ...down, ...two };
  };

  test('by revoking the bot’s token loses its installation alone; a person’s token is none of ours', async () => {
    const { store, slack, deliver } = await installed();
    slack.revoke('TACME');
    const tokens = { oauth: ['U000000001'] };
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens })).toBe(true);
    expect(await store.teams()).toEqual(TEAMS);
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens: { bot: ['U0ROLECALL'] } })).toBe(true);
    expect(await store.teams()).toEqual(['TGLOBEX']);
    expect(await store.forTeam('TACME').settings.all()).toHaveLength(1);
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(true);
    expect(await store.forTeam('TACME').settings.all()).toEqual([]);
  });

  test('and came back before the news of it keeps everything', async () => {
    const { store, deliver } = await installed();
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens: { bot: ['U0ROLECALL'] } })).toBe(true);
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(false);
    expect(await store.teams()).toEqual(TEAMS);
    expect(await store.forTeam('TACME').settings.all()).toHaveLength(1);
  });

  test('while the store is down is not forgotten: Slack is not told ok', async () => {
    const { store, fail, mend, slack, deliver } = await installed();
    slack.revoke('TACME');
    fail();
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(false);
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens: { bot: ['U0ROLECALL'] } })).toBe(false);
    mend();
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(true);
    expect(await store.teams()).toEqual(['TGLOBEX']);
  });
});
