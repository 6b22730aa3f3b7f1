import { actions, header, roleMenu } from './blocks.ts';
import { askButtons } from './buttons.ts';
import { COMMANDS, type Command, type CommandNames, USAGE, usageLine } from './commands.ts';
import { escapeMrkdwn } from './escape.ts';
import type { Example } from './examples.ts';
import { ACTION } from './ids.ts';
import type { Message } from './message.ts';
import { bold, line, list, plain, rich } from './rich.ts';

/** What a bare command, or `help` after it, says: how it is written, things to click, the other commands. */
export function presentUsage(command: Command, names: CommandNames, examples: readonly Example[]): Message {
  const others = COMMANDS.filter((other) => other !== command);
  return {
    text: escapeMrkdwn(usageLine(command, names)),
    blocks: [
      header(`${names[command]} ${USAGE[command].form}`),
      rich(line(plain(`Shows ${USAGE[command].does}. Pick a role, or try one of these:`))),
      ...actions(roleMenu(ACTION.pickRole, 'Pick a role')),
      ...askButtons(examples),
      rich(
        line(bold('Other commands')),
        list(
          others.map((other) =>
            line(bold(names[other]), plain(` ${USAGE[other].form}: ${USAGE[other].does}`)),
          ),
        ),
      ),
    ],
  };
}
