import type { Delivery, Transport } from './delivery.ts';

/** A `Delivery` whose transport can be changed while the workspace runs. */
export interface DeliverySwitch extends Delivery {
  use(transport: Transport): void;
  /** Tells the listeners that the connection changed. */
  changed(): void;
}

/** @param initial The transport until another is used. */
export function deliverySwitch(initial: Transport): DeliverySwitch {
  let transport = initial;
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    get connected() {
      return transport.connected;
    },
    send: (request) => transport.send(request),
    onChange: (listener) => listeners.push(listener),
    changed,
    use(next) {
      transport = next;
      changed();
    },
  };
}
