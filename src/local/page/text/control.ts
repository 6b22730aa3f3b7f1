import { unescapeText } from './entities.ts';
import type { Inline } from './nodes.ts';

const BROADCASTS = new Set(['here', 'channel', 'everyone']);

function split(content: string): [target: string, label: string | undefined] {
  const bar = content.indexOf('|');
  return bar < 0 ? [content, undefined] : [content.slice(0, bar), unescapeText(content.slice(bar + 1))];
}

function special(target: string, label: string | undefined): Inline {
  const [command = '', first = '', format = '', url] = target.split('^');
  if (command === 'date') {
    const timestamp = Number(first);
    return {
      type: 'date',
      timestamp,
      format,
      fallback: label ?? '',
      ...(url ? { url: unescapeText(url) } : {}),
    };
  }
  if (command === 'subteam') return { type: 'usergroup', id: first, ...(label ? { label } : {}) };
  if (BROADCASTS.has(command)) return { type: 'broadcast', range: command };
  return { type: 'text', text: label ?? `<!${unescapeText(target)}>` };
}

/** Reads what stands between `<` and `>`: a mention, a broadcast, a date or a link. */
export function parseControl(content: string): Inline {
  const [target, label] = split(content);
  const sigil = target[0];
  const id = target.slice(1);
  if (sigil === '@') return { type: 'user', id, ...(label ? { label } : {}) };
  if (sigil === '#') return { type: 'channel', id, ...(label ? { label } : {}) };
  if (sigil === '!') return special(id, label);
  const url = unescapeText(target);
  return { type: 'link', url, label: label || url.replace(/^mailto:/, '') };
}

/** Code shows links and mentions as the words they stand for. */
export function plainCode(text: string): string {
  return unescapeText(
    text.replace(/<([^<>\n]*)>/g, (_, content: string) => {
      const bar = content.indexOf('|');
      return bar < 0 ? content : content.slice(bar + 1);
    }),
  );
}
