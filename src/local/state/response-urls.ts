import type { Clock } from '../core/clock.ts';
import { CAPS, KEPT, TIMING } from '../core/constants.ts';
import type { Ids } from '../core/ids.ts';

/** Where a `response_url` answers to. */
export interface ResponseTarget {
  channel: string;
  user: string;
  /** Thread of the message that was acted on. */
  threadTs?: string;
  /** The message that was acted on: what `replace_original` and `delete_original` mean. */
  original?: { channel: string; ts: string };
  /** The command it answers, as typed. */
  command?: string;
}

interface Issued {
  target: ResponseTarget;
  expires: number;
  uses: number;
}

/** Issues the secrets of `response_url`s: five uses within 30 minutes. */
export class ResponseUrls {
  readonly #issued = new Map<string, Issued>();
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  issue(target: ResponseTarget): string {
    const secret = this.#ids.secret();
    this.#issued.set(secret, { target, expires: this.#clock.now() + TIMING.responseUrlLifetime, uses: 0 });
    if (this.#issued.size > KEPT.responseUrls)
      this.#issued.delete(this.#issued.keys().next().value ?? secret);
    return secret;
  }

  /** Looks a secret up without spending a use. */
  find(secret: string): ResponseTarget | 'expired_url' | 'used_url' {
    const issued = this.#issued.get(secret);
    if (!issued || this.#clock.now() > issued.expires) return 'expired_url';
    return issued.uses >= CAPS.responseUrlUses ? 'used_url' : issued.target;
  }

  spend(secret: string): void {
    const issued = this.#issued.get(secret);
    if (issued) issued.uses += 1;
  }
}
