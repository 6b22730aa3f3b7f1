/** What Slack's mrkdwn would read as formatting, and a look-alike that it leaves alone. */
const LOOKALIKES: Record<string, string> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Breaks a name apart so that neither `:smile:` nor a quote mark at a line's start is markup any more. */
const ZERO_WIDTH_SPACE = '\u200B';

/**
 * Makes text safe inside mrkdwn: it reads the same and formats, links and notifies nothing.
 *
 * @example
 * escapeMrkdwn('<!channel> *now*') // "&lt;!channel&gt; ∗now∗"
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(/^>/gm, `${ZERO_WIDTH_SPACE}>`)
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? char)
    .replace(/[*_~`]/g, (char) => LOOKALIKES[char] ?? char)
    .replace(/:(?=[\w+'-]+:)/g, `:${ZERO_WIDTH_SPACE}`);
}

/**
 * Shortens prose to at most `max` characters, with an ellipsis in place of what is gone.
 * For prose alone: a cut id, value or URL would be a different one.
 */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  // Half of a surrogate pair is no character: Slack refuses it.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
