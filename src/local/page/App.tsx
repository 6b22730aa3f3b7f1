import { useState } from 'react';
import { Connecting } from './layout/Connecting.tsx';
import { Shell } from './layout/Shell.tsx';
import { requestAs } from './state/api.ts';
import { useStream } from './state/useStream.ts';
import { WorkspaceProvider } from './state/WorkspaceProvider.tsx';

/** The page: connects to the local workspace and draws what it sends. */
export function App() {
  const [person, setPerson] = useState<string | null>(null);
  const { state, dispatch, connected } = useStream(person);
  if (!state) return <Connecting />;
  return (
    <WorkspaceProvider
      state={state}
      dispatch={dispatch}
      connected={connected}
      request={requestAs(state.me)}
      switchPerson={setPerson}
    >
      <Shell />
    </WorkspaceProvider>
  );
}
