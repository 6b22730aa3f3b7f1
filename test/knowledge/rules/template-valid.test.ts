import { expect, test } from 'vitest';
import { templateValid } from '../../../src/knowledge/rules/template-valid.ts';
import { check, role } from '../../helpers/knowledge.ts';

const templates = {
  '_template/role.yaml': role('Cook'),
  '_template/source.yaml': 'kind: person\npublisher: null\ntitle: Talk\npublished: unstated\n',
  '_template/faq.yaml':
    'question: Why?\nanswer: [{ text: So., source: guild }]\nreviewed: { on: 2026-01-05, by: A }\n',
  '_template/comparison.yaml': `roles: [cook, baker]
summary: { text: They differ., source: guild }
points: [{ aspect: focus, sides: { cook: { text: Meals., source: guild } } }]
reviewed: { on: 2026-01-05, by: A }
`,
};

test('a template that does not fit its schema, or is missing, is told', () => {
  expect(
    check(templateValid, {
      ...templates,
      '_template/role.yaml': 'titel: Cook\n',
      '_template/faq.yaml': null,
    }).join('\n'),
  ).toMatch(
    /_template\/faq\.yaml:1: the template is missing[\s\S]*_template\/role\.yaml:1: "titel" is not a key/,
  );
});

test('templates that fit are fine, and so is a folder without any', () => {
  expect(check(templateValid, templates)).toEqual([]);
  expect(check(templateValid)).toEqual([]);
});
