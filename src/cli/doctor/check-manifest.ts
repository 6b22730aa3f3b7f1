import { z } from 'zod';
import type { Config } from '../../config.ts';
import { SHORTCUT } from '../../present/ids.ts';
import { readManifest, renameCommands } from '../manifest-form.ts';
import { about, type Finding } from './finding.ts';
import { manifestCommand } from './manifest-command.ts';

const Listed = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string() })),
    shortcuts: z.array(z.object({ callback_id: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

/** The scopes that the manifest asks for, and whether it has every command and shortcut that Rolecall listens to. */
export function checkManifest(
  path: string,
  { commands, surface }: Pick<Config, 'commands' | 'surface'>,
): { readonly scopes: readonly string[]; readonly finding: Finding } {
  const { well, ill } = about('manifest');
  try {
    const { features, oauth_config } = Listed.parse(renameCommands(readManifest(path), commands));
    const listed = new Set([
      ...features.slash_commands.map(({ command }) => command),
      ...features.shortcuts.map(({ callback_id }) => callback_id),
    ]);
    const missing = [...Object.values(commands), ...Object.values(SHORTCUT)].filter((id) => !listed.has(id));
    const names = Object.values(commands).join(' ');
    const finding =
      missing.length > 0
        ? ill(`${missing.join(', ')} is missing in ${path}. Take the file as it comes with Rolecall.`)
        : well(
            `${names}. Where Slack does not know one of them, paste what ${manifestCommand(surface.mode)} prints again.`,
          );
    return { scopes: oauth_config.scopes.bot, finding };
  } catch (error) {
    const reason = error instanceof z.ZodError ? 'it is no app manifest' : (error as Error).message;
    return {
      scopes: [],
      finding: ill(`${path} can't be used: ${reason}. Take the file as it comes with Rolecall.`),
    };
  }
}
