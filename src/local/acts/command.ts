import { Refusal } from '../core/refusal.ts';
import type { Ack } from '../delivery/delivery.ts';
import { escapeText, typedToText } from '../domain/markup.ts';
import { slackbotSays } from '../domain/messages.ts';
import { respond } from '../domain/respond.ts';
import { slashCommandPayload } from '../payloads/slash-command.ts';
import type { ResponseTarget } from '../state/response-urls.ts';
import type { Workspace } from '../state/workspace.ts';
import { findVisibleChannel } from '../surface/surface.ts';
import type { Act } from './act.ts';
import { inviteByCommand } from './invite.ts';

/** Runs a slash command; what goes wrong is also shown in the channel, as Slackbot's private word. */
export const command: Act<'command'> = async (workspace, me, { channel: id, command: name, text }) => {
  const channel = findVisibleChannel(workspace, me, id);
  const fail = (code: string, message: string): never => {
    slackbotSays(workspace, me, id, escapeText(message));
    throw new Refusal(code, message);
  };
  if (name === '/invite') return inviteByCommand(workspace, me, id, text);
  const known = registered(workspace, name);
  if (!known) {
    return fail(
      'unknown_command',
      `${name} is not a valid command. Type / to see the commands of this workspace.`,
    );
  }
  const target = { channel: id, user: me, command: `${name} ${text}`.trim() };
  const payload = slashCommandPayload(workspace, {
    user: me,
    channel,
    command: name,
    text: known.should_escape ? typedToText(workspace, text) : text,
    responseSecret: workspace.responseUrls.issue(target),
  });
  const ack = await workspace.delivery.send({ type: 'slash_commands', payload });
  if (!ack.ok) return fail(commandError(ack), `${name} failed with the error "${commandError(ack)}"`);
  const fault = reply(workspace, target, ack.body);
  return fault ? fail(fault, `${name} failed with the error "invalid_command_response"`) : {};
};

/** The manifest's entry of a command, if the app may have commands at all. */
function registered(workspace: Workspace, name: string) {
  const { features, oauth_config } = workspace.manifest;
  if (!oauth_config.scopes.bot.includes('commands')) return undefined;
  return features.slash_commands.find((entry) => entry.command === name);
}

function commandError(ack: Extract<Ack, { ok: false }>): string {
  return ack.fault === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
}

/** Shows what came with the acknowledgement, if anything did. */
function reply(workspace: Workspace, target: ResponseTarget, body: unknown): string | undefined {
  return body === undefined || body === '' ? undefined : respond(workspace, target, body);
}
