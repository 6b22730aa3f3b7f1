import { createContext, use } from 'react';

/** What was typed and not sent yet, by conversation. */
export interface Drafts {
  all: Record<string, string>;
  put: (key: string, text: string) => void;
}

export const DraftsContext = createContext<Drafts>({ all: {}, put: () => {} });

/** The draft of a channel or thread, and the way to change it. */
export function useDraft(channel: string, threadTs: string | null): [string, (text: string) => void] {
  const { all, put } = use(DraftsContext);
  const key = `${channel} ${threadTs ?? ''}`;
  return [all[key] ?? '', (text) => put(key, text)];
}
