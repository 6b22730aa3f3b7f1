import type { PageEvent, PageMessage, Snapshot } from '../../page-api.ts';

/** What the page knows: the snapshot, kept up to date by events. */
export interface WorkspaceState extends Snapshot {
  /** "is thinking…" by channel and thread. */
  statuses: Record<string, string>;
  /** Channels with something new since they were last looked at. */
  unread: string[];
}

export type WorkspaceAction =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'event'; event: PageEvent }
  | { type: 'read'; channel: string }
  | { type: 'first_visit_over' };

/** The key of a status line. */
export function statusKey(channel: string, threadTs: string): string {
  return `${channel} ${threadTs}`;
}

function same(one: PageMessage, other: { channel: string; ts: string }): boolean {
  return one.channel === other.channel && one.ts === other.ts;
}

function putMessage(messages: PageMessage[], message: PageMessage): PageMessage[] {
  const known = messages.findIndex((one) => same(one, message));
  if (known >= 0) return messages.with(known, message);
  const after = messages.findLastIndex((one) => Number(one.ts) <= Number(message.ts));
  return messages.toSpliced(after + 1, 0, message);
}

function markUnread(state: WorkspaceState, message: PageMessage): string[] {
  const isNews = message.user !== state.me && !state.messages.some((one) => same(one, message));
  const isInThread = message.threadTs !== undefined && message.threadTs !== message.ts;
  if (!isNews || isInThread || state.unread.includes(message.channel)) return state.unread;
  return [...state.unread, message.channel];
}

function apply(state: WorkspaceState, event: PageEvent): WorkspaceState {
  switch (event.type) {
    case 'message':
      return {
        ...state,
        messages: putMessage(state.messages, event.message),
        unread: markUnread(state, event.message),
      };
    case 'message_deleted':
      return { ...state, messages: state.messages.filter((one) => !same(one, event)) };
    case 'channel': {
      const others = state.channels.filter((one) => one.id !== event.channel.id);
      const at = state.channels.findIndex((one) => one.id === event.channel.id);
      return { ...state, channels: others.toSpliced(at < 0 ? others.length : at, 0, event.channel) };
    }
    case 'views':
      return { ...state, views: event.views };
    case 'home':
      return { ...state, home: event.view };
    case 'prompts': {
      const others = state.prompts.filter(
        (one) => one.channel !== event.prompts.channel || one.threadTs !== event.prompts.threadTs,
      );
      return { ...state, prompts: [...others, event.prompts] };
    }
    case 'status':
      return {
        ...state,
        statuses: { ...state.statuses, [statusKey(event.channel, event.threadTs)]: event.text },
      };
    case 'app':
      return { ...state, app: event.app };
    case 'reset':
      return state;
  }
}

/** Folds snapshots and events into the page's state. */
export function reduce(state: WorkspaceState | null, action: WorkspaceAction): WorkspaceState | null {
  if (action.type === 'snapshot') {
    return { ...action.snapshot, statuses: {}, unread: state?.unread ?? [] };
  }
  if (!state) return state;
  switch (action.type) {
    case 'event':
      return apply(state, action.event);
    case 'read':
      return state.unread.includes(action.channel)
        ? { ...state, unread: state.unread.filter((channel) => channel !== action.channel) }
        : state;
    case 'first_visit_over':
      return { ...state, firstVisit: false };
  }
}
