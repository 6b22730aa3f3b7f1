import type { View } from '../../knowledge/library.ts';
import type { AnswerKind, RoleKind, Suggestion } from '../types.ts';
import { inSentence, titleOf, withArticle } from '../wording/names.ts';

type Question = (role: string, aRole: string) => string;

const WORDING: Readonly<Record<RoleKind, readonly [label: string, question: Question]>> = {
  role: ['Role card', (_, aRole) => `what is ${aRole}?`],
  salary: ['Pay', (role) => `${role} salary`],
  outlook: ['Outlook', (role) => `job outlook for ${role}`],
  education: ['Education', (_, aRole) => `what degree does ${aRole} need?`],
  certification: ['Certifications', (role) => `certifications for ${role}`],
  skills: ['Skills', (_, aRole) => `skills of ${aRole}`],
  responsibilities: ['Duties', (_, aRole) => `what does ${aRole} do?`],
  path: ['How to become one', (_, aRole) => `how do I become ${aRole}?`],
  ladder: ['Positions above', (role) => `career ladder above ${role}`],
  titles: ['Other titles', (role) => `other titles for ${role}`],
  related: ['Related careers', (role) => `careers related to ${role}`],
  employers: ['Who hires', (role) => `who hires ${role}?`],
};

const isAskable = (kind: AnswerKind): kind is RoleKind => Object.hasOwn(WORDING, kind);

/**
 * A question about one role, worded so that `answer()` understands it by itself.
 *
 * @param long The label names the role too; the role's name alone stands for its card.
 */
export function askAbout(role: string, kind: AnswerKind, view: View, long = false): Suggestion {
  const title = titleOf(role, view);
  const [label, question] = WORDING[isAskable(kind) ? kind : 'role'];
  const named = kind === 'role' ? title : `${title}: ${label.toLowerCase()}`;
  return { label: long ? named : label, question: question(inSentence(title), withArticle(title)) };
}

/** What a role's file can answer, most wanted first. */
export function knownKinds(roleId: string, view: View): RoleKind[] {
  const role = view.roles.get(roleId);
  if (!role) return [];
  const has: Record<RoleKind, boolean> = {
    role: true,
    salary: role.pay.figures.length > 0,
    responsibilities: role.duties.length > 0,
    skills: role.skills.technical.length + role.skills.personal.length + role.skills.shares.length > 0,
    education: role.education.length > 0,
    path: role.path.length > 0,
    outlook: role.outlook.figures.length + role.outlook.claims.length > 0,
    certification: role.certifications.length > 0,
    ladder: role.ladder.length > 0,
    titles: role.titles.length > 0,
    related: role.related.length + role.feeders.length > 0,
    employers: role.employers.places.length + role.employers.counts.length > 0,
  };
  return (Object.keys(has) as RoleKind[]).filter((kind) => has[kind]);
}

/** Likely next questions about a role, other than the one just answered. */
export function followUps(role: string, just: AnswerKind, view: View, most = 4, long = false): Suggestion[] {
  return knownKinds(role, view)
    .filter((kind) => kind !== just)
    .slice(0, most)
    .map((kind) => askAbout(role, kind, view, long));
}
