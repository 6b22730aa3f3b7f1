import { KEPT } from '../core/constants.ts';
import type { Message } from './types.ts';

/** All messages in memory, channel by channel, oldest first. Old ones fall off. */
export class Messages {
  readonly #byChannel = new Map<string, Message[]>();

  add(message: Message): void {
    const list = this.#byChannel.get(message.channel) ?? [];
    list.push(message);
    if (list.length > KEPT.messagesPerChannel) list.shift();
    this.#byChannel.set(message.channel, list);
  }

  get(channel: string, ts: string): Message | undefined {
    return this.#byChannel.get(channel)?.find((message) => message.ts === ts);
  }

  remove(message: Message): void {
    const list = this.#byChannel.get(message.channel) ?? [];
    this.#byChannel.set(
      message.channel,
      list.filter((other) => other !== message),
    );
  }

  /** Oldest first, private ones among them. */
  in(channel: string): readonly Message[] {
    return this.#byChannel.get(channel) ?? [];
  }

  /** The replies that everybody in the channel sees; the parent is not among them. */
  replies(channel: string, threadTs: string): Message[] {
    return this.in(channel).filter((message) => message.threadTs === threadTs && !message.visibleTo);
  }
}
