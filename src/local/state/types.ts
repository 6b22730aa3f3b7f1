import type { PageBlock, PagePerson, PageReaction, PageText } from '../page-api.ts';

/** Somebody in the workspace: a person, the app's bot user, or Slackbot. */
export type Person = PagePerson;

export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'app_dm';
  topic: string;
  /** User ids, in the order of joining. */
  members: Set<string>;
  /** Seconds since 1970. */
  created: number;
}

export interface Message {
  channel: string;
  /** Seconds since 1970 with six decimals, unique in the workspace. */
  ts: string;
  /** Of a reply: its parent's `ts`. */
  threadTs?: string;
  user: string;
  text: string;
  blocks: PageBlock[];
  /** Who may see an ephemeral message. */
  visibleTo?: string;
  edited?: { user: string; ts: string };
  reactions: PageReaction[];
  replyTo?: { user: string; command: string };
  broadcast?: boolean;
  metadata?: unknown;
  /** Given by whoever wrote it; a channel takes each one once. */
  clientMsgId?: string;
}

export interface View {
  id: string;
  type: 'modal' | 'home';
  user: string;
  title: PageText;
  submit: PageText | null;
  close: PageText | null;
  blocks: PageBlock[];
  privateMetadata: string;
  callbackId: string;
  externalId: string;
  clearOnClose: boolean;
  notifyOnClose: boolean;
  hash: string;
  rootViewId: string;
  previousViewId: string | null;
  /** By block_id. */
  errors: Record<string, string>;
}
