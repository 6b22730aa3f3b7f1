import { describe, expect, test } from 'vitest';
import { knownKinds } from '../../src/answer/compose/ask.ts';
import type { AnswerKind } from '../../src/answer/types.ts';
import { ask, VIEW } from '../helpers/default-view.ts';

/** Ways to ask for one kind of answer; ONE stands for a role, MANY for several such people. */
const FRAMES: Partial<Record<AnswerKind, readonly string[]>> = {
  role: ['what is a ONE', 'define ONE', 'whats a ONE exactly', 'explain the job of ONE to me'],
  salary: ['ONE salary', 'what do MANY earn', 'how well paid is a ONE', 'pay for MANY', 'ONE compensation'],
  responsibilities: ['ONE duties', 'what does a ONE do', 'day to day of a ONE', 'what are MANY in charge of'],
  skills: ['ONE skills', 'what should a ONE be good at', 'what abilities does a ONE need'],
  education: ['ONE education', 'what should I study to be a ONE', 'do MANY need a degree'],
  path: ['how to become a ONE', 'path to ONE', 'how do I get into ONE'],
  outlook: ['ONE outlook', 'are ONE jobs growing', 'future of MANY', 'demand for MANY'],
  certification: ['ONE certifications', 'does a ONE need a certificate', 'which certs for a ONE'],
  ladder: ['what is above a ONE', 'what comes after ONE', 'next step after ONE'],
  titles: ['other titles for ONE', 'what else is a ONE called', 'alternative names for ONE'],
  related: ['jobs similar to ONE', 'careers related to ONE'],
  employers: ['who hires MANY', 'where do MANY work', 'which industries hire MANY'],
};

const roles = [...VIEW.roles.values()];
const words = (frame: string, { title, plural }: (typeof roles)[number]) =>
  frame.replace('ONE', title).replace('MANY', plural ?? `${title}s`);

describe('what a role’s file holds is found, however it is asked for', () => {
  test.each(roles)('$title', (role) => {
    for (const kind of knownKinds(role.id, VIEW))
      for (const frame of FRAMES[kind] ?? []) {
        const question = words(frame, role);
        const { kind: given, roles: about } = ask(question);
        expect(`${question} → ${given} ${about[0]}`).toBe(`${question} → ${kind} ${role.id}`);
      }
  });
});

describe('any two roles can be held against each other', () => {
  const frames = [
    'ONE vs OTHER',
    'difference between a ONE and a OTHER',
    'how does a ONE differ from a OTHER',
    'ONE compared with OTHER',
  ];
  test.each(roles)('$title', (role) => {
    for (const other of roles.filter((one) => one !== role))
      for (const frame of frames) {
        const question = frame.replace('ONE', role.title).replace('OTHER', other.title);
        const { kind, roles: about } = ask(question);
        expect(`${question} → ${kind} ${about.join()}`).toBe(
          `${question} → comparison ${role.id},${other.id}`,
        );
      }
  });
});
