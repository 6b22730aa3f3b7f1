import type { App, BlockAction, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { COMMANDS } from '../present/commands.ts';
import { ACTION, CALLBACK, SHORTCUT } from '../present/ids.ts';
import type { Deps } from './deps.ts';
import { onAppUninstalled } from './listeners/app-uninstalled.ts';
import { onAsk } from './listeners/ask.ts';
import { onAskSubmit } from './listeners/ask-submit.ts';
import { onCommand } from './listeners/command.ts';
import { onCompare } from './listeners/compare.ts';
import { onCompareSubmit } from './listeners/compare-submit.ts';
import { onDirectMessage } from './listeners/direct-message.ts';
import { onFeedback } from './listeners/feedback.ts';
import { onFeedbackMore } from './listeners/feedback-more.ts';
import { onFeedbackSubmit } from './listeners/feedback-submit.ts';
import { onFeedbackWithdraw } from './listeners/feedback-withdraw.ts';
import { onGlobalShortcut } from './listeners/global-shortcut.ts';
import { onHome } from './listeners/home.ts';
import { onMention } from './listeners/mention.ts';
import { onMessageShortcut } from './listeners/message-shortcut.ts';
import { onPickRole } from './listeners/pick-role.ts';
import { onRoleOptions } from './listeners/role-options.ts';
import { onSettings } from './listeners/settings.ts';
import { onSettingsSubmit } from './listeners/settings-submit.ts';
import { onShare } from './listeners/share.ts';
import { onShowAll } from './listeners/show-all.ts';
import { onSources } from './listeners/sources.ts';
import { onTakeBack } from './listeners/take-back.ts';
import { onTokensRevoked } from './listeners/tokens-revoked.ts';

/** What registration needs of an app; a test hands in one that only writes down. */
export type Registry = Pick<App, 'command' | 'event' | 'shortcut' | 'action' | 'options' | 'view'>;

/** Ids of which one surface may hold several: `ask:0`, `ask:1`. */
function numbered(id: string): RegExp {
  return new RegExp(`^${id}:\\d+$`);
}

/** Everything that Rolecall listens to, at a glance. */
export function register(app: Registry, deps: Deps): void {
  for (const command of COMMANDS) app.command(deps.names[command], onCommand(deps, command));

  app.event('app_mention', onMention(deps));
  app.event('message', onDirectMessage(deps));
  app.event('app_home_opened', onHome(deps));
  if (deps.installs) {
    app.event('app_uninstalled', onAppUninstalled(deps, deps.installs));
    app.event('tokens_revoked', onTokensRevoked(deps, deps.installs));
  }

  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUT.message, type: 'message_action' },
    onMessageShortcut(deps),
  );
  app.shortcut<GlobalShortcut>({ callback_id: SHORTCUT.global, type: 'shortcut' }, onGlobalShortcut(deps));

  app.action<BlockAction>(numbered(ACTION.ask), onAsk(deps));
  app.action<BlockAction>(ACTION.pickRole, onPickRole(deps, 'role'));
  app.action<BlockAction>(ACTION.pickSalary, onPickRole(deps, 'salary'));
  app.action<BlockAction>(ACTION.showAll, onShowAll(deps));
  app.action<BlockAction>(ACTION.sources, onSources(deps));
  app.action<BlockAction>(ACTION.compare, onCompare(deps));
  app.action<BlockAction>(ACTION.share, onShare(deps));
  app.action<BlockAction>(ACTION.takeBack, onTakeBack(deps));
  app.action<BlockAction>(ACTION.feedback, onFeedback(deps));
  app.action<BlockAction>(numbered(ACTION.feedback), onFeedback(deps));
  app.action<BlockAction>(ACTION.feedbackMore, onFeedbackMore(deps));
  app.action<BlockAction>(ACTION.feedbackWithdraw, onFeedbackWithdraw(deps));
  app.action<BlockAction>(ACTION.settings, onSettings(deps));

  app.options(ACTION.pickRole, onRoleOptions(deps));
  app.options(ACTION.pickSalary, onRoleOptions(deps));
  app.options(numbered(ACTION.chooseRole), onRoleOptions(deps));

  app.view(CALLBACK.compare, onCompareSubmit(deps));
  app.view(CALLBACK.ask, onAskSubmit(deps));
  app.view(CALLBACK.reason, onFeedbackSubmit(deps));
  app.view(CALLBACK.settings, onSettingsSubmit(deps));
}
