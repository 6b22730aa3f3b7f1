import type { AnswerKind } from '../answer/types.ts';

/**
 * Is told what happens, so that it can be counted. Nothing that it hears names a person, a team or what was asked.
 * All times are in milliseconds.
 */
export interface Observer {
  /** A question was answered; `ms` is the thinking alone. */
  answered(kind: AnswerKind, ms: number): void;
  /** Slack was told "ok", so long after what it sent came in. */
  acked(ms: number): void;
  /** What came in is done, replies and all. */
  worked(ms: number): void;
  /** Slack refused a call, or could not be reached. `reason`: Slack's own word, such as `ratelimited`. */
  slackFailed(method: string, reason: string): void;
  /** A listener failed, and said so to whoever asked. */
  listenerFailed(): void;
  /** Something was answered but could not be recorded in the store. */
  unrecorded(): void;
}

const nothing = (): void => {};

/** For those who count nothing. */
export const UNOBSERVED: Observer = {
  answered: nothing,
  acked: nothing,
  worked: nothing,
  slackFailed: nothing,
  listenerFailed: nothing,
  unrecorded: nothing,
};
