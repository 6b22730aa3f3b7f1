import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { askView } from '../../present/views/ask.ts';
import type { Deps } from '../deps.ts';
import { errorFacts } from '../log.ts';

/** "Ask Rolecall" from anywhere: opens the question form, for places where no command works. */
export function onGlobalShortcut(deps: Deps) {
  return async ({
    ack,
    shortcut,
    client,
  }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: askView() }).catch((error: unknown) => {
      // There is no place to say it: a shortcut comes from no conversation.
      deps.logger.error({ listener: 'global shortcut', ...errorFacts(error) }, 'a listener failed');
    });
  };
}
