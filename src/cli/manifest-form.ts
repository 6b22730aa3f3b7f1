import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** As much of Slack's app manifest as its forms differ in; the rest passes through untouched. */
const Manifest = z.looseObject({
  features: z.looseObject({
    slash_commands: z.array(z.looseObject({ command: z.string() })),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    interactivity: z.looseObject({}),
    socket_mode_enabled: z.boolean(),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

/** Where Bolt takes Slack's requests over HTTP. */
const EVENTS_PATH = '/slack/events';
/** Where Slack sends who agreed to an installation. */
const REDIRECT_PATH = '/slack/oauth_redirect';
/** What Slack tells of a workspace that leaves. */
const LEAVING = ['app_uninstalled', 'tokens_revoked'];

/** The app manifest for Socket Mode, as `manifest.yml` has it. */
export function readManifest(path: string): Manifest {
  const manifest: unknown = parse(readFileSync(path, 'utf8'));
  Manifest.parse(manifest);
  // Not what zod returns: that has our keys first, and people read this file.
  return manifest as Manifest;
}

/**
 * The manifest with the names that this workspace gives the commands.
 *
 * @param names Names by original name without its slash: `{ role: '/job-role' }`.
 */
export function renameCommands(manifest: Manifest, names: Readonly<Record<string, string>>): Manifest {
  const slash_commands = manifest.features.slash_commands.map((entry) => ({
    ...entry,
    command: names[entry.command.slice(1)] ?? entry.command,
  }));
  return { ...manifest, features: { ...manifest.features, slash_commands } };
}

/**
 * The manifest for HTTP mode.
 *
 * @param host Where Slack reaches us: "https://rolecall.example.com".
 */
export function overHttp(manifest: Manifest, host: string): Manifest {
  const url = new URL(EVENTS_PATH, host).href;
  const { features, settings } = manifest;
  return {
    ...manifest,
    features: { ...features, slash_commands: features.slash_commands.map((entry) => ({ ...entry, url })) },
    settings: {
      ...settings,
      event_subscriptions: { request_url: url, ...settings.event_subscriptions },
      interactivity: { ...settings.interactivity, request_url: url, message_menu_options_url: url },
      socket_mode_enabled: false,
    },
  };
}

/**
 * The manifest for several workspaces: over HTTP, with the address that an installation comes back to.
 *
 * @param host Where Slack and whoever installs it reach us: "https://rolecall.example.com".
 */
export function forSeveral(manifest: Manifest, host: string): Manifest {
  const { oauth_config, settings, ...rest } = overHttp(manifest, host);
  const { event_subscriptions } = settings;
  return {
    ...rest,
    oauth_config: { redirect_urls: [new URL(REDIRECT_PATH, host).href], ...oauth_config },
    settings: {
      ...settings,
      event_subscriptions: {
        ...event_subscriptions,
        bot_events: [...event_subscriptions.bot_events, ...LEAVING].sort(),
      },
    },
  };
}
