import { z } from 'zod';
import type { PageRequest } from '../page-api.ts';

const Id = z.string().min(1).max(255);
const Typed = z.string().max(100_000);
const ElementState = z.looseObject({ type: z.string() });
const SurfaceState = z.record(z.string(), z.record(z.string(), ElementState));
const SurfaceRef = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), channel: Id, ts: Id }),
  z.object({ type: z.literal('view'), viewId: Id }),
]);
const AtElement = { surface: SurfaceRef, blockId: Id, actionId: Id };
const AtMessage = { channel: Id, ts: Id };

/** The page's requests as they come in; what elements hold is checked against the blocks themselves later. */
const Request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), channel: Id, text: Typed, threadTs: Id.optional() }),
  z.object({ kind: z.literal('edit'), ...AtMessage, text: Typed }),
  z.object({ kind: z.literal('delete'), ...AtMessage }),
  z.object({ kind: z.literal('react'), ...AtMessage, name: z.string().regex(/^[a-z0-9_+'-]{1,100}$/) }),
  z.object({ kind: z.literal('command'), channel: Id, command: Id, text: Typed }),
  z.object({ kind: z.literal('action'), ...AtElement, value: ElementState, state: SurfaceState.optional() }),
  z.object({ kind: z.literal('options'), ...AtElement, query: z.string().max(1_000) }),
  z.object({ kind: z.literal('submit'), viewId: Id, state: SurfaceState }),
  z.object({ kind: z.literal('close'), viewId: Id, clear: z.boolean().optional() }),
  z.object({ kind: z.literal('message_shortcut'), callbackId: Id, ...AtMessage }),
  z.object({ kind: z.literal('global_shortcut'), callbackId: Id }),
  z.object({ kind: z.literal('open_tab'), tab: z.enum(['home', 'messages']) }),
  z.object({ kind: z.literal('invite_app'), channel: Id }),
  z.object({ kind: z.literal('dismiss'), ...AtMessage }),
  z.object({ kind: z.literal('dismiss_first_visit') }),
]);

/** Reads a request that came from a page; undefined where it is none. */
export function readRequest(given: unknown): PageRequest | undefined {
  const read = Request.safeParse(given);
  return read.success ? (read.data as PageRequest) : undefined;
}
