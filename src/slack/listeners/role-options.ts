import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt';
import { roleOptions } from '../../present/options.ts';
import type { Deps } from '../deps.ts';

/** Roles for a menu, as a person types. */
export function onRoleOptions(deps: Deps) {
  return async ({
    ack,
    payload,
  }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs): Promise<void> => {
    await ack({ options: roleOptions(deps.view().roles.values(), payload.value) });
  };
}
