import { z } from 'zod';
import type { Place, Where } from './place.ts';

const PrivatePlace = z.strictObject({
  kind: z.literal('private'),
  url: z.string(),
  at: z.strictObject({
    team: z.string(),
    channel: z.string(),
    thread: z.string().optional(),
    user: z.string(),
  }),
});

const OpenPlace = z.strictObject({
  kind: z.literal('open'),
  at: z.strictObject({ team: z.string(), channel: z.string(), thread: z.string().optional() }),
});

const Metadata = z.union([PrivatePlace, OpenPlace]);

/** Packs where a form was opened, so that its answer comes back there; empty for Home and modals, which show it themselves. */
export function packPlace({ id: _, by: __, redone: ___, ...where }: Place): string {
  return where.kind === 'private' || where.kind === 'open' ? JSON.stringify(where) : '';
}

/** Reads a form's `private_metadata`; `null` where the form itself shows the answer. */
export function unpackPlace(metadata: string): Where | null {
  return metadata === '' ? null : Metadata.parse(JSON.parse(metadata));
}
