import { checkMessageBlocks } from '../blocks/check.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import type { PageBlock } from '../page-api.ts';
import type { ResponseTarget } from '../state/response-urls.ts';
import { IDS } from '../state/seed.ts';
import type { Workspace } from '../state/workspace.ts';
import { changeMessage, deleteMessage, postMessage } from './messages.ts';

/**
 * Does what an app's reply to a command or interaction says: a new message, private unless `in_channel`, or a change
 * to the original.
 *
 * @param reply Text, or an object with `text`, `blocks`, `response_type`, `replace_original`, `delete_original`, `thread_ts`.
 * @returns Slack's code of what is wrong, or undefined.
 */
export function respond(workspace: Workspace, target: ResponseTarget, reply: unknown): string | undefined {
  const body: JsonObject = isObject(reply) ? reply : { text: String(reply) };
  const original = target.original && workspace.messages.get(target.original.channel, target.original.ts);
  if (body.delete_original === true || body.delete_original === 'true') {
    if (original) deleteMessage(workspace, original);
    return original ? undefined : 'message_not_found';
  }
  const content = read(workspace, body);
  if (typeof content === 'string') return content;
  if (body.replace_original === true || body.replace_original === 'true') {
    if (original) changeMessage(workspace, original, content, original.visibleTo ? undefined : IDS.botUser);
    else if (target.original) return 'message_not_found';
    if (original) return undefined;
  }
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : target.threadTs;
  const open = body.response_type === 'in_channel';
  postMessage(workspace, {
    channel: target.channel,
    user: IDS.botUser,
    ...content,
    ...(open ? {} : { visibleTo: target.user }),
    ...(open && target.command ? { replyTo: { user: target.user, command: target.command } } : {}),
    ...(threadTs ? { threadTs } : {}),
  });
  return undefined;
}

function read(workspace: Workspace, body: JsonObject): { text: string; blocks: PageBlock[] } | string {
  const text = typeof body.text === 'string' ? body.text : '';
  const { faults, blocks } = checkMessageBlocks(body.blocks ?? [], workspace.ids);
  if (faults.length > 0) return 'invalid_blocks';
  return text === '' && blocks.length === 0 ? 'no_text' : { text, blocks };
}
