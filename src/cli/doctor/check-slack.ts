import type { Config, Surface } from '../../config.ts';
import { type Called, callSlack } from './call-slack.ts';
import { checkInstallations } from './check-installations.ts';
import { about, type Finding } from './finding.ts';
import { manifestCommand } from './manifest-command.ts';
import { grantedScopes, missingScopes } from './scopes.ts';

/** Slack refuses what is signed more than five minutes apart; a clock that is a minute off is on its way there. */
const SKEW = 60_000;

/** Looks at the tokens, what they permit, and the clock. */
export async function checkSlack(
  { surface, apiUrl }: Pick<Config, 'surface' | 'apiUrl'>,
  scopesWanted: readonly string[],
): Promise<Finding[]> {
  if (surface.mode === 'local')
    return [about('Slack').well('no token is set, so `npm start` opens the local workspace')];
  if (surface.mode === 'oauth') return checkSeveral(apiUrl, scopesWanted);
  const bot = await callSlack(apiUrl, 'auth.test', surface.botToken);
  const findings = [checkBot(bot)];
  if (bot.error === undefined) findings.push(checkScopes(bot, scopesWanted, surface.mode));
  findings.push(await checkWay(surface, apiUrl), checkClock(bot));
  return findings;
}

async function checkSeveral(apiUrl: string | undefined, scopesWanted: readonly string[]): Promise<Finding[]> {
  return [
    about('SLACK_CLIENT_ID, SLACK_CLIENT_SECRET').unknown('only an installation can prove them'),
    signingSecret(),
    ...(await checkInstallations(apiUrl, scopesWanted)),
    checkClock(await callSlack(apiUrl, 'api.test')),
  ];
}

function refusal(setting: string, error: string): string {
  return error.startsWith('unreachable')
    ? `Slack is ${error}. Check the network, its proxy, and SLACK_API_URL if you set it.`
    : `Slack says ${error}. Copy ${setting} anew from your app's page, and see that the app is still installed.`;
}

function checkBot({ error, body }: Called): Finding {
  const { well, ill } = about('SLACK_BOT_TOKEN');
  return error === undefined
    ? well(`${String(body.user)} in the workspace ${String(body.team)}`)
    : ill(refusal('SLACK_BOT_TOKEN', error));
}

function checkScopes(called: Called, wanted: readonly string[], mode: Surface['mode']): Finding {
  const { well, ill, unknown } = about('scopes');
  const missing = missingScopes(called, wanted);
  if (missing === undefined) return unknown('Slack did not say what the token permits');
  if (missing.length > 0)
    return ill(
      `${missing.join(', ')} is missing. Paste what ${manifestCommand(mode)} prints into your app's manifest and reinstall the app.`,
    );
  const more = (grantedScopes(called) ?? []).filter((scope) => !wanted.includes(scope));
  return well(`all ${wanted.length}${more.length > 0 ? `; not needed: ${more.join(', ')}` : ''}`);
}

function signingSecret(): Finding {
  return about('SLACK_SIGNING_SECRET').unknown(
    'only a request that Slack signs can prove it; have Slack verify the address under Event Subscriptions',
  );
}

async function checkWay(
  surface: Extract<Surface, { mode: 'socket' | 'http' }>,
  apiUrl: string | undefined,
): Promise<Finding> {
  if (surface.mode === 'http') return signingSecret();
  const { well, ill } = about('SLACK_APP_TOKEN');
  const { error } = await callSlack(apiUrl, 'apps.connections.open', surface.appToken);
  if (error === 'missing_scope' || error === 'not_allowed_token_type')
    return ill(`Slack says ${error}. Generate an app-level token with the scope connections:write.`);
  return error === undefined ? well('opens a socket') : ill(refusal('SLACK_APP_TOKEN', error));
}

function checkClock({ headers, at }: Called): Finding {
  const { well, ill, unknown } = about('clock');
  const theirs = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return unknown('Slack did not say what time it is');
  // Slack tells whole seconds, cut off.
  const skew = at - theirs - 500;
  const seconds = `${Math.round(Math.abs(skew) / 1000)} s ${skew < 0 ? 'behind' : 'ahead of'} Slack's`;
  return Math.abs(skew) > SKEW
    ? ill(`${seconds}. Let the system keep its time by NTP: Slack's signatures expire after five minutes.`)
    : well(Math.abs(skew) < 2_000 ? 'as Slack has it' : seconds);
}
