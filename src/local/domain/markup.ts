import type { PageBlock } from '../page-api.ts';
import type { Person } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';

/** Makes text inert in Slack's markup. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Undoes `escapeText`. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * Turns what a person typed into message text: names after `@` and channels after `#` become mentions, addresses
 * become links, and everything else is escaped.
 */
export function typedToText(workspace: Workspace, typed: string): string {
  return typed
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 1 ? `<${escapeText(part)}>` : mentions(workspace, escapeText(part))))
    .join('');
}

function mentions(workspace: Workspace, escaped: string): string {
  return escaped.replace(/(^|[\s(])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu, (all, before, sign, word) => {
    const target = sign === '@' ? person(workspace, word) : channel(workspace, word);
    return target ? before + target.tag + word.slice(target.length) : all;
  });
}

function person(workspace: Workspace, word: string) {
  for (const name of [word, word.replace(/[._-]+$/, '')]) {
    for (const someone of workspace.people.values()) {
      if (someone.kind !== 'slackbot' && namesOf(someone).includes(name.toLowerCase()))
        return { tag: `<@${someone.id}>`, length: name.length };
    }
  }
  return undefined;
}

/** The names that a mention may use: `@maya`, or the first word of a display name, `@Tomás`. */
function namesOf({ name, realName }: Person): string[] {
  return [name, ...realName.toLowerCase().split(' ').slice(0, 1)];
}

function channel(workspace: Workspace, word: string) {
  const found = [...workspace.channels.values()].find(
    (other) => other.kind === 'channel' && other.name === word,
  );
  return found ? { tag: `<#${found.id}|${found.name}>`, length: word.length } : undefined;
}

/** The `rich_text` block that Slack puts beside a person's text. */
export function richText(workspace: Workspace, text: string): PageBlock {
  const elements = text
    .split(/(<[^<>]+>)/)
    .filter((part) => part !== '')
    .map(element);
  return {
    type: 'rich_text',
    block_id: workspace.ids.secret().slice(0, 5),
    elements: [{ type: 'rich_text_section', elements }],
  };
}

function element(part: string) {
  const inner = /^<(.+)>$/.exec(part)?.[1];
  if (!inner) return { type: 'text', text: unescapeText(part) };
  if (inner.startsWith('@')) return { type: 'user', user_id: inner.slice(1) };
  if (inner.startsWith('#')) return { type: 'channel', channel_id: inner.slice(1).split('|')[0] };
  return { type: 'link', url: unescapeText(inner) };
}
