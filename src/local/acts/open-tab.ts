import { sendEvent } from '../delivery/events.ts';
import { viewJson } from '../state/slack-json.ts';
import type { Act } from './act.ts';

/** Opens the app's direct message at one of its tabs. */
export const openTab: Act<'open_tab'> = (workspace, me, { tab }) => {
  const dm = [...workspace.channels.values()].find(
    (channel) => channel.kind === 'app_dm' && channel.members.has(me),
  );
  const view = workspace.views.home(me);
  sendEvent(workspace, 'app_home_opened', {
    type: 'app_home_opened',
    user: me,
    channel: dm?.id,
    tab,
    event_ts: workspace.nextTs(),
    ...(tab === 'home' && view ? { view: viewJson(workspace, view) } : {}),
  });
  return {};
};
