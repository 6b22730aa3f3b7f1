import { createContext, use } from 'react';
import type { PageChannel, PagePerson } from '../../page-api.ts';
import type { Request } from './api.ts';
import type { WorkspaceState } from './reducer.ts';
import type { Route } from './route.ts';

/** What every part of the page may ask for. */
export interface Workspace {
  state: WorkspaceState;
  connected: boolean;
  request: Request;
  /** Sends a request whose failure is shown as a passing notice; true where it went well. */
  attempt: (...args: Parameters<Request>) => Promise<boolean>;
  route: Route;
  go: (route: Route) => void;
  person: (id: string) => PagePerson;
  channel: (id: string) => PageChannel | undefined;
  /** Ends the welcome of the first visit. */
  endFirstVisit: () => void;
  switchPerson: (id: string) => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** @throws {Error} Outside of the workspace's provider. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is used outside of its provider');
  return workspace;
}
