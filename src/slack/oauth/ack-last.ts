import type { App } from '@slack/bolt';

/**
 * Acks some events when the work on them is done, and not at all where it fails: Slack then delivers them again. Bolt acks
 * all events first.
 *
 * @param kinds Types of events; their work must take less than Slack's three seconds, and may be done twice.
 */
export function ackLast(app: App, kinds: ReadonlySet<string>): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const { event: inner } = event.body as { readonly event?: { readonly type?: string } };
    if (!kinds.has(inner?.type ?? '')) return process(event);
    await process({ ...event, ack: async () => undefined });
    await event.ack();
  };
}
