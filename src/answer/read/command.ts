/** A slash command's own form, and what follows it. */
export interface Command {
  readonly name: 'role' | 'compare' | 'salary' | 'career' | null;
  readonly rest: string;
}

const COMMAND = /^\s*\/(role|compare|salary|career)\b\s*/i;

/**
 * Splits "/role tech lead" into the command and its text; plain questions pass through.
 *
 * @example
 * readCommand('/salary cto').name // 'salary'
 */
export function readCommand(question: string): Command {
  const match = COMMAND.exec(question);
  if (!match?.[1]) return { name: null, rest: question };
  return { name: match[1].toLowerCase() as Command['name'], rest: question.slice(match[0].length) };
}
