import type { PageChannel } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { commandsIn } from './commands.ts';

/**
 * Sends what was typed: a command in a channel, else a message.
 *
 * @returns What was wrong with it, to be said beside the text; empty where it went out.
 */
export function useSend(channel: PageChannel, threadTs: string | null): (typed: string) => Promise<string> {
  const { state, request, endFirstVisit } = useWorkspace();

  const sendCommand = async (typed: string): Promise<string> => {
    const [command = '', ...words] = typed.split(/(?=\s)/);
    const text = words.join('').trim();
    if (threadTs) return `${command} is not supported in threads. Sorry!`;
    if (!commandsIn(state, channel).some((one) => one.command === command)) {
      return `${command} is not a valid command. Slack takes messages that start with “/” for commands; put a space before it to send it as a message.`;
    }
    const reply =
      command === '/invite'
        ? await request('invite_app', { channel: channel.id })
        : await request('command', { channel: channel.id, command, text });
    const isToldAnyway = command !== '/invite' && !reply.ok && reply.error !== 'unreachable';
    return reply.ok || isToldAnyway ? '' : reply.text;
  };

  return async (typed) => {
    const isCommand = typed.startsWith('/');
    const thread = threadTs ? { threadTs } : {};
    const sent = isCommand
      ? await sendCommand(typed)
      : await request('post', { channel: channel.id, text: typed, ...thread }).then((reply) =>
          reply.ok ? '' : reply.text,
        );
    if (sent === '') endFirstVisit();
    return sent;
  };
}
