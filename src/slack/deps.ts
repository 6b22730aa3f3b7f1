import type { Logger } from 'pino';
import type { View } from '../knowledge/library.ts';
import type { CommandNames } from '../present/commands.ts';
import type { Contexts } from './context.ts';
import type { Installs } from './oauth/installs.ts';
import type { Observer } from './observer.ts';
import type { Poster } from './outbox/poster.ts';
import type { Records } from './records.ts';
import type { Settings } from './settings/settings.ts';

/** What every listener works with; nothing here is a global. */
export interface Deps {
  readonly names: CommandNames;
  /** What the asker may see, looked up at each question: knowledge may be reloaded. */
  readonly view: () => View;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  readonly contexts: Contexts;
  readonly records: Records;
  readonly poster: Poster;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly observer: Observer;
  /** Where several workspaces install it. */
  readonly installs?: Installs | undefined;
}
