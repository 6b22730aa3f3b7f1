import { statusKey } from '../state/reducer.ts';
import { useWorkspace } from '../state/workspace.ts';

/** "Rolecall is thinking…", or that the app isn't there. */
export function StatusLine({ channel, threadTs }: { channel: string; threadTs: string | null }) {
  const { state } = useWorkspace();
  const status = state.statuses[statusKey(channel, threadTs ?? '')];
  const text = !state.app.connected
    ? `${state.app.name} isn't connected at the moment; it can't answer until it is.`
    : status
      ? `${state.app.name} ${status}`
      : '';
  return (
    <div className="status-line" role="status">
      {text}
    </div>
  );
}
