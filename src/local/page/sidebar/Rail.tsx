import { useWorkspace } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { PersonMenu } from './PersonMenu.tsx';

/** The narrow strip at the left: workspace, home, the app, and who is looking. */
export function Rail() {
  const { state, route, go, channel } = useWorkspace();
  const first = state.channels.find((one) => one.kind === 'channel');
  const app = state.channels.find((one) => one.kind === 'app_dm');
  const isApp = channel(route.channel)?.kind === 'app_dm';
  const open = (id: string) => go({ channel: id, tab: 'messages', thread: null });
  return (
    <nav className="rail" aria-label="Workspace">
      <span className="rail__workspace" title={state.workspace.name} aria-hidden="true">
        {state.workspace.name.slice(0, 1).toUpperCase()}
      </span>
      {first && (
        <button type="button" className="rail__one" aria-pressed={!isApp} onClick={() => open(first.id)}>
          <Icon name="home" /> Home
        </button>
      )}
      {app && (
        <button type="button" className="rail__one" aria-pressed={isApp} onClick={() => open(app.id)}>
          <Icon name="message" /> DMs
        </button>
      )}
      <PersonMenu />
    </nav>
  );
}
