import { plainCode } from './control.ts';
import { parseInline } from './inline.ts';
import type { MrkdwnPart } from './nodes.ts';

const QUOTE = /^(?:&gt;|>)(?!(?:&gt;|>){2}) ?/;
const QUOTE_REST = /^(?:&gt;|>){3} ?/;

function parseLines(text: string): MrkdwnPart[] {
  const parts: MrkdwnPart[] = [];
  let restIsQuote = false;
  for (const line of text.split('\n')) {
    restIsQuote ||= QUOTE_REST.test(line);
    const quoted = restIsQuote || QUOTE.test(line);
    const bare = quoted ? line.replace(QUOTE_REST, '').replace(QUOTE, '') : line;
    const type = quoted ? 'quote' : 'lines';
    const last = parts.at(-1);
    if (last?.type === type) last.lines.push(parseInline(bare));
    else parts.push({ type, lines: [parseInline(bare)] });
  }
  return parts;
}

/**
 * Reads Slack's mrkdwn into a tree, in time linear in its length.
 *
 * Control sequences (`<@U1>`, `<!here>`, `<https://…|label>`) are recognised before `&lt;`, `&gt;` and `&amp;` are
 * un-escaped, so escaped text never becomes a mention, a link or a broadcast.
 *
 * @example
 * parseMrkdwn('&lt;!channel&gt;') // one line with the text "<!channel>"
 */
export function parseMrkdwn(text: string): MrkdwnPart[] {
  const pieces = text.split('```');
  const parts: MrkdwnPart[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const fenced = at % 2 === 1;
    if (fenced && at < pieces.length - 1) {
      parts.push({ type: 'pre', text: plainCode(piece.replace(/^\n/, '').replace(/\n$/, '')) });
    } else {
      const bare = trimAroundFence(
        fenced ? `\`\`\`${piece}` : piece,
        at > 0 && !fenced,
        at < pieces.length - 1,
      );
      if (bare !== '') parts.push(...parseLines(bare));
    }
  }
  return parts;
}

/** A fence stands on lines of its own: the line break beside it is not an empty line. */
function trimAroundFence(piece: string, after: boolean, before: boolean): string {
  const start = after && piece.startsWith('\n') ? 1 : 0;
  const end = before && piece.length > start && piece.endsWith('\n') ? -1 : undefined;
  return piece.slice(start, end);
}
