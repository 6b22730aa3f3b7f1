import type { Command } from '../../present/commands.ts';
import type { Deps } from '../deps.ts';
import { reply } from '../reply.ts';
import { say } from '../say.ts';
import { onClick } from './action.ts';

/** A menu of roles: answers what the command would say of the one picked. */
export function onPickRole(deps: Deps, command: Command & ('role' | 'salary')) {
  return onClick(deps, `pick_${command}`, ({ client, place, value }) => {
    const role = deps.view().roles.get(value);
    return role
      ? reply(deps, client, place, { question: `/${command} ${role.title}` })
      : say(deps, client, place, 'I don’t know that role any more. Please pick another one.');
  });
}
