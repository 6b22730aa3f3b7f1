import { once } from 'node:events';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { InFlight } from '../../../src/slack/in-flight.ts';
import { slackExchange } from '../../../src/slack/oauth/exchange.ts';
import { jsonOf, type Kept, keptIn } from '../../../src/slack/oauth/kept.ts';
import { Rotation } from '../../../src/slack/oauth/rotation.ts';
import { type Store, StoreError } from '../../../src/store/index.ts';
import { tokenEndpoint } from '../../helpers/token-endpoint.ts';
import { describeOnPostgres } from '../../store/helpers/on-postgres.ts';
import { NOON, Places } from '../../store/helpers/place.ts';

const HOUR = 3_600_000;
const logger = pino({ level: 'silent' });

function installed(expiresAt: number): Kept {
  return {
    team: { id: 'T1', name: 'Acme' },
    enterprise: undefined,
    bot: {
      token: 'xoxe.xoxb-1-old',
      refreshToken: 'xoxe-1-old',
      expiresAt: expiresAt / 1000,
      scopes: ['chat:write'],
      id: 'B1',
      userId: 'U0',
    },
    user: { id: 'U1', token: undefined, scopes: undefined },
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
}

function rotation(places: Places): void {
  /** A workspace whose token runs out then, a Slack that renews it, and processes that may want to. */
  async function place(expiresAt: number) {
    const { store, another, clock } = await places.fresh();
    const slack = await tokenEndpoint('xoxe-1-old');
    await store.forTeam('T1').installations.put(jsonOf(installed(expiresAt)), { by: 'U1' });
    const now = () => clock.now;
    const options = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
    const exchange = slackExchange({ clientId: '12.34', clientSecret: 's' }, options, now, logger);
    const process = (own: Store) => {
      const inFlight = new InFlight();
      const rotating = new Rotation({ store: own, exchange, logger, inFlight, now });
      return { inFlight, token: async () => (await rotating.current('T1'))?.bot.token };
    };
    const keptToken = async () => {
      const record = await store.forTeam('T1').installations.get();
      return record && keptIn(record).bot.token;
    };
    /** Slack keeps its answer back until it is released. */
    const hold = () => {
      let release = () => {};
      slack.held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    };
    return { store, another, clock, slack, process, keptToken, hold };
  }

  test('a token that has run out is renewed by one call, however many want it in however many processes', async () => {
    const { store, another, slack, process, keptToken } = await place(NOON - 1_000);
    const processes = [store, await another(), await another()].map(process);
    const tokens = await Promise.all([...processes, ...processes].map(({ token }) => token()));
    expect(new Set(tokens)).toEqual(new Set(['xoxe.xoxb-1-token1']));
    expect(slack.exchanges).toBe(1);
    expect(await keptToken()).toBe('xoxe.xoxb-1-token1');
  });

  test('one that soon runs out is used on while it is renewed', async () => {
    const { store, slack, process, keptToken, clock, hold } = await place(NOON + HOUR);
    const release = hold();
    const { token, inFlight } = process(store);
    expect(await token()).toBe('xoxe.xoxb-1-old');
    expect(await token()).toBe('xoxe.xoxb-1-old');
    release();
    await inFlight.idle();
    expect(await keptToken()).toBe('xoxe.xoxb-1-token1');
    expect(await token()).toBe('xoxe.xoxb-1-token1');
    clock.now += 11 * HOUR;
    expect(await token()).toBe('xoxe.xoxb-1-token1');
    await inFlight.idle();
    expect(await token()).toBe('xoxe.xoxb-1-token2');
    expect(slack.exchanges).toBe(2);
  });

  test('one that lasts, or never runs out, is left alone', async () => {
    const { store, slack, process } = await place(NOON + 3 * HOUR);
    const { token, inFlight } = process(store);
    expect(await token()).toBe('xoxe.xoxb-1-old');
    await inFlight.idle();
    expect(slack.exchanges).toBe(0);
  });

  test('where Slack refuses, a good token is used on and asked for again a minute later; a dead one is no token', async () => {
    const { store, slack, process, clock } = await place(NOON + HOUR);
    const { token, inFlight } = process(store);
    slack.refuses = 'internal_error';
    for (let asked = 0; asked < 3; asked += 1) {
      expect(await token()).toBe('xoxe.xoxb-1-old');
      await inFlight.idle();
    }
    expect(slack.exchanges).toBe(1);
    clock.now += 60_000;
    await token();
    await inFlight.idle();
    expect(slack.exchanges).toBe(2);
    clock.now += HOUR;
    await expect(token()).rejects.toMatchObject({ data: { error: 'internal_error' } });
    slack.refuses = '';
    expect(await token()).toBe('xoxe.xoxb-1-token1');
  });

  test('a pair that could not be saved is not used, nor had a second time: it is saved by the next try', async () => {
    const { store, slack, process, keptToken } = await place(NOON - 1_000);
    let isDown = true;
    const { token } = process(failingPuts(store, () => isDown));
    await expect(token()).rejects.toMatchObject({ fault: 'unreachable' });
    expect(await keptToken()).toBe('xoxe.xoxb-1-old');
    isDown = false;
    expect(await token()).toBe('xoxe.xoxb-1-token1');
    expect(await keptToken()).toBe('xoxe.xoxb-1-token1');
    expect(slack.exchanges).toBe(1);
  });

  test('an installer who is erased meanwhile stays so, and the new token is kept all the same', async () => {
    const { store, slack, process, keptToken, hold } = await place(NOON - 1_000);
    const { installations, erase } = store.forTeam('T1');
    const release = hold();
    const asked = once(slack.told, 'asked');
    const token = process(store).token();
    await asked;
    await erase('U1');
    release();
    expect(await token).toBe('xoxe.xoxb-1-token1');
    expect(await keptToken()).toBe('xoxe.xoxb-1-token1');
    expect(await installations.get()).toMatchObject({ installation: { user: { id: '' } } });
    expect(slack.exchanges).toBe(1);
  });

  test.each([
    ['installs anew', 'xoxb-anew'],
    ['leaves', undefined],
  ])('a workspace that %s meanwhile is not set back', async (does, expected) => {
    const { store, slack, process, keptToken, hold } = await place(NOON - 1_000);
    const { installations } = store.forTeam('T1');
    const anew = { ...installed(0), bot: { token: 'xoxb-anew', scopes: [], id: 'B1', userId: 'U0' } };
    const release = hold();
    const asked = once(slack.told, 'asked');
    const token = process(store).token();
    await asked;
    if (does === 'leaves') await installations.remove();
    else await installations.put(jsonOf(anew), { by: 'U2' });
    release();
    expect(await token).toBe(expected);
    expect(await keptToken()).toBe(expected);
  });
}

/** The same store, which can be read and locked but for a while not written. */
function failingPuts(store: Store, isDown: () => boolean): Store {
  return {
    ...store,
    forTeam(team) {
      const own = store.forTeam(team);
      const { installations } = own;
      const put: typeof installations.put = async (...args) => {
        if (isDown()) throw new StoreError('unreachable');
        return installations.put(...args);
      };
      return { ...own, installations: { ...installations, put } };
    },
  };
}

describe('in one file', () => {
  const places = new Places();
  afterEach(() => places.clear());
  rotation(places);
});

describeOnPostgres('in PostgreSQL', rotation);
