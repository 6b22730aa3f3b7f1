import type { View } from '../../knowledge/library.ts';

const bound = new WeakMap<View, ReadonlySet<string>>();

/** FAQ entries that belong to a topic: only its name leads to them, not a stray word they share with a question. */
export function entriesOf(view: View): ReadonlySet<string> {
  let entries = bound.get(view);
  if (!entries) {
    entries = new Set(Object.values(view.vocabulary.topics).flatMap((topic) => topic.entries));
    bound.set(view, entries);
  }
  return entries;
}

/** The FAQ entries of the topics that a question names. */
export function entriesOfTopics(topics: readonly string[], view: View): ReadonlySet<string> {
  return new Set(topics.flatMap((topic) => view.vocabulary.topics[topic]?.entries ?? []));
}
