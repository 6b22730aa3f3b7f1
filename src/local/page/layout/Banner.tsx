import { useWorkspace } from '../state/workspace.ts';

/** Says what this page is, and when the server is gone. */
export function Banner() {
  const { connected } = useWorkspace();
  return (
    <header className="banner">
      <span>
        <b>A local stand-in for Slack:</b> it runs only on this computer.
      </span>
      <span className="banner__status" role="status">
        {!connected && (
          <>
            <span className="spinner" aria-hidden="true" /> connecting…
          </>
        )}
      </span>
    </header>
  );
}
