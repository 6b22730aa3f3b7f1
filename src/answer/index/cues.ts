import type { View } from '../../knowledge/library.ts';
import { formsOf } from '../text/forms.ts';

/** Stands for a role's name in a cue, and for the masked name in a question. */
export const ROLE = 'ROLE';
const GAP = '*';
const ARTICLES: readonly string[] = ['a', 'an', 'the'];
/** A `*` skips at least one word and at most one more than this. */
const GAP_WORDS = 4;

export type Strength = 'strong' | 'plain' | 'weak';
export const STRENGTHS: Readonly<Record<Strength, number>> = { strong: 3, plain: 1.6, weak: 0.6 };

interface Pattern {
  readonly intent: string;
  readonly strength: Strength;
  readonly parts: readonly string[];
}

export interface CueMatch {
  readonly intent: string;
  readonly strength: Strength;
  /** Places of the words that made the match. */
  readonly at: readonly number[];
}

/** The words that tell what is asked for, matched in all their inflected forms. */
export class Cues {
  readonly #byFirst = new Map<string, Pattern[]>();
  readonly words = new Set<string>();
  /** Equal evidence goes to the one that stands first in the file. */
  readonly intents: readonly string[];

  constructor(view: View) {
    this.intents = Object.keys(view.vocabulary.cues);
    for (const [intent, strengths] of Object.entries(view.vocabulary.cues))
      for (const strength of ['strong', 'plain', 'weak'] as const)
        for (const phrase of strengths[strength]) this.#add(intent, strength, phrase);
  }

  #add(intent: string, strength: Strength, phrase: string): void {
    const parts = phrase
      .split(/[\s-]+/)
      .map((part) => (part === ROLE || part === GAP ? part : cueWord(part)));
    this.#store({ intent, strength, parts });
    // "qualify for ROLE" is "qualify for a ROLE" as well
    const name = parts.indexOf(ROLE);
    if (name > 0 && !ARTICLES.includes(parts[name - 1] ?? '') && parts[name - 1] !== GAP)
      for (const article of ARTICLES)
        this.#store({ intent, strength, parts: parts.toSpliced(name, 0, article) });
    for (const part of phrase.split(/[\s-]+/))
      if (part !== ROLE && part !== GAP) this.words.add(part.toLowerCase().replace(/'.*$/, ''));
  }

  #store(pattern: Pattern): void {
    const [first] = pattern.parts;
    if (!first) return;
    const list = this.#byFirst.get(first);
    if (list) list.push(pattern);
    else this.#byFirst.set(first, [pattern]);
  }

  /** Every cue in a sequence of words, each given in its possible forms; a masked name is {@link ROLE}. */
  find(words: readonly (readonly string[])[]): CueMatch[] {
    const found: CueMatch[] = [];
    const seen = new Set<string>();
    words.forEach((forms, at) => {
      for (const { intent, strength, parts } of forms.flatMap((form) => this.#byFirst.get(form) ?? [])) {
        const places = matchFrom(words, at, parts);
        const key = `${intent} ${places}`;
        if (!places || seen.has(key)) continue;
        seen.add(key);
        found.push({ intent, strength, at: places });
      }
    });
    return found;
  }
}

const cueWord = (part: string): string => formsOf(part.toLowerCase().replace(/'.*$/, ''))[0] ?? '';

function matchFrom(
  words: readonly (readonly string[])[],
  start: number,
  parts: readonly string[],
): number[] | undefined {
  const places = [start];
  let at = start;
  for (let i = 1; i < parts.length; i += 1) {
    const part = parts[i];
    if (part !== GAP) {
      at += 1;
      if (!has(words[at], part)) return undefined;
      places.push(at);
      continue;
    }
    const wanted = parts[i + 1];
    const limit = Math.min(words.length - 1, at + 2 + GAP_WORDS);
    let next = at + 2;
    while (next <= limit && !has(words[next], wanted)) next += 1;
    if (next > limit) return undefined;
    at = next;
    places.push(at);
    i += 1;
  }
  return places;
}

const has = (forms: readonly string[] | undefined, wanted: string | undefined): boolean =>
  wanted !== undefined && (forms?.includes(wanted) ?? false);
