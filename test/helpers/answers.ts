import type { Answer, FigureItem, Line, SourceRef } from '../../src/answer/types.ts';
import { figureSentence } from '../../src/answer/wording/figure.ts';

export const SOURCES: readonly SourceRef[] = [
  {
    id: 'statistics',
    publisher: 'Statistics Office',
    title: 'Occupational wages',
    published: '2024-05',
    url: 'https://stats.example/wages?a=1&b=2',
  },
  {
    id: 'magazine',
    publisher: null,
    title: 'Working as a technical lead',
    published: '2018-01-15',
    note: 'The page names no author',
  },
];

export function said(text: string, ...sources: string[]): Line {
  return { text, sources: sources.length > 0 ? sources : ['magazine'] };
}

export function figure(part: Partial<FigureItem> = {}): FigureItem {
  return {
    roleTitle: 'Technical lead',
    role: 'technical-lead',
    figure: {
      statistic: 'median',
      value: 100_469,
      currency: 'USD',
      period: 'year',
      region: 'unstated',
      asOf: '2018-01',
      source: 'magazine',
    },
    amount: '$100,469',
    measure: 'median pay a year',
    scope: 'place not stated',
    origin: '“Working as a technical lead”, publisher not named',
    date: 'January 2018, 8 years old',
    caveat: '',
    ...part,
  };
}

export function answerWith(part: Partial<Answer>): Answer {
  return {
    kind: 'faq',
    roles: [],
    region: null,
    entry: null,
    confidence: 0.9,
    title: 'Technical lead',
    lead: said('A technical lead guides how a team builds its software.'),
    titles: [],
    sections: [],
    notes: [],
    sources: SOURCES,
    suggestions: [],
    ...part,
  };
}

const MANAGERS = figure({
  figure: {
    statistic: 'median',
    value: 171_200,
    currency: 'USD',
    period: 'year',
    region: 'US',
    asOf: '2024-05',
    source: 'statistics',
    occupation: { title: 'Computer and information systems managers', code: '11-3021' },
  },
  amount: '$171,200',
  scope: 'United States',
  origin: 'Statistics Office',
  date: 'May 2024',
  caveat: 'proxy: counts computer and information systems managers (11-3021), not technical leads',
});

const PROXIES = [
  MANAGERS,
  figure({
    ...MANAGERS,
    figure: { ...MANAGERS.figure, statistic: 'percentile', percentile: 90, value: 239_200, atLeast: true },
    amount: 'at least $239,200',
    measure: '90th percentile pay a year',
  }),
];

export const ROLE = answerWith({
  kind: 'role',
  roles: ['technical-lead'],
  titles: ['Lead developer', 'Tech lead'],
  sections: [
    {
      type: 'lines',
      id: 'definition',
      heading: 'What it is',
      items: [
        said('A technical lead guides how a team builds its software.'),
        said('Most still write code.'),
      ],
    },
    { type: 'figures', id: 'pay', heading: 'Pay', items: [figure(), ...PROXIES] },
    { type: 'lines', id: 'education', heading: 'Education', items: [said('Most hold a bachelor’s degree.')] },
    {
      type: 'lines',
      id: 'duties',
      heading: 'Duties',
      items: ['Plans', 'Reviews', 'Teaches', 'Decides', 'Reports'].map((text) => said(text)),
    },
    {
      type: 'lines',
      id: 'path',
      heading: 'How to become one',
      ordered: true,
      items: [said('Learn to code.'), said('Lead a part.')],
    },
    { type: 'lines', id: 'gaps', heading: 'Not known', items: [said('No figures for Canada.')] },
  ],
  suggestions: [
    { label: 'Against an engineering manager', question: '/compare technical lead vs engineering manager' },
  ],
});

export const SALARY = answerWith({
  kind: 'salary',
  roles: ['technical-lead'],
  title: 'What technical leads earn',
  lead: said(`Technical lead: ${figureSentence(figure())}.`),
  sections: [{ type: 'figures', id: 'pay', heading: '', items: [figure(), ...PROXIES] }],
  notes: ['The figures differ because one counts managers.'],
});

export const COMPARISON = answerWith({
  kind: 'comparison',
  roles: ['technical-lead', 'engineering-manager'],
  title: 'Technical lead and engineering manager',
  lead: said('One leads the code, the other the people.'),
  sections: [
    {
      type: 'table',
      id: 'comparison',
      heading: 'Side by side',
      columns: ['Technical lead', 'Engineering manager'],
      rows: [
        { label: 'Focus', cells: [said('The code'), said('The people')] },
        { label: 'Budget', cells: [said(''), said('Holds it')] },
      ],
    },
  ],
});

export const CLARIFY = answerWith({
  kind: 'clarify',
  roles: ['technical-lead', 'lead-technician'],
  title: 'Which role do you mean?',
  lead: { text: '“lead tech” is the name of two roles. Which one?', sources: [] },
  sources: [],
  suggestions: [
    { label: 'Technical lead', question: '/role technical lead' },
    { label: 'Lead technician', question: '/role lead technician' },
  ],
});

export const HOSTILE = '<!channel> *bold* _it_ ~no~ `code` <https://evil.example|click> :tada: & <@U123>';

export const NONE = answerWith({
  kind: 'none',
  title: '',
  lead: { text: `I have no answer to “${HOSTILE}”.`, sources: [] },
  notes: [`Nothing is known of ${HOSTILE}`],
  sources: [],
  suggestions: [{ label: `About ${HOSTILE}`.slice(0, 75), question: 'help' }],
});

export const HELP = answerWith({
  kind: 'help',
  title: 'What I can do',
  lead: { text: 'Ask me about a role.', sources: [] },
  sections: [
    { type: 'lines', id: 'help', heading: 'Ways to ask', items: [{ text: '/role <title>', sources: [] }] },
  ],
  sources: [],
});

export const ANSWERS: readonly Answer[] = [ROLE, SALARY, COMPARISON, CLARIFY, NONE, HELP];
