import type { View } from '../../knowledge/library.ts';
import type { Reading } from '../read/reading.ts';
import type { Context } from '../types.ts';
import type { Case, Decision } from './case.ts';
import { withContext } from './context.ts';
import { ambiguous, lonely } from './lonely.ts';
import { several } from './several.ts';
import { single } from './single.ts';
import { smallTalk } from './small-talk.ts';
import { subjectsOf } from './subjects.ts';
import { searchTerms, termsOf } from './terms.ts';

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
  if (subjects.roles.length > 1) return several(one);
  if (subjects.roles.length === 1) return single(one);
  const [name] = subjects.ambiguous;
  if (name) return ambiguous(one, name);
  return lonely(one);
}
