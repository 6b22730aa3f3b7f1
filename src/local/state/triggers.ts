import type { Clock } from '../core/clock.ts';
import { KEPT, TIMING } from '../core/constants.ts';
import type { Ids } from '../core/ids.ts';

/** What a `trigger_id` stands for: somebody did something, a moment ago. */
export interface Trigger {
  user: string;
  /** The view it happened in, if it did in one. */
  viewId?: string;
}

interface Issued extends Trigger {
  expires: number;
  exchanged: boolean;
}

export type TriggerFault = 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id';

/** Issues `trigger_id`s that live three seconds and work once. */
export class Triggers {
  readonly #issued = new Map<string, Issued>();
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  issue(trigger: Trigger): string {
    const id = `${Math.floor(this.#clock.now())}.${this.#issued.size}.${this.#ids.secret()}`;
    this.#issued.set(id, {
      ...trigger,
      expires: this.#clock.now() + TIMING.triggerLifetime,
      exchanged: false,
    });
    if (this.#issued.size > KEPT.triggers) this.#issued.delete(this.#issued.keys().next().value ?? id);
    return id;
  }

  /** Spends a trigger. */
  exchange(id: string): Trigger | TriggerFault {
    const trigger = this.#issued.get(id);
    if (!trigger) return 'invalid_trigger_id';
    if (trigger.exchanged) return 'exchanged_trigger_id';
    if (this.#clock.now() > trigger.expires) return 'expired_trigger_id';
    trigger.exchanged = true;
    return trigger;
  }
}
