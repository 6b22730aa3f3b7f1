import { AppError } from '../errors.ts';
import type { StoreContext } from './context.ts';
import { audit } from './repositories/audit.ts';
import type { contextBook } from './repositories/contexts.ts';
import { feedback } from './repositories/feedback.ts';
import type { inboxQueue } from './repositories/inbox.ts';
import { installations } from './repositories/installations.ts';
import { locks } from './repositories/locks.ts';
import type { outboxQueue } from './repositories/outbox.ts';
import { settings } from './repositories/settings.ts';
import { shares } from './repositories/shares.ts';
import { TeamScope } from './scope.ts';
import { checkValues } from './text.ts';
import type { TeamStore } from './types.ts';
import { erase, WHOLE_TEAM } from './upkeep/erase.ts';

/** What gathers what is written at once: one of each for the process, for all teams. */
interface Gathering {
  readonly contexts: ReturnType<typeof contextBook>;
  readonly inbox: ReturnType<typeof inboxQueue>;
  readonly outbox: ReturnType<typeof outboxQueue>;
}

/** One team's store: every repository works through a connection that sees that team's rows alone. */
export function teamStore(
  context: StoreContext,
  { contexts, inbox, outbox }: Gathering,
  team: string,
): TeamStore {
  checkValues([team]);
  if (team === '') throw new AppError('bad_input', 'A team has an id.');
  const own: StoreContext = { ...context, db: context.db.withPlugin(new TeamScope(team)) };
  return {
    team,
    feedback: feedback(own),
    shares: shares(own),
    contexts: contexts.of(own, team),
    settings: settings(own),
    installations: installations(own, team),
    inbox: inbox.of(team),
    outbox: outbox.of(own, team),
    audit: audit(own),
    locks: locks(own),
    erase: (user) => erase(own, team, user),
    eraseAll: () => erase(own, team, WHOLE_TEAM),
  };
}
