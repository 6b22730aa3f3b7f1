import type { PageChannel, PageCommand, PagePerson } from '../../page-api.ts';

/** A line of the list over the composer. */
export interface Suggestion {
  key: string;
  label: string;
  /** What it takes, after the label. */
  hint: string;
  detail: string;
  /** What is typed in place of the started word. */
  insert: string;
  person?: PagePerson;
}

export interface Suggestions {
  title: string;
  items: Suggestion[];
  /** Where the started word begins; it ends at the caret. */
  from: number;
}

export interface Vocabulary {
  commands: PageCommand[];
  people: PagePerson[];
  channels: PageChannel[];
}

/** The longest started name that is completed. */
const LONGEST = 40;

function commandSuggestions(typed: string, commands: PageCommand[]): Suggestion[] {
  return commands
    .filter((one) => one.command.startsWith(typed.toLowerCase()))
    .map((one) => ({
      key: one.command,
      label: one.command,
      hint: one.usageHint,
      detail: one.description,
      insert: `${one.command} `,
    }));
}

function peopleSuggestions(started: string, people: PagePerson[]): Suggestion[] {
  return people
    .filter((one) => one.kind !== 'slackbot')
    .filter((one) => `${one.name} ${one.realName}`.toLowerCase().includes(started))
    .map((one) => ({
      key: one.id,
      label: one.realName,
      hint: one.kind === 'app' ? 'APP' : '',
      detail: one.title,
      insert: `@${one.name} `,
      person: one,
    }));
}

function channelSuggestions(started: string, channels: PageChannel[]): Suggestion[] {
  return channels
    .filter((one) => one.kind === 'channel' && one.name.includes(started))
    .map((one) => ({
      key: one.id,
      label: `#${one.name}`,
      hint: '',
      detail: one.topic,
      insert: `#${one.name} `,
    }));
}

/**
 * What the word before the caret may become: a command, a mention or a channel.
 *
 * @returns null where there is nothing to suggest.
 */
export function suggest(text: string, caret: number, words: Vocabulary): Suggestions | null {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) {
    const items = commandSuggestions(before, words.commands);
    return items.length > 0 ? { title: 'Commands', items, from: 0 } : null;
  }
  const found = /(?:^|[\s(])([@#])([\p{L}\p{N}._-]*)$/u.exec(before.slice(-LONGEST));
  if (!found) return null;
  const started = (found[2] ?? '').toLowerCase();
  const isPerson = found[1] === '@';
  const items = isPerson
    ? peopleSuggestions(started, words.people)
    : channelSuggestions(started, words.channels);
  const from = caret - started.length - 1;
  return items.length > 0 ? { title: isPerson ? 'People and apps' : 'Channels', items, from } : null;
}
