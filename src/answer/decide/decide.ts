import type { View } from '../../knowledge/library.ts';
import type { Reading } from '../read/reading.ts';
import type { Context } from '../types.ts';
import type { Case, Decision } from './case.ts';
import { withContext } from './context.ts';
import { ambiguous, lonely } from './lonely.ts';
import { isRoleKind } from './rank.ts';
import { several } from './several.ts';
import { single } from './single.ts';
import { smallTalk } from './small-talk.ts';
import { subjectsOf } from './subjects.ts';
import { searchTerms, termsOf } from './terms.ts';

/** "Technical leader salary": a topic's name that is a person's too, asked for what only a role has. */
function personOf({ reading, subjects }: Case): string | undefined {
  const [topic, ...others] = reading.mentions.filter((mention) => mention.topic);
  if (subjects.roles.length > 0 || !topic?.person || others.length > 0) return undefined;
  const [kind, score = 0] = [...reading.intents].find(([intent]) => isRoleKind(intent) && intent !== 'role') ?? [];
  return kind !== 'skills' && kind !== 'responsibilities' && score >= 3 ? topic.roles[0] : undefined;
}

/** Chooses the answer to a reading. */
export function decide(
  reading: Reading,
  view: View,
  options: { readonly today: string; readonly context?: Context },
): Decision {
  const talk = smallTalk(reading, view);
  if (talk) return { answer: talk, hits: [], leftover: { total: 0, words: [] }, why: 'small talk' };
  const terms = termsOf(reading);
  const subjects = withContext(subjectsOf(reading, view), reading, options.context);
  const one: Case = {
    reading,
    view,
    today: options.today,
    terms,
    query: searchTerms(reading, terms),
    subjects,
  };
  const person = personOf(one);
  if (person) return single({ ...one, subjects: { ...subjects, roles: [person], topics: [] } });
  if (subjects.roles.length > 1) return several(one);
  if (subjects.roles.length === 1) return single(one);
  const [name] = subjects.ambiguous;
  if (name) return ambiguous(one, name);
  return lonely(one);
}
