import type { View } from '../../knowledge/library.ts';
import type { Answer, Line, Section } from '../types.ts';
import { readableDate } from '../wording/date.ts';
import { inSentence, listOf } from '../wording/names.ts';
import { line, makeAnswer } from './make.ts';

export type HelpTopic = 'greeting' | 'thanks' | 'abilities' | 'roles' | 'sources' | 'identity';

const TRY: readonly string[] = [
  'what does a technical lead do?',
  'technical lead vs engineering manager',
  'lead technician salary',
];

/** Over a greeting a heading would only repeat who is speaking. */
const TITLES: Readonly<Record<HelpTopic, string>> = {
  greeting: '',
  thanks: '',
  abilities: 'What I can do',
  identity: 'Who I am',
  roles: 'The roles I know',
  sources: 'My sources',
};

const LEADS: Readonly<Record<Exclude<HelpTopic, 'roles'>, string>> = {
  greeting: 'Hello! Ask me about a role in technical leadership: what it is, what it pays, how to get there.',
  thanks: 'You’re welcome. Ask away whenever there is more.',
  abilities:
    'I answer questions about roles around technical leadership from a small curated library, every figure with its source. What the sources don’t say, I don’t guess.',
  identity:
    'I’m Rolecall, a program: no person and no language model. I look answers up in a curated library and show where they come from.',
  sources: 'Everything I say comes from these sources:',
};

/** What Rolecall is, knows and can do. */
export function helpAnswer(topic: HelpTopic, view: View): Answer {
  const sections: Record<HelpTopic, () => Section[]> = {
    greeting: () => [],
    thanks: () => [],
    identity: () => [],
    abilities: () => [
      list(
        'You can ask for',
        ABILITIES.map((text) => line(text)),
      ),
    ],
    roles: () => [],
    sources: () => [list('Sources', sourceLines(view))],
  };
  return makeAnswer(
    {
      kind: 'help',
      title: TITLES[topic],
      lead: line(topic === 'roles' ? rolesLead(view) : LEADS[topic]),
      sections: sections[topic](),
      suggestions: TRY.map((question) => ({
        label: question.charAt(0).toUpperCase() + question.slice(1),
        question,
      })),
    },
    view,
  );
}

const ABILITIES: readonly string[] = [
  'a role card: “what is a technical lead?”',
  'a comparison: “tech lead or EM, which one still codes?”',
  'pay with its source: “how much does a lead technician make?”',
  'outlook, education, certifications, skills, duties, the way into a role and the positions above it',
];

const rolesLead = (view: View): string =>
  `I know ${view.roles.size} roles: ${listOf([...view.roles.values()].map(({ title }) => inSentence(title)))}.`;

const list = (heading: string, items: readonly Line[]): Section => ({
  type: 'lines',
  id: 'help',
  heading,
  items,
});

function sourceLines(view: View): Line[] {
  return [...view.sources.values()].map(({ title, publisher, published, updated }) =>
    line(`${title} (${publisher ?? 'publisher not named'}, ${readableDate(updated ?? published)})`),
  );
}
