import { isRoleKind } from '../../src/answer/decide/rank.ts';
import { featuresOf } from '../../src/answer/intent/features.ts';
import { read } from '../../src/answer/read/reading.ts';
import type { AnswerKind } from '../../src/answer/types.ts';
import type { View } from '../../src/knowledge/library.ts';
import type { Example } from './logistic.ts';

/** The ways to ask that nobody who writes questions for a test thinks of, and everybody else uses. */
const PLAIN = [
  (cue: string, role: string) => `${role} ${cue}`,
  (cue: string, role: string) => `${cue} ${role}`,
  (cue: string, role: string) => `${cue} of a ${role}`,
  (cue: string, role: string) => `${cue} for ${role}s, please`,
];
const ROLES = ['technical lead', 'programmer', 'project manager'] as const;

/** The plainest questions: a word that names a kind outright, and a role. */
export function plainExamples(view: View): Example[] {
  const examples: Example[] = [];
  for (const [kind, { strong = [] }] of Object.entries(view.vocabulary.cues)) {
    if (!isRoleKind(kind)) continue;
    // Where a file tells no duties, what the role is comes nearest.
    const kinds: readonly AnswerKind[] = kind === 'responsibilities' ? [kind, 'role'] : [kind];
    for (const [at, cue] of strong.filter((one) => /^[a-z]{4,}(?: [a-z]{4,})?$/.test(one)).entries()) {
      const role = ROLES[at % ROLES.length] ?? ROLES[0];
      for (const ask of PLAIN) examples.push({ features: featuresOf(read(ask(cue, role), view)), kinds });
    }
  }
  return examples;
}
