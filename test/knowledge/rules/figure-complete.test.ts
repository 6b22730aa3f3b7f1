import { expect, test } from 'vitest';
import { figureComplete } from '../../../src/knowledge/rules/figure-complete.ts';
import { check, role } from '../../helpers/knowledge.ts';

const bls = {
  'sources/bls.yaml':
    'kind: official\npublisher: U.S. Bureau of Labor Statistics\ntitle: Pay\npublished: "2025"\n',
};
const at = 'region: US, asOf: "2025", source: guild';
const whole = 'statistic: median, value: 30000, currency: USD, period: year';

function inSection(section: string, figure: string, ...more: string[]): string[] {
  return check(figureComplete, {
    ...bls,
    'roles/cook.yaml': role('Cook', `${section}:`, `  figures: [{ ${figure} }]`, ...more),
  });
}

test.each([
  [
    'pay',
    `statistic: median, value: 30000, currency: USD, period: 2024–2034, ${at}`,
    'pay is told for a year',
  ],
  [
    'pay',
    `statistic: share, value: 12, unit: percent, subject: tips, period: year, ${at}`,
    'has no currency',
  ],
  ['pay', `statistic: median, value: 0, currency: USD, period: year, ${at}`, 'above zero'],
  [
    'pay',
    `statistic: range, low: 9, high: 8, currency: USD, period: year, ${at}`,
    '"low" is not below "high"',
  ],
  ['pay', `statistic: range, value: 9, currency: USD, period: year, ${at}`, 'a range has two ends'],
  ['outlook', `statistic: growth, value: 8, unit: percent, period: year, ${at}`, 'growth has no years'],
  [
    'outlook',
    `statistic: growth, value: 8, unit: jobs, period: 2024–2034, ${at}`,
    'growth is told in percent',
  ],
  [
    'outlook',
    `statistic: growth, value: 8, unit: percent, period: 2034–2024, ${at}`,
    'ends before it begins',
  ],
  ['outlook', `statistic: share, value: 8, unit: percent, period: year, ${at}`, 'a share has no subject'],
  [
    'outlook',
    `statistic: share, value: 108, unit: percent, subject: x, period: year, ${at}`,
    'between 0 and 100',
  ],
  ['outlook', `statistic: count, value: 8, unit: jobs, period: year, ${at}`, 'a count has no subject'],
  ['outlook', `statistic: difference, value: 8, unit: percent, period: year, ${at}`, 'has no "versus"'],
  ['pay', `${whole}, region: US, asOf: "2025", source: bls`, 'has no "locator"'],
])('in %s, %s is told', (section, figure, message) => {
  expect(inSection(section, figure)).toEqual([expect.stringMatching(/^roles\/cook\.yaml:5: /)]);
  expect(inSection(section, figure)[0]).toContain(message);
});

const office = `${whole}, region: US, asOf: "2025", source: bls, locator: { file: a, sheet: b, row: 1, column: C }`;

test('a proxy that does not say whom it counts is told', () => {
  const proxy = 'occupation: { code: 35-1011, title: Chefs, proxy: true, why: Nearest. }';
  expect(inSection('pay', office, proxy)[0]).toContain('only a proxy');
  expect(inSection('pay', `${office}, occupation: { title: Bakers, code: 51-3011 }`, proxy)[0]).toContain(
    'Make them agree',
  );
  expect(inSection('pay', `${office}, occupation: { title: Chefs, code: 35-1011 }`, proxy)).toEqual([]);
});

test('complete figures are fine', () => {
  expect(inSection('pay', `${whole}, ${at}`)).toEqual([]);
  expect(inSection('pay', office)).toEqual([]);
  expect(
    inSection('pay', `statistic: range, low: 8, high: 9, currency: USD, period: unstated, ${at}`),
  ).toEqual([]);
  expect(
    inSection('outlook', `statistic: growth, value: 8, unit: percent, period: 2024–2034, ${at}`),
  ).toEqual([]);
});
