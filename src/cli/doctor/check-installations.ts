import { AppError } from '../../errors.ts';
import type { InstallationRecord } from '../../store/types.ts';
import { withStore } from '../store.ts';
import { callSlack } from './call-slack.ts';
import { about, type Finding } from './finding.ts';
import { manifestCommand } from './manifest-command.ts';
import { missingScopes } from './scopes.ts';

/** As much of an installation as is looked at. */
interface Installed {
  readonly bot?: { readonly token: string; readonly expiresAt?: number };
}

/** Asks Slack about the token of each workspace that installed Rolecall: a line for each that is not well, and one for all. */
export async function checkInstallations(
  apiUrl: string | undefined,
  scopesWanted: readonly string[],
): Promise<Finding[]> {
  const { well, unknown } = about('installations');
  try {
    return await withStore(async (store) => {
      const teams = await store.teams();
      if (teams.length === 0)
        return [unknown('no workspace has installed Rolecall yet: open /slack/install at your address')];
      const findings: Finding[] = [];
      for (const team of teams) {
        const read = store.forTeam(team).installations.get();
        const finding = await check(team, read, apiUrl, scopesWanted);
        if (finding) findings.push(finding);
      }
      const good = teams.length - findings.length;
      return [...findings, well(`${good} of ${teams.length} workspaces answer`)];
    });
  } catch {
    return [unknown('the store that holds them can’t be read')];
  }
}

async function check(
  team: string,
  read: Promise<InstallationRecord | undefined>,
  apiUrl: string | undefined,
  scopesWanted: readonly string[],
): Promise<Finding | undefined> {
  const { ill, unknown } = about(`installation of ${team}`);
  try {
    const { bot } = ((await read)?.installation ?? {}) as Installed;
    if (bot === undefined) return undefined;
    if (bot.expiresAt !== undefined && bot.expiresAt * 1000 <= Date.now())
      return unknown('its token has run out; it is renewed when somebody there asks something');
    const called = await callSlack(apiUrl, 'auth.test', bot.token);
    if (called.error?.startsWith('unreachable')) return unknown(`Slack is ${called.error}`);
    if (called.error !== undefined)
      return ill(`Slack says ${called.error}. Have somebody there install Rolecall again.`);
    const missing = missingScopes(called, scopesWanted) ?? [];
    if (missing.length === 0) return undefined;
    return ill(
      `${missing.join(', ')} is missing. See that your app's manifest is what ${manifestCommand('oauth')} prints, and have somebody there install Rolecall again.`,
    );
  } catch (error) {
    if (error instanceof AppError) return ill(error.message);
    throw error;
  }
}
