import type { PlainTextOption } from '@slack/types';
import { AppError } from '../errors.ts';
import { SLACK } from '../limits.ts';
import { plainText } from './blocks.ts';

/** What a menu needs of a role. */
export interface MenuRole {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/**
 * One role as a menu's option.
 *
 * @throws AppError `slack` where the id is longer than an option's value may be: it must never be cut.
 */
export function roleOption(role: MenuRole): PlainTextOption {
  if (role.id.length > SLACK.optionValue)
    throw new AppError('slack', `role id "${role.id}" is too long for a menu`);
  return { text: plainText(role.title, SLACK.optionText), value: role.id };
}

/** How well a name fits what was typed: 0 from its start, 1 from a word's start, 2 inside; 3 not at all. */
function rank(name: string, typed: string): number {
  const lower = name.toLowerCase();
  if (lower.startsWith(typed)) return 0;
  if (lower.includes(` ${typed}`)) return 1;
  return lower.includes(typed) ? 2 : 3;
}

/** Roles for a menu as a person types, best first; all of them, by title, while nothing is typed. */
export function roleOptions(roles: Iterable<MenuRole>, typed: string): PlainTextOption[] {
  const wanted = typed.trim().toLowerCase();
  return [...roles]
    .map((role) => ({
      role,
      fit: Math.min(...[role.title, ...role.aliases].map((name) => rank(name, wanted))),
    }))
    .filter(({ fit }) => fit < 3)
    .sort((a, b) => a.fit - b.fit || a.role.title.localeCompare(b.role.title))
    .slice(0, SLACK.optionsPerMenu)
    .map(({ role }) => roleOption(role));
}
