import type { ConfirmationDialog } from '@slack/types';
import type { ElementState } from '../../page-api.ts';
import { type AnyElement, stateOf } from './initial.ts';
import { type ActionStatus, useSurface } from './surface.ts';

/** The block that an element stands in. */
export interface Place {
  blockId: string;
  /** In an `input` a value is only held; elsewhere, or with `dispatch_action`, the app is told at once. */
  tells: boolean;
  /** Id of the element that names the input. */
  labelledBy?: string;
  describedBy?: string;
}

export interface ElementProps<T> {
  of: T;
  place: Place;
}

interface Held<T extends ElementState> {
  value: T | undefined;
  /** Holds a value and tells the app of it where it wants to know. */
  change: (value: T) => void;
  hold: (value: T) => void;
  tell: (value: ElementState) => void;
  status: ActionStatus | undefined;
}

/** What an element holds, and how to change it. */
export function useElement<T extends ElementState>(element: object, place: Place): Held<T> {
  const surface = useSurface();
  const of = element as AnyElement;
  const confirm = of.confirm as ConfirmationDialog | undefined;
  const hold = (value: T) => surface.hold(place.blockId, of.action_id, value);
  const tell = (value: ElementState) => void surface.act(place.blockId, of.action_id, value, confirm);
  return {
    value: stateOf(surface.touched, place.blockId, of) as T | undefined,
    hold,
    tell,
    change: (value) => {
      const before = stateOf(surface.touched, place.blockId, of) as T | undefined;
      hold(value);
      if (!place.tells) return;
      void surface.act(place.blockId, of.action_id, value, confirm).then((told) => {
        if (!told && confirm && before) hold(before);
      });
    },
    status: surface.status(place.blockId, of.action_id),
  };
}
