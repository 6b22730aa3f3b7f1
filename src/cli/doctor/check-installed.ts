import { z } from 'zod';
import type { Config } from '../../config.ts';
import { type Manifest, readManifest, renameCommands } from '../manifest-form.ts';
import { callSlack } from './call-slack.ts';
import { about, type Finding } from './finding.ts';
import { manifestCommand } from './manifest-command.ts';

/** As much of a manifest as decides what reaches Rolecall; Slack leaves out what is empty. */
const Installed = z.object({
  features: z
    .object({
      slash_commands: z.array(z.object({ command: z.string() })).default([]),
      shortcuts: z.array(z.object({ callback_id: z.string() })).default([]),
    })
    .prefault({}),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).prefault({}) })
    .prefault({}),
  settings: z
    .object({ event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}) })
    .prefault({}),
});

function namesIn(manifest: unknown): string[] {
  const { features, oauth_config, settings } = Installed.parse(manifest);
  return [
    ...features.slash_commands.map(({ command }) => command),
    ...features.shortcuts.map(({ callback_id }) => callback_id),
    ...settings.event_subscriptions.bot_events,
    ...oauth_config.scopes.bot,
  ];
}

/** Compares the manifest of the installed app with ours: its commands, shortcuts, events and scopes. */
export async function checkInstalled(
  path: string,
  { surface, apiUrl, commands, configToken }: Pick<Config, 'surface' | 'apiUrl' | 'commands' | 'configToken'>,
): Promise<Finding | undefined> {
  if (surface.mode === 'local' || surface.mode === 'oauth') return undefined;
  const { well, ill, unknown } = about('installed app');
  if (configToken === undefined)
    return unknown('set SLACK_CONFIG_TOKEN for a while to have its manifest compared with ours');
  const app = await appId(apiUrl, surface.botToken);
  if (app === undefined) return unknown('the bot token did not tell which app it belongs to');
  const { error, body } = await callSlack(apiUrl, 'apps.manifest.export', configToken, { app_id: app });
  if (error !== undefined)
    return ill(
      `Slack says ${error}. Generate a new app configuration token at api.slack.com/apps: it is good for twelve hours.`,
    );
  const ours: Manifest = renameCommands(readManifest(path), commands);
  const theirs = new Set(namesIn(body.manifest));
  const missing = namesIn(ours).filter((name) => !theirs.has(name));
  return missing.length > 0
    ? ill(
        `${missing.join(', ')} is missing. Paste what ${manifestCommand(surface.mode)} prints into its manifest.`,
      )
    : well('its commands, shortcuts, events and scopes are all there');
}

/** Which app a bot belongs to. */
async function appId(apiUrl: string | undefined, botToken: string): Promise<string | undefined> {
  const { body: who } = await callSlack(apiUrl, 'auth.test', botToken);
  const { body } = await callSlack(apiUrl, 'bots.info', botToken, { bot: String(who.bot_id ?? '') });
  return z.object({ bot: z.object({ app_id: z.string() }) }).safeParse(body).data?.bot.app_id;
}
