import type { Installation } from '@slack/bolt';
import { AppError } from '../../errors.ts';
import type { InstallationRecord, Json } from '../../store/types.ts';

/** A bot token, and where tokens are rotated what the next one is had for. */
export type Bot = NonNullable<Installation['bot']>;

/** One workspace's installation as it is kept: what Bolt made of Slack's answer, less what Rolecall never asks for. */
export type Kept = Installation<'v2', false> & { readonly bot: Bot };

/** This workspace has no installation: it never had one, or took it away. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

/**
 * What is kept of an installation: no token of a person, no webhook.
 *
 * @throws AppError `bad_input` for one of a whole organisation, `slack` for one without a bot.
 */
export function keptOf(installation: Installation): Kept {
  const { team, enterprise, bot, appId, user, isEnterpriseInstall } = installation;
  if (isEnterpriseInstall || team === undefined)
    throw new AppError('bad_input', 'Rolecall is installed in one workspace at a time.');
  if (bot === undefined) throw new AppError('slack', 'no_bot_token');
  return {
    team,
    enterprise,
    ...(appId === undefined ? {} : { appId }),
    bot,
    user: { id: user.id, token: undefined, scopes: undefined },
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
}

/** As the store takes it: what is undefined is left out. */
export function jsonOf(kept: Kept): Json {
  return JSON.parse(JSON.stringify(kept));
}

export function keptIn({ installation }: InstallationRecord): Kept {
  // It was sealed by us, so it is what was put.
  return installation as unknown as Kept;
}
