import type { InstallationStore, StateStore } from '@slack/bolt';
import type { Store } from '../../store/types.ts';
import { orAgain } from './again.ts';
import type { Installs } from './installs.ts';
import { keptOf, NotInstalledError } from './kept.ts';

/** How long somebody may take to say yes at Slack, in seconds; the browser's cookie lives as long. */
export const STATE_SECONDS = 600;

/** Our installations, as Bolt wants them. */
export function installationStore(installs: Installs): InstallationStore {
  return {
    storeInstallation: (installation) => installs.keep(keptOf(installation)),
    async fetchInstallation({ teamId }) {
      if (teamId === undefined) throw new NotInstalledError();
      const { bot, ...rest } = await installs.of(teamId).catch(orAgain);
      // Without these Bolt doesn't renew it too: it would, in each process and for each event.
      const { refreshToken, expiresAt, ...renewed } = bot;
      return { ...rest, bot: renewed };
    },
  };
}

/** A state that is unknown, used or too old; its code is the one that Bolt's installer has for it. */
class InvalidStateError extends Error {
  readonly code = 'slack_oauth_invalid_state';
}

/**
 * Our OAuth states, as Bolt wants them: random, kept as a hash, good for one use. Bolt holds them against the cookie of
 * the browser that began.
 */
export function stateStore(store: Pick<Store, 'oauthStates'>): StateStore {
  return {
    generateStateParam: ({ scopes }, now) =>
      store.oauthStates.issue({ scopes }, now.getTime() + STATE_SECONDS * 1000),
    async verifyStateParam(_now, state) {
      const options = await store.oauthStates.redeem(state);
      if (options === undefined) throw new InvalidStateError();
      return options as unknown as Awaited<ReturnType<StateStore['verifyStateParam']>>;
    },
  };
}
