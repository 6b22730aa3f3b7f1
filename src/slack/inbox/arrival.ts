import { z } from 'zod';
import type { InboxEntry, Json } from '../../store/types.ts';

/** What has to be on disk before Slack is told "ok". */
export interface Arrival {
  readonly team: string;
  readonly entry: InboxEntry;
}

const Question = z.object({
  type: z.literal('event_callback'),
  team_id: z.string(),
  event_id: z.string(),
  // All other events only draw anew what is on a screen; the messages of bots, our own among them, are not for us.
  event: z
    .object({ type: z.literal('app_mention') })
    .or(z.object({ type: z.literal('message'), channel_type: z.literal('im') }))
    .and(z.object({ user: z.string(), bot_id: z.undefined().optional() })),
});

const SlashCommand = z.object({
  command: z.string(),
  trigger_id: z.string(),
  team_id: z.string(),
  user_id: z.string(),
});

/** Neither menus, which only ask what to show, nor what only opens a form: done later, there is no screen for it any more. */
const Interaction = z.object({
  type: z.enum(['block_actions', 'message_action', 'view_submission']),
  trigger_id: z.string(),
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
});

/**
 * What a person wants, as the inbox keeps it.
 *
 * @param body What Slack sent.
 * @returns Undefined for what is not kept.
 */
export function arrivalOf(body: Readonly<Record<string, unknown>>): Arrival | undefined {
  // It came as JSON.
  const payload = body as Json;
  const event = Question.safeParse(body).data;
  if (event) {
    const { team_id: team, event_id: id } = event;
    return { team, entry: { id, kind: 'event', payload, user: event.event.user } };
  }
  const command = SlashCommand.safeParse(body).data;
  if (command) {
    const { team_id: team, trigger_id: id, user_id: user } = command;
    return { team, entry: { id, kind: 'command', payload, user } };
  }
  const interaction = Interaction.safeParse(body).data;
  const team = interaction?.team?.id ?? interaction?.user.team_id;
  if (!interaction || team === undefined) return undefined;
  const { trigger_id: id, type: kind, user } = interaction;
  return { team, entry: { id, kind, payload, user: user.id } };
}
