import type { View } from '../../knowledge/library.ts';
import { OURS } from '../../limits.ts';
import type { Answer, Suggestion } from '../types.ts';
import { listOf, pluralOf } from '../wording/names.ts';
import { followUps } from './ask.ts';
import { line, makeAnswer } from './make.ts';
import { MISSPELT, nearestRoles } from './nearest.ts';

/** What stood in the way of an answer. */
export interface Obstacle {
  /** Words that are no part of anything known: "veterinary", "bonus". */
  readonly unknown: readonly string[];
  /** A name near which the words stood: "veterinary lead technician". */
  readonly name?: string;
  /** Roles that were understood. */
  readonly roles: readonly string[];
  /** `person`: about somebody who has the role; `lacking`: the role is known, but not this side of it; `vague`: nor is it clear which side is asked about. */
  readonly reason: 'role' | 'person' | 'topic' | 'vague' | 'lacking' | 'unclear' | 'empty' | 'long';
}

const STARTERS: readonly Suggestion[] = [
  { label: 'What is a technical lead?', question: 'what is a technical lead?' },
  { label: 'Tech lead vs engineering manager', question: 'technical lead vs engineering manager' },
  { label: 'Which roles do you know?', question: 'which roles do you know?' },
];

/** "I don't know that, but I know this nearby": names what it didn't know and offers what it does. */
export function declineAnswer({ unknown, name, roles, reason }: Obstacle, view: View): Answer {
  const words = listOf(
    unknown.slice(0, 3).map((word) => `“${clipped(word)}”`),
    'or',
  );
  const [role] = roles;
  const misspelt =
    reason === 'topic' && roles.length === 0 ? nearestRoles(unknown.join(' '), view, MISSPELT) : [];
  const near = [...new Set([...roles, ...(name ? nearestRoles(name, view) : misspelt)])].slice(0, 3);
  const suggestions = near.flatMap((id) => followUps(id, 'none', view, near.length > 1 ? 1 : 3, true));
  const offer = roles.length === 0 && near.length > 0 ? ' The closest that I know:' : '';
  const asName = misspelt.length > 0 ? `“${clipped(unknown.join(' '))}”` : words;
  return makeAnswer(
    {
      kind: 'none',
      title: 'I don’t know that one',
      lead: line(`${leadFor(reason, asName, unknown, name, role, view)}${offer}`),
      suggestions:
        suggestions.length > 0
          ? suggestions
          : STARTERS.filter(({ question }) => question.includes('roles') || view.roles.has('technical-lead')),
    },
    view,
  );
}

/** What was typed is quoted in part only, however long it is. */
const clipped = (word: string): string =>
  word.length > OURS.quotedWord ? `${word.slice(0, OURS.quotedWord - 1)}…` : word;

const unknownOf = (unknown: readonly string[]): string => unknown[0] ?? 'that';

function leadFor(
  reason: Obstacle['reason'],
  words: string,
  unknown: readonly string[],
  name: string | undefined,
  role: string | undefined,
  view: View,
): string {
  if (reason === 'empty') return 'Ask me about a role, its pay, its duties, or how two roles differ.';
  if (reason === 'long') return 'That is too long for me. Ask in a few sentences, please.';
  if (reason === 'role') return `I don’t know the role ${name ? `“${clipped(name)}”` : words}.`;
  if (reason === 'lacking' && role)
    return `My sources don’t cover this for ${pluralOf(role, view)}: ${unknownOf(unknown)}.`;
  if (reason === 'topic' && role)
    return `I know ${pluralOf(role, view)}, but nothing of ${words} in connection with them.`;
  if (reason === 'person' && role)
    return `I know what is said of ${pluralOf(role, view)} as a role, but nothing about people who have it.`;
  if (reason === 'vague' && role)
    return `I know ${pluralOf(role, view)}, but could not make out what you would like to know of them.`;
  if (reason === 'topic' && words) return `I don’t know ${words}.`;
  return 'I could not make out a question that my sources answer.';
}
