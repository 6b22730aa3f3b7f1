import { expect, test } from 'vitest';
import { withHidden } from '../../bench/hidden.ts';
import { VIEW } from '../helpers/default-view.ts';

const cues = (view: typeof VIEW) =>
  Object.values(view.vocabulary.cues).flatMap(({ strong, plain, weak }) => [...strong, ...plain, ...weak]);

test('about the asked share of the vocabulary is hidden, the same each time', () => {
  const less = withHidden(VIEW, 0.2, 1);
  const share = cues(less).length / cues(VIEW).length;
  expect(share).toBeGreaterThan(0.75);
  expect(share).toBeLessThan(0.9);
  expect(cues(withHidden(VIEW, 0.2, 1))).toEqual(cues(less));
  expect(cues(withHidden(VIEW, 0.2, 2))).not.toEqual(cues(less));
});

test('claims and figures stay, only the ways to ask for them go', () => {
  const role = withHidden(VIEW, 1, 1).roles.get('technical-lead');
  expect(role?.duties.map(({ text }) => text)).toEqual(
    VIEW.roles.get('technical-lead')?.duties.map(({ text }) => text),
  );
  expect(role?.duties.flatMap(({ asks = [] }) => asks)).toEqual([]);
});
