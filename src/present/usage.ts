import type { ActionsBlockElement } from '@slack/types';
import { actions, button, header, roleMenu } from './blocks.ts';
import { askButtons } from './buttons.ts';
import { COMMANDS, type Command, type CommandNames, USAGE, usageLine } from './commands.ts';
import { escapeMrkdwn } from './escape.ts';
import type { Example } from './examples.ts';
import { ACTION } from './ids.ts';
import type { Message } from './message.ts';
import { bold, line, list, plain, rich } from './rich.ts';

/** What to click instead of typing: a menu that answers what the command would. */
const PICKERS: Record<Command, () => ActionsBlockElement | null> = {
  role: () => roleMenu(ACTION.pickRole, 'Pick a role'),
  salary: () => roleMenu(ACTION.pickSalary, 'Pick a role'),
  compare: () => button(ACTION.compare, 'Pick the roles…', '[]'),
  career: () => null,
};

/** What a bare command, or `help` after it, says: how it is written, things to click, the other commands. */
export function presentUsage(command: Command, names: CommandNames, examples: readonly Example[]): Message {
  const others = COMMANDS.filter((other) => other !== command);
  const { form, shows } = USAGE[command];
  return {
    text: escapeMrkdwn(usageLine(command, names)),
    blocks: [
      header(`${names[command]} ${form}`),
      rich(line(plain(`${shows} Type it after the command, or try one of these:`))),
      ...askButtons(examples),
      ...actions(PICKERS[command]()),
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
