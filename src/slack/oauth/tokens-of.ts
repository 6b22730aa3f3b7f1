import { AppError } from '../../errors.ts';
import type { Installs } from './installs.ts';
import { NotInstalledError } from './kept.ts';

/** The token that posts in a team, for what is posted later. @throws AppError `slack`, `not_installed`: for good. */
export function tokensOf(installs: Installs): (team: string) => Promise<string> {
  return async (team) => {
    const { bot } = await installs.of(team).catch((error: unknown) => {
      if (error instanceof NotInstalledError) throw new AppError('slack', 'not_installed', { cause: error });
      throw error;
    });
    return bot.token;
  };
}
