import type { PagePrompts } from '../../page-api.ts';
import type { WorkspaceState } from '../state/reducer.ts';

/** Something to try: sent as it is, or put into the composer to be completed. */
export interface Idea {
  title: string;
  /** What is sent or typed. */
  text: string;
  detail: string;
  isComplete: boolean;
}

const COUNT = 3;

/** A usage hint in brackets names what is missing; any other is an example. */
const PLACEHOLDER = /[[\]<>{}|…]/;

/** The prompts of a conversation or thread. */
export function promptsOf(
  { prompts }: WorkspaceState,
  channel: string,
  threadTs: string | null,
): PagePrompts | undefined {
  return prompts.find((one) => one.channel === channel && (one.threadTs ?? null) === threadTs);
}

/** Three things to try: a command of the manifest, then what the app suggests, then further commands. */
export function ideasFor(state: WorkspaceState, channel: string): Idea[] {
  const prompts = (promptsOf(state, channel, null)?.prompts ?? []).map(
    ({ title, message }): Idea => ({ title, text: message, detail: message, isComplete: true }),
  );
  const [first, ...others] = state.commands
    .filter((one) => one.usageHint !== '')
    .map(({ command, usageHint, description }): Idea => {
      const isComplete = !PLACEHOLDER.test(usageHint);
      const text = isComplete ? `${command} ${usageHint}` : `${command} `;
      return { title: `${command} ${usageHint}`, text, detail: description, isComplete };
    });
  return [...(first ? [first] : []), ...prompts, ...others].slice(0, COUNT);
}
