import { useState } from 'react';
import type { SurfaceState } from '../../page-api.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { useWorkspace } from '../state/workspace.ts';
import { SurfaceProvider } from '../surface/SurfaceProvider.tsx';

/** The app's Home, as the app published it for this person. */
export function HomeTab() {
  const { state } = useWorkspace();
  const [touched, setTouched] = useState<SurfaceState>({});
  const { home, app } = state;
  if (!home) {
    return (
      <div className="empty">
        <b>This is the Home of {app.name}</b>
        <p>
          {app.connected ? `${app.name} has nothing here yet.` : `${app.name} isn't connected at the moment.`}
        </p>
      </div>
    );
  }
  return (
    <div className="home">
      <div className="home__inner">
        <SurfaceProvider of={{ type: 'view', viewId: home.id }} touched={touched} onTouch={setTouched}>
          <Blocks blocks={home.blocks} />
        </SurfaceProvider>
      </div>
    </div>
  );
}
