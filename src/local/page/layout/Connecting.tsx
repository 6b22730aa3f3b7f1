/** Shown until the server has answered for the first time. */
export function Connecting() {
  return (
    <main className="connecting" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>Connecting to the local workspace…</p>
      <p className="connecting__hint">If this stays, check that it is still running in the terminal.</p>
    </main>
  );
}
