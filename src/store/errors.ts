import { AppError } from '../errors.ts';

/** Why the store could not do it; a label for counting. */
export type StoreFault =
  /** No answer, a lost connection, a statement that took too long. */
  | 'unreachable'
  /** Somebody else holds it for too long. */
  | 'busy'
  | 'full'
  | 'read_only'
  /** The database was made by a newer version of Rolecall. */
  | 'newer'
  /** The file is no database, or a migration is not the one that ran. */
  | 'damaged'
  /** No key opens what was sealed. */
  | 'sealed'
  | 'other';

const TEXT: Readonly<Record<StoreFault, string>> = {
  unreachable: 'The store does not answer.',
  busy: 'The store is busy.',
  full: 'The store is full: no space is left on its disk.',
  read_only: 'The store can be read but not written.',
  newer: 'The store was made by a newer version of Rolecall: run that version, or restore an older backup.',
  damaged: 'The store is damaged: restore a backup.',
  sealed: 'The store holds something sealed that no key of ROLECALL_KEYS opens.',
  other: 'The store failed.',
};

/** The store could not do what was asked; nothing was written, or it is not known whether it was. */
export class StoreError extends AppError {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, options?: ErrorOptions & { message?: string }) {
    super('store', options?.message ?? TEXT[fault], options);
    this.name = 'StoreError';
    this.fault = fault;
  }
}
