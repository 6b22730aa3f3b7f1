import { createHash } from 'node:crypto';
import type { StoreContext } from '../context.ts';
import { newToken } from '../ids.ts';
import type { OAuthStates } from '../types.ts';

/** Before an installation no team is known. */
const NO_TEAM = '';

export function oauthStates({ db, now }: Pick<StoreContext, 'db' | 'now'>): OAuthStates {
  return {
    async issue(options, expiresAt) {
      const state = newToken();
      const row = { team_id: NO_TEAM, hash: hashOf(state), value: JSON.stringify(options) };
      await db
        .insertInto('oauth_states')
        .values({ ...row, expires_at: expiresAt })
        .execute();
      return state;
    },
    async redeem(state) {
      const row = await db
        .deleteFrom('oauth_states')
        .where('team_id', '=', NO_TEAM)
        .where('hash', '=', hashOf(state))
        .returning(['value', 'expires_at'])
        .executeTakeFirst();
      return row && row.expires_at > now() ? JSON.parse(row.value) : undefined;
    },
  };
}

/** Who reads the table can't use what is in it. */
function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}
