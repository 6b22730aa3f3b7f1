import type { AnswerKind } from '../../src/answer/types.ts';

/** A question, and what it is about whatever way it is typed. */
export interface Known {
  readonly q: string;
  readonly kind: AnswerKind;
  /** Roles asked about, in order; an answer may link to more. */
  readonly roles: readonly string[];
}

const known = (q: string, kind: AnswerKind, ...roles: string[]): Known => ({ q, kind, roles });

/** Questions whose answer must not change with the way in which they are typed. */
export const QUESTIONS: readonly Known[] = [
  known('what is a technical lead', 'role', 'technical-lead'),
  known('who is a lead technician', 'role', 'lead-technician'),
  known('tell me about the engineering manager role', 'role', 'engineering-manager'),
  known('how much does a tech lead earn', 'salary', 'technical-lead'),
  known('lead technician salary', 'salary', 'lead-technician'),
  known('what is the median pay of a technical lead', 'salary', 'technical-lead'),
  known('how much do software developers make', 'salary', 'software-developer'),
  known('salary of an IT technical lead in Australia', 'salary', 'it-technical-lead'),
  known('project manager wages', 'salary', 'project-manager'),
  known('job outlook for technical leads', 'outlook', 'technical-lead'),
  known('growth of programmer jobs', 'outlook', 'programmer'),
  known('how fast are jobs for IT managers growing', 'outlook', 'it-manager'),
  known('what degree does a technical lead need', 'education', 'technical-lead'),
  known('education of an IT support technician', 'education', 'it-support-technician'),
  known('which certifications help a technical lead', 'certification', 'technical-lead'),
  known('what skills does a tech lead need', 'skills', 'technical-lead'),
  known('skills of a lead technician', 'skills', 'lead-technician'),
  known('what does an engineering manager do', 'responsibilities', 'engineering-manager'),
  known('duties of an IT technical lead', 'responsibilities', 'it-technical-lead'),
  known('responsibilities of a project manager', 'responsibilities', 'project-manager'),
  known('what does a CTO do', 'responsibilities', 'cto'),
  known('how do I become a technical lead', 'path', 'technical-lead'),
  known('steps to become a tech lead', 'path', 'technical-lead'),
  known('what comes after technical lead', 'ladder', 'technical-lead'),
  known('career ladder above technical lead', 'ladder', 'technical-lead'),
  known('other names for technical lead', 'titles', 'technical-lead'),
  known('careers related to technical lead', 'related', 'technical-lead'),
  known('who hires technical leads', 'employers', 'technical-lead'),
  known('which companies employ lead technicians', 'employers', 'lead-technician'),
  known('technical lead vs engineering manager', 'comparison', 'technical-lead', 'engineering-manager'),
  known(
    'difference between a technical lead and a project manager',
    'comparison',
    'technical-lead',
    'project-manager',
  ),
  known(
    'compare a lead technician with a technical team lead',
    'comparison',
    'lead-technician',
    'technical-team-lead',
  ),
  known(
    'who owns the deadlines, the tech lead or the engineering manager',
    'comparison',
    'technical-lead',
    'engineering-manager',
  ),
  known('technical lead or team lead, who leads the people', 'comparison', 'technical-lead', 'team-lead'),
  known('what is technical leadership', 'faq'),
  known('how many people live in Brazil', 'none'),
  known('what does a scrum master earn', 'none'),
  known('how do I bake sourdough bread', 'none'),
  known('how much does a veterinary technician make', 'none'),
  known('lead tech salary', 'clarify', 'technical-lead', 'lead-technician'),
];
