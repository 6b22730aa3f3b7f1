import { expect, test } from 'vitest';
import { encodingDamage } from '../../../src/knowledge/rules/encoding-damage.ts';
import { check, role } from '../../helpers/knowledge.ts';

test.each([
  'donâ€™t',
  'cafÃ©',
  'Ã¢â‚¬â„¢',
  '5Â\u00a0km',
  'ūüĎá',
  '\uFFFD',
  '&acirc;',
  'itacirc;s',
  'ðŸ‘‡',
  '&rsquo;',
])('"%s" is told', (damaged) => {
  expect(check(encodingDamage, { 'roles/cook.yaml': role('Cook', `# ${damaged}`) })).toEqual([
    expect.stringMatching(/^roles\/cook\.yaml:4: .* looks like encoding damage/),
  ]);
});

test.each([
  'don’t',
  'café',
  'Â',
  'à la carte',
  'SÃO PAULO',
  'Tūranga',
  '“so” – 5 % · 3–4 €',
  '👇',
  'R&D; Q&A',
])('"%s" is fine', (word) => {
  expect(check(encodingDamage, { 'roles/cook.yaml': role('Cook', `# ${word}`) })).toEqual([]);
});
