import { start } from './0001-start.ts';
import type { Migration } from './migration.ts';

/** Every step there ever was, oldest first. A new one is added at the end. */
export const MIGRATIONS: readonly Migration[] = [start];
