import { knownKinds } from '../../src/answer/compose/ask.ts';
import { isRoleKind } from '../../src/answer/decide/rank.ts';
import { featuresOf } from '../../src/answer/intent/features.ts';
import { read } from '../../src/answer/read/reading.ts';
import type { AnswerKind, RoleKind } from '../../src/answer/types.ts';
import type { View } from '../../src/knowledge/library.ts';
import type { Example } from './logistic.ts';

/** The ways to ask that nobody who writes questions for a test thinks of, and everybody else uses. */
const WORDED = [
  (cue: string, role: string) => `${role} ${cue}`,
  (cue: string, role: string) => `${cue} ${role}`,
  (cue: string, role: string) => `${cue} of a ${role}`,
  (cue: string, role: string) => `${cue} for ${role}s, please`,
];
const ROLES = ['technical lead', 'programmer', 'project manager'] as const;

/** … and whole questions, as most people put them. */
const ASKED: Readonly<Record<RoleKind, readonly string[]>> = {
  role: [
    'what is a ROLE',
    'what is a ROLE?',
    'what does ROLE mean',
    'tell me about ROLEs',
    'who is a ROLE',
    'explain ROLE',
  ],
  salary: [
    'how much does a ROLE make',
    'how much do ROLEs earn',
    'what does a ROLE earn',
    'what is the salary of a ROLE',
    'what is the median pay of a ROLE',
    'what does a ROLE get paid',
  ],
  responsibilities: [
    'what does a ROLE do',
    'what do ROLEs do',
    'what does a ROLE do all day',
    'what are the duties of a ROLE',
    'what is a ROLE responsible for',
    'day to day of ROLEs',
    'what is the job of a ROLE',
  ],
  skills: [
    'what skills does a ROLE need',
    'which skills should a ROLE have',
    'what does a ROLE need to know',
    'what must a ROLE be good at',
  ],
  education: [
    'does a ROLE need a degree',
    'what degree does a ROLE need',
    'what education does a ROLE need',
    'what do ROLEs study',
    'what do I study to become a ROLE',
  ],
  path: [
    'how do I become a ROLE',
    'how to become a ROLE',
    'how can I become a ROLE',
    'how do you get to be a ROLE',
    'steps to become a ROLE',
    'how do I get promoted to ROLE',
  ],
  outlook: [
    'what is the outlook for ROLEs',
    'are ROLEs in demand',
    'is there a future for ROLEs',
    'how fast is the job of ROLE growing',
    'will there be jobs for ROLEs',
  ],
  certification: [
    'what certifications does a ROLE need',
    'which certificates are good for a ROLE',
    'does a ROLE need to be certified',
  ],
  ladder: [
    'what comes after ROLE',
    'what is above a ROLE',
    'what is the next step for a ROLE',
    'where can a ROLE go from there',
    'who is above a ROLE',
  ],
  titles: [
    'what else is a ROLE called',
    'other names for ROLE',
    'other titles for a ROLE',
    'is there another word for ROLE',
  ],
  related: [
    'jobs like ROLE',
    'which jobs are similar to ROLE',
    'what are related careers of a ROLE',
    'jobs before ROLE',
  ],
  employers: [
    'who hires ROLEs',
    'where do ROLEs work',
    'which companies hire ROLEs',
    'in which industries do ROLEs work',
  ],
};

/** The plainest questions: a word that names a kind outright beside a role, and what everybody asks of every role. */
export function plainExamples(view: View): Example[] {
  const exampleOf = (question: string, kinds: readonly AnswerKind[]): Example => {
    return { features: featuresOf(read(question, view)), kinds, question };
  };
  const worded = Object.entries(view.vocabulary.cues).flatMap(([kind, { strong = [] }]) => {
    if (!isRoleKind(kind)) return [];
    // Where a file tells no duties, what the role is comes nearest.
    const kinds: readonly AnswerKind[] = kind === 'responsibilities' ? [kind, 'role'] : [kind];
    const plain = strong.filter((one) => /^[a-z]{4,}(?: [a-z]{4,})?$/.test(one));
    return plain.flatMap((cue, at) =>
      WORDED.map((ask) => exampleOf(ask(cue, ROLES[at % ROLES.length] ?? ROLES[0]), kinds)),
    );
  });
  const asked = [...view.roles.values()].flatMap(({ id, title }) =>
    knownKinds(id, view).flatMap((kind) =>
      ASKED[kind].map((ask) => exampleOf(ask.replace('ROLE', title.toLowerCase()), [kind])),
    ),
  );
  return [...worded, ...asked];
}
