import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../src/answer/index/index.ts';
import { loadLibrary } from '../../../src/knowledge/load.ts';
import { knowledgeDir, role } from '../../helpers/knowledge.ts';

function kitchen() {
  const view = loadLibrary(
    knowledgeDir({
      'vocabulary/synonyms.yaml': '- [knife, blade]\n',
      'roles/cook.yaml': role(
        'Cook',
        'duties:',
        '  - { text: Sharpens every knife., source: guild }',
        '  - { text: Tastes the soup and the sauce., source: guild, asks: [try food] }',
        '  - { text: Washes the soup pots., source: guild }',
      ),
    }),
  );
  const { retrieval, synonyms } = indexOf(view);
  const search = (...words: string[]) =>
    retrieval.search(new Map(synonyms.terms(words).map((term) => [term, 1])), () => true);
  return { retrieval, search };
}

describe('a claim is found', () => {
  test('by a word of it in another form', () => {
    expect(kitchen().search('sharpening')[0]?.passage.text).toBe('Sharpens every knife.');
  });

  test('by a synonym', () => {
    expect(kitchen().search('blade')[0]?.passage.text).toBe('Sharpens every knife.');
  });

  test('by the words in which people ask for it', () => {
    expect(kitchen().search('try', 'food')[0]).toMatchObject({
      passage: { text: 'Tastes the soup and the sauce.' },
      whole: true,
    });
  });

  test('before another that has fewer of the words, with how much of the question it covers', () => {
    const [best, next] = kitchen().search('soup', 'pots');
    expect(best?.passage.text).toBe('Washes the soup pots.');
    expect(best?.coverage).toBe(1);
    expect(next?.coverage).toBeLessThan(1);
  });

  test('not at all by words that nothing has', () => {
    expect(kitchen().search('parliament')).toEqual([]);
  });
});

test('a word that few claims have tells more than one that many have', () => {
  const { retrieval } = kitchen();
  expect(retrieval.weight('~knife')).toBeGreaterThan(retrieval.weight('soup'));
});
