/** What the store says of itself. */
export interface StoreHealth {
  readonly engine: string;
  /** Version of its schema. */
  readonly schema: number;
  readonly latencyMs: number;
}

/** What readiness is read from. */
export interface Vitals {
  /** Rejects where the store can't be used; undefined where it could not be opened. */
  readonly checkStore: (() => Promise<StoreHealth>) | undefined;
  /** Roles known; 0 where no knowledge is loaded. */
  readonly roles: () => number;
  /** Connected to Slack, and not yet told to stop. */
  readonly phase: () => 'starting' | 'running' | 'draining';
}

export interface Readiness {
  /** `degraded`: answers go on, but what people do is not recorded. */
  readonly status: 'ready' | 'degraded' | 'starting' | 'draining' | 'no_knowledge';
  readonly store: ({ readonly ok: true } & StoreHealth) | { readonly ok: false; readonly reason: string };
  readonly knowledge: { readonly ok: boolean; readonly roles: number };
}

/** A store that takes longer counts as not to be reached, in milliseconds. */
const STORE_TIMEOUT = 2_000;

/** Looks whether this process can take work. Never rejects. */
export async function readiness({ checkStore, roles, phase }: Vitals): Promise<Readiness> {
  const store: Readiness['store'] = checkStore
    ? await within(STORE_TIMEOUT, checkStore()).then(
        (health) => ({ ok: true, ...health }),
        (error: unknown) => ({ ok: false, reason: reasonOf(error) }),
      )
    : { ok: false, reason: 'not_opened' };
  const knowledge = { ok: roles() > 0, roles: roles() };
  const now = phase();
  const able = knowledge.ok ? (store.ok ? 'ready' : 'degraded') : 'no_knowledge';
  return { status: now === 'running' ? able : now, store, knowledge };
}

/** Our own words for a fault, such as `unreachable`; a driver's message may hold an address or a password. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'fault' in error && typeof error.fault === 'string'
    ? error.fault
    : 'other';
}

class SlowError extends Error {
  readonly fault = 'slow';
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SlowError()), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
