/** Slack's timings, in milliseconds. */
export const TIMING = {
  /** An app has this long to acknowledge anything. */
  ack: 3_000,
  triggerLifetime: 3_000,
  responseUrlLifetime: 30 * 60_000,
  /** Waits before the first, second and third retry of an event. */
  eventRetries: [0, 60_000, 300_000],
  /** Between two pings on a socket; the client gives up after 30 s without one. */
  socketPing: 10_000,
  /** A socket's address can be used this long after `apps.connections.open`. */
  ticketLifetime: 30_000,
} as const;

/** How often and how much. */
export const CAPS = {
  responseUrlUses: 5,
  modalStack: 3,
  /** Characters of a new message; Slack cuts beyond. */
  messageText: 40_000,
  /** Characters of a changed message; Slack refuses beyond. */
  updatedText: 4_000,
  /** Characters of all text in a message's blocks: near 13,200 as measured. */
  blocksText: 13_200,
  /** Bytes of a view as JSON. */
  viewBytes: 250_000,
  /** Bytes of one request's body. */
  requestBytes: 1_048_576,
  socketConnections: 10,
  suggestedPrompts: 4,
} as const;

/** What is kept in memory, so that a workspace left open for weeks stays small. */
export const KEPT = {
  messagesPerChannel: 500,
  pageEvents: 2_000,
  triggers: 1_000,
  responseUrls: 2_000,
} as const;
