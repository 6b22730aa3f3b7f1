import type { Deps } from '../deps.ts';
import { reply } from '../reply.ts';
import { say } from '../say.ts';
import { onClick } from './action.ts';

/** The menu of roles: shows the card of the one picked. */
export function onPickRole(deps: Deps) {
  return onClick(deps, 'pick_role', ({ client, place, value }) => {
    const role = deps.view().roles.get(value);
    return role
      ? reply(deps, client, place, { question: `/role ${role.title}` })
      : say(client, place, 'I don’t know that role any more. Please pick another one.');
  });
}
