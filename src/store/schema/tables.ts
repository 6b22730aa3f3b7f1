import type { Generated } from 'kysely';

/** Where each row belongs; a team's store fills it in by itself. */
interface OfTeam {
  readonly team_id: Generated<string>;
}

export interface Tables {
  feedback: OfTeam & {
    answer_id: string;
    user_id: string;
    /** 1 or -1. */
    vote: number;
    reason: string | null;
    subject: string | null;
    updated_at: number;
  };
  shares: OfTeam & {
    id: string;
    channel: string;
    ts: string | null;
    user_id: string;
    subject: string;
    hash: string;
    created_at: number;
    taken_back_at: number | null;
  };
  contexts: OfTeam & { conversation: string; user_id: string | null; value: string; expires_at: number };
  settings: OfTeam & { key: string; value: string; version: number; updated_by: string; updated_at: number };
  installations: OfTeam & {
    sealed: string;
    /** The installer's part, apart so that it can be erased. */
    sealed_user: string | null;
    version: number;
    installed_by: string;
    updated_at: number;
  };
  oauth_states: OfTeam & { hash: string; value: string; expires_at: number };
  inbox: OfTeam & {
    id: string;
    kind: string;
    payload: string | null;
    user_id: string | null;
    received_at: number;
    attempts: number;
    lease: string | null;
    /** When it may be taken up, or its lease ends; null when done. */
    ready_at: number | null;
  };
  outbox: OfTeam & {
    id: string;
    channel: string;
    /** Sorts the entries of a channel. */
    seq: string;
    payload: string | null;
    user_id: string | null;
    state: 'waiting' | 'done' | 'failed';
    result: string | null;
    created_at: number;
    attempts: number;
    lease: string | null;
    /** When it may be taken up, or its lease ends; null when done or failed. */
    ready_at: number | null;
  };
  /** When a channel, or with an empty one the whole team, may be written to again. */
  pace: OfTeam & { channel: string; ready_at: number };
  audit: OfTeam & {
    id: string;
    user_id: string;
    action: string;
    subject: string;
    detail: string;
    created_at: number;
  };
  locks: OfTeam & { name: string; holder: string; expires_at: number };
  /** Who was erased, as a hash; an empty one is the whole team. */
  erasures: OfTeam & { person: string; erased_at: number };
}

export type TableName = keyof Tables;

/** What backup, erasure and restore need to know of a table. */
interface TableFacts {
  readonly key: readonly string[];
  /** When a row was last written. */
  readonly at: string;
  /** Short-lived tables stay out: restored, they would do again what was done since. */
  readonly backup: boolean;
  /** Its rows bear a version: what was read at another one is not written over them. */
  readonly versioned?: true;
  /** Whose row it is; `clear` says what to set instead of deleting the row. */
  readonly person?: { readonly column: string; readonly clear?: Readonly<Record<string, string | null>> };
}

const USER = { column: 'user_id' } as const;
const WITHDRAW = { user_id: null, payload: null, ready_at: null, lease: null } as const;

export const TABLES: Readonly<Record<TableName, TableFacts>> = {
  feedback: { key: ['team_id', 'answer_id', 'user_id'], at: 'updated_at', backup: true, person: USER },
  shares: { key: ['team_id', 'id'], at: 'created_at', backup: true, person: USER },
  contexts: { key: ['team_id', 'conversation'], at: 'expires_at', backup: false, person: USER },
  settings: {
    key: ['team_id', 'key'],
    at: 'updated_at',
    backup: true,
    versioned: true,
    person: { column: 'updated_by', clear: { updated_by: '' } },
  },
  installations: {
    key: ['team_id'],
    at: 'updated_at',
    backup: true,
    versioned: true,
    person: { column: 'installed_by', clear: { installed_by: '', sealed_user: null } },
  },
  oauth_states: { key: ['team_id', 'hash'], at: 'expires_at', backup: false },
  // The ids stay, so that a late second delivery is still known as one.
  inbox: {
    key: ['team_id', 'id'],
    at: 'received_at',
    backup: false,
    person: { column: 'user_id', clear: WITHDRAW },
  },
  outbox: {
    key: ['team_id', 'id'],
    at: 'created_at',
    backup: false,
    person: { column: 'user_id', clear: { ...WITHDRAW, state: 'failed', result: null } },
  },
  pace: { key: ['team_id', 'channel'], at: 'ready_at', backup: false },
  audit: {
    key: ['team_id', 'id'],
    at: 'created_at',
    backup: true,
    person: { column: 'user_id', clear: { user_id: '' } },
  },
  locks: { key: ['team_id', 'name'], at: 'expires_at', backup: false },
  erasures: { key: ['team_id', 'person'], at: 'erased_at', backup: true },
};

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
