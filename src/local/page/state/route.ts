import { useSyncExternalStore } from 'react';

export type Tab = 'home' | 'messages' | 'about';

/** Where the person is; it stands in the address after `#`, so that back and reload work. */
export interface Route {
  /** Empty: the default conversation. */
  channel: string;
  tab: Tab;
  /** `ts` of the open thread's parent. */
  thread: string | null;
}

const TABS: readonly Tab[] = ['home', 'messages', 'about'];

/** @example parseRoute('#C01/messages/1700000000.000100').thread // "1700000000.000100" */
export function parseRoute(hash: string): Route {
  const [channel = '', tab = '', thread = ''] = hash.replace(/^#/, '').split('/');
  return { channel, tab: TABS.find((one) => one === tab) ?? 'messages', thread: thread || null };
}

/** The address of a route; `parseRoute` reads it back. */
export function formatRoute(route: Route): string {
  return `#${route.channel}/${route.tab}${route.thread ? `/${route.thread}` : ''}`;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The current route, and the way to another. */
export function useRoute(): [Route, (route: Route) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return [
    parseRoute(hash),
    (route) => {
      window.location.hash = formatRoute(route);
    },
  ];
}
