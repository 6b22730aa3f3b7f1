import type { ConfirmationDialog } from '@slack/types';
import { createContext, use } from 'react';
import type { ElementState, SurfaceRef, SurfaceState } from '../../page-api.ts';

/** What happens to an action: on its way, or what went wrong. */
export type ActionStatus = { pending: true } | { failed: string };

/** The message or view that an element stands in. */
export interface Surface {
  ref: SurfaceRef;
  /** What the person has touched. */
  touched: SurfaceState;
  hold: (blockId: string, actionId: string, value: ElementState) => void;
  /** Tells the app, after a confirmation where the element wants one. */
  act: (
    blockId: string,
    actionId: string,
    value: ElementState,
    confirm?: ConfirmationDialog | undefined,
  ) => Promise<boolean>;
  status: (blockId: string, actionId: string) => ActionStatus | undefined;
  /** Messages under inputs, by block_id. */
  errors: Record<string, string>;
}

export const SurfaceContext = createContext<Surface | null>(null);

/** @throws {Error} Outside of a surface. */
export function useSurface(): Surface {
  const surface = use(SurfaceContext);
  if (!surface) throw new Error('useSurface is used outside of a surface');
  return surface;
}
