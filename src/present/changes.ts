import type { RichTextSection } from '@slack/types';
import { z } from 'zod';
import { bold, channel, line, moment, person, plain } from './rich.ts';

/** One entry of the audit log. */
export interface Change {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** User id; empty where that person was erased. */
  readonly user: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

const Switched = z.object({ to: z.boolean() });
const TakenBack = z.object({ channel: z.string().regex(/^[CG][A-Z0-9]+$/) });

function deed({ action, subject, detail }: Change) {
  const switched = Switched.safeParse(detail);
  if (action === 'settings.change' && switched.success)
    return [plain(`switched ${subject} `), bold(switched.data.to ? 'on' : 'off')];
  if (action === 'share.take_back') {
    const where = TakenBack.safeParse(detail);
    return [
      plain('took a shared card back'),
      ...(where.success ? [plain(' in '), channel(where.data.channel)] : []),
    ];
  }
  return [plain(`${action}: ${subject}`)];
}

/** Who did what, and when, in the reader's own time zone: "@Maya switched sharing off, today at 10:30 AM". */
export function changeLine(change: Change): RichTextSection {
  const who = /^[UW][A-Z0-9]+$/.test(change.user) ? person(change.user) : plain('Somebody');
  return line(who, plain(' '), ...deed(change), plain(', '), moment(change.at));
}
