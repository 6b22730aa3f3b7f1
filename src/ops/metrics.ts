import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds in seconds; Slack waits three for an ack. */
const ACK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];
const ANSWER = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
const WORK = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What gauges are read from, at the moment somebody asks. */
export interface Gauges {
  readonly inFlight: () => number;
  readonly roles: () => number;
}

/**
 * The numbers that Rolecall keeps about itself. No label names a user, a team or anything said.
 *
 * It has the methods of the app's `Observer`; times come in milliseconds and are told in seconds.
 */
export function createMetrics({ inFlight, roles }: Gauges) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name: `rolecall_${name}`, help, labelNames, registers });
  const seconds = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `rolecall_${name}_seconds`, help, buckets, registers });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `rolecall_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });

  const questions = counter('questions_total', 'Questions, by kind of answer; none is a decline.', ['kind']);
  const declines = counter('declines_total', 'Questions that were declined.');
  const slackErrors = counter(
    'slack_api_errors_total',
    'Calls that Slack refused or that did not reach it.',
    ['method', 'reason'],
  );
  const failures = counter('listener_failures_total', 'Requests that ended in an apology.');
  const unrecorded = counter(
    'unrecorded_writes_total',
    'What was answered but not recorded: the store failed.',
  );
  const reloads = counter('knowledge_reloads_total', 'Edits of the knowledge, by what became of them.', [
    'result',
  ]);
  const answers = seconds('answer', 'Time to find an answer.', ANSWER);
  const acks = seconds('ack', 'Time from what Slack sent to its ack.', ACK);
  const work = seconds('work', 'Time from what Slack sent to the end of the work on it.', WORK);
  gauge('in_flight', 'Requests that are being worked on.', inFlight);
  gauge('knowledge_roles', 'Roles in the knowledge in use.', roles);

  return {
    registry,
    answered(kind: string, ms: number): void {
      questions.inc({ kind });
      if (kind === 'none') declines.inc();
      answers.observe(ms / 1000);
    },
    acked: (ms: number): void => acks.observe(ms / 1000),
    worked: (ms: number): void => work.observe(ms / 1000),
    slackFailed: (method: string, reason: string): void => slackErrors.inc({ method, reason }),
    listenerFailed: (): void => failures.inc(),
    unrecorded: (): void => unrecorded.inc(),
    reloaded: (result: 'ok' | 'invalid'): void => reloads.inc({ result }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
