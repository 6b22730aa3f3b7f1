import { unescapeText } from './entities.ts';

type NameOf = (id: string) => string;

function typedControl(content: string, person: NameOf, channel: NameOf): string {
  const [target = '', label] = content.split('|', 2);
  if (target.startsWith('@')) return `@${person(target.slice(1))}`;
  if (target.startsWith('#')) return `#${channel(target.slice(1))}`;
  if (target.startsWith('!')) return `@${label ?? target.slice(1)}`;
  return target;
}

/** A message's text as its author would have typed it: mentions by name, nothing escaped. */
export function typedText(text: string, person: NameOf, channel: NameOf): string {
  return unescapeText(
    text.replace(/<([^<>\n]+)>/g, (_, content: string) => typedControl(content, person, channel)),
  );
}
