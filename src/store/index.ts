export { parseKeyring } from './keyring.ts';
export { openStore } from './open.ts';
export type * from './types.ts';
