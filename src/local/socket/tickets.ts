import type { Clock } from '../core/clock.ts';
import { TIMING } from '../core/constants.ts';
import type { Ids } from '../core/ids.ts';

/** The one-time passes in socket addresses. */
export interface Tickets {
  issue(): string;
  /** @returns Whether the ticket was good; it is not a second time. */
  redeem(ticket: string): boolean;
}

export function tickets(clock: Clock, ids: Ids): Tickets {
  const expiries = new Map<string, number>();
  return {
    issue() {
      const ticket = ids.secret();
      for (const [old, expires] of expiries) if (clock.now() > expires) expiries.delete(old);
      expiries.set(ticket, clock.now() + TIMING.ticketLifetime);
      return ticket;
    },
    redeem(ticket) {
      const expires = expiries.get(ticket);
      expiries.delete(ticket);
      return expires !== undefined && clock.now() <= expires;
    },
  };
}
