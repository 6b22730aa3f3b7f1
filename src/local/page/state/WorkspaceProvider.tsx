import { type Dispatch, type ReactNode, useEffect } from 'react';
import type { PagePerson } from '../../page-api.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Request } from './api.ts';
import type { WorkspaceAction, WorkspaceState } from './reducer.ts';
import { useRoute } from './route.ts';
import { useNotices } from './useNotices.ts';
import { WorkspaceContext } from './workspace.ts';

interface Props {
  state: WorkspaceState;
  dispatch: Dispatch<WorkspaceAction>;
  connected: boolean;
  request: Request;
  switchPerson: (id: string) => void;
  children: ReactNode;
}

function stranger(id: string): PagePerson {
  return { id, name: id.toLowerCase(), realName: id, title: '', color: '#6b6b6b', kind: 'person' };
}

/** Hands the workspace to all parts of the page. */
export function WorkspaceProvider({ state, dispatch, connected, request, switchPerson, children }: Props) {
  const [address, go] = useRoute();
  const { notice, notify } = useNotices();
  const known = state.channels.some((one) => one.id === address.channel);
  const start = state.channels.find((one) => one.kind === 'app_dm') ?? state.channels[0];
  const route = known ? address : { channel: start?.id ?? '', tab: 'messages' as const, thread: null };
  const isLookedAt = route.tab === 'messages' && state.unread.includes(route.channel);

  useEffect(() => {
    if (isLookedAt) dispatch({ type: 'read', channel: route.channel });
  }, [isLookedAt, route.channel, dispatch]);

  const attempt = async (...args: Parameters<Request>) => {
    const reply = await request(...args);
    if (!reply.ok) notify(reply.text);
    return reply.ok;
  };
  const endFirstVisit = () => {
    if (!state.firstVisit) return;
    dispatch({ type: 'first_visit_over' });
    void request('dismiss_first_visit', {});
  };

  return (
    <WorkspaceContext
      value={{
        state,
        connected,
        request,
        attempt,
        route,
        go,
        person: (id) => state.people.find((one) => one.id === id) ?? stranger(id),
        channel: (id) => state.channels.find((one) => one.id === id),
        endFirstVisit,
        switchPerson,
      }}
    >
      {children}
      <Notice text={notice} />
    </WorkspaceContext>
  );
}
