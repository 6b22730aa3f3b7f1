/** How Rolecall reaches people: its own stand-in for Slack, or Slack by one of its three ways. */
export type Surface =
  | { readonly mode: 'local' }
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  /** Over HTTP for every workspace that installs it; each brings a token of its own. */
  | {
      readonly mode: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly signingSecret: string;
    };

/** The variables that decide it. */
export interface SlackVariables {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
}

/** @returns What is wrong with the combination, as a text, where it means no surface. */
export function surfaceOf(env: SlackVariables): Surface | string {
  if (env.SLACK_CLIENT_ID !== undefined || env.SLACK_CLIENT_SECRET !== undefined) return severalOf(env);
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = env;
  if (bot === undefined) {
    const other =
      app !== undefined ? 'SLACK_APP_TOKEN' : secret !== undefined ? 'SLACK_SIGNING_SECRET' : undefined;
    if (other === undefined) return { mode: 'local' };
    return `SLACK_BOT_TOKEN is missing while ${other} is set: it takes the bot token, which starts with "xoxb-"`;
  }
  if (app !== undefined) return { mode: 'socket', botToken: bot, appToken: app };
  if (secret !== undefined) return { mode: 'http', botToken: bot, signingSecret: secret };
  return 'SLACK_BOT_TOKEN is set alone: add SLACK_APP_TOKEN (Socket Mode, needs no public address) or SLACK_SIGNING_SECRET (HTTP)';
}

/** Several workspaces: the app's own credentials, and no workspace's token. */
function severalOf(env: SlackVariables): Surface | string {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_SIGNING_SECRET: signingSecret,
  } = env;
  const given = clientId === undefined ? 'SLACK_CLIENT_SECRET' : 'SLACK_CLIENT_ID';
  const single = (['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const).find((name) => env[name] !== undefined);
  if (single !== undefined)
    return `${single} is set beside ${given}: leave it out for several workspaces, or leave SLACK_CLIENT_ID and SLACK_CLIENT_SECRET out for one`;
  if (clientId !== undefined && clientSecret !== undefined && signingSecret !== undefined)
    return { mode: 'oauth', clientId, clientSecret, signingSecret };
  const missing =
    clientId === undefined
      ? 'SLACK_CLIENT_ID'
      : clientSecret === undefined
        ? 'SLACK_CLIENT_SECRET'
        : 'SLACK_SIGNING_SECRET';
  return `${missing} is missing while ${given} is set: several workspaces take all three of SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET, from "Basic Information" of your app`;
}
