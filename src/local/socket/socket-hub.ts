import type { WebSocket } from 'ws';
import type { Clock } from '../core/clock.ts';
import { CAPS, TIMING } from '../core/constants.ts';
import type { Ids } from '../core/ids.ts';
import { isObject, parseJson } from '../core/json.ts';
import type { Ack, AppRequest, Transport } from '../delivery/delivery.ts';
import { IDS } from '../state/seed.ts';
import { ackBody, envelope } from './envelope.ts';

/** The app's Socket Mode connections: each request goes to one of them in turn. */
export class SocketHub implements Transport {
  #sockets: WebSocket[] = [];
  readonly #waiting = new Map<string, (ack: Ack) => void>();
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #onChange: () => void;

  constructor(clock: Clock, ids: Ids, onChange: () => void) {
    this.#clock = clock;
    this.#ids = ids;
    this.#onChange = onChange;
  }

  get connected(): boolean {
    return this.#sockets.length > 0;
  }

  get size(): number {
    return this.#sockets.length;
  }

  /** Greets a new connection. */
  add(socket: WebSocket): void {
    if (this.#sockets.length >= CAPS.socketConnections) {
      socket.close(1008, 'too_many_websockets');
      return;
    }
    this.#sockets.push(socket);
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#sockets = this.#sockets.filter((other) => other !== socket);
      this.#onChange();
    });
    this.#ping(socket);
    socket.send(JSON.stringify(this.#hello()));
    this.#onChange();
  }

  send(request: AppRequest): Promise<Ack> {
    const socket = this.#sockets.shift();
    if (!socket) return Promise.resolve({ ok: false, fault: 'not_connected', retry: true });
    this.#sockets.push(socket);
    const id = this.#ids.uuid();
    return new Promise((resolve) => {
      const settle = (ack: Ack) => {
        cancel();
        this.#waiting.delete(id);
        resolve(ack);
      };
      const cancel = this.#clock.after(TIMING.ack, () =>
        settle({ ok: false, fault: 'timeout', retry: true }),
      );
      this.#waiting.set(id, settle);
      socket.send(JSON.stringify(envelope(id, request)));
    });
  }

  /** Asks every client to come back on a new connection, as Slack does when it recycles a server. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    const message = JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } });
    for (const socket of this.#sockets) socket.send(message);
  }

  /** Drops every connection without a word. */
  terminate(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  #receive(data: string): void {
    const message = parseJson(data);
    if (!isObject(message) || typeof message.envelope_id !== 'string') return;
    this.#waiting.get(message.envelope_id)?.({ ok: true, body: ackBody(message.payload) });
  }

  #ping(socket: WebSocket): void {
    if (socket.readyState !== socket.OPEN) return;
    socket.ping();
    this.#clock.after(TIMING.socketPing, () => this.#ping(socket));
  }

  #hello() {
    return {
      type: 'hello',
      num_connections: this.#sockets.length,
      debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: IDS.app },
    };
  }
}
