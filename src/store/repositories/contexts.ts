import type { StoreContext } from '../context.ts';
import type { Contexts, Conversation } from '../types.ts';

export function contexts({ db, now }: StoreContext): Contexts {
  return {
    async get(conversation) {
      const row = await db
        .selectFrom('contexts')
        .select('value')
        .where('conversation', '=', keyOf(conversation))
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return row && JSON.parse(row.value);
    },
    async set(conversation, context, expiresAt) {
      const changes = { value: JSON.stringify(context), expires_at: expiresAt };
      await db
        .insertInto('contexts')
        .values({ conversation: keyOf(conversation), user_id: conversation.user ?? null, ...changes })
        .onConflict((on) => on.columns(['team_id', 'conversation']).doUpdateSet(changes))
        .execute();
    },
  };
}

function keyOf({ channel, thread, user }: Conversation): string {
  return JSON.stringify([channel, thread ?? null, user ?? null]);
}
