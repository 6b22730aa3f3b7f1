import { Agent, request } from 'node:http';
import { signature } from '../../src/local/delivery/signature.ts';

/** What app and bench sign with; it protects nothing. */
export const SIGNING_SECRET = 'benchmark0signing0secret';

const QUESTIONS = [
  'what does a technical lead do?',
  'how much does a tech lead make',
  'engineering manager vs technical lead',
  'is the pmp mandatory for a project manager?',
  'what is the outlook for software developers',
  'how do i become a team lead?',
];

/** A direct message as Slack delivers it; each conversation is one person's. */
export function directMessage(id: string, channel: string, at: number): string {
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: id,
    event_time: 1_700_000_000,
    event: {
      type: 'message',
      channel_type: 'im',
      channel,
      user: `U${channel}`,
      text: QUESTIONS[at % QUESTIONS.length],
      ts: '1700000000.000100',
    },
    authorizations: [{ team_id: 'T1', user_id: 'U0BOT', is_bot: true }],
  });
}

/** Posts a signed event. @returns Milliseconds to the ack; undefined where none came. */
export function deliver(agent: Agent, port: number, body: string): Promise<number | undefined> {
  const began = performance.now();
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...signature(SIGNING_SECRET, Math.floor(Date.now() / 1_000), body),
    };
    const options = { agent, host: '127.0.0.1', port, path: '/slack/events', method: 'POST', headers };
    const sent = request(options, (response) => {
      response.resume();
      response.once('end', () =>
        resolve(response.statusCode === 200 ? performance.now() - began : undefined),
      );
      response.once('error', () => resolve(undefined));
    });
    sent.once('error', () => resolve(undefined));
    // Slack waits no longer.
    sent.setTimeout(3_000, () => sent.destroy());
    sent.end(body);
  });
}

/** Does `work` for each item, so many at a time. */
export async function inLanes<T>(
  items: Iterable<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Keeps as many connections open as there are lanes. */
export function connections(lanes: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: lanes });
}
