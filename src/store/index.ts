export { StoreError, type StoreFault } from './errors.ts';
export { type Keyring, parseKeyring } from './keyring.ts';
export { openStore } from './open.ts';
export type * from './types.ts';
