import { describe } from 'vitest';
import { backupContract } from './contract/backup.ts';
import { erasureContract } from './contract/erasure.ts';
import { inboxContract } from './contract/inbox.ts';
import { installationContract } from './contract/installations.ts';
import { isolationContract } from './contract/isolation.ts';
import { lockContract } from './contract/locks.ts';
import { outboxContract } from './contract/outbox.ts';
import { recordContract } from './contract/records.ts';
import { schemaContract } from './contract/schema.ts';
import { sweepContract } from './contract/sweep.ts';
import { textContract } from './contract/text.ts';
import type { Places } from './helpers/place.ts';

/** What a store does, whichever engine is under it. */
export function contract(places: Places): void {
  describe('records', () => recordContract(places));
  describe('installations', () => installationContract(places));
  describe('inbox', () => inboxContract(places));
  describe('outbox', () => outboxContract(places));
  describe('locks', () => lockContract(places));
  describe('teams apart', () => isolationContract(places));
  describe('text', () => textContract(places));
  describe('retention', () => sweepContract(places));
  describe('erasure', () => erasureContract(places));
  describe('backup', () => backupContract(places));
  describe('schema', () => schemaContract(places));
}
