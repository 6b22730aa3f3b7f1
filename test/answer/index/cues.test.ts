import { describe, expect, test } from 'vitest';
import { Cues, ROLE } from '../../../src/answer/index/cues.ts';
import { formsOf } from '../../../src/answer/text/forms.ts';
import { loadLibrary } from '../../../src/knowledge/load.ts';
import { knowledgeDir } from '../../helpers/knowledge.ts';

function cuesIn(text: string): string[] {
  const view = loadLibrary(
    knowledgeDir({
      'vocabulary/cues.yaml': `salary:
  strong: [salary, "how much does * earn"]
  plain: [pay]
path:
  strong: [become ROLE]
`,
    }),
  );
  const words = text.split(' ').map((word) => (word === ROLE ? [ROLE] : formsOf(word)));
  return new Cues(view).find(words).map(({ intent, strength, at }) => `${intent} ${strength} ${at}`);
}

describe('a cue is found', () => {
  test('in any inflected form', () => {
    expect(cuesIn('which salaries are paying')).toEqual(['salary strong 1', 'salary plain 3']);
  });

  test('across a gap of a few words, and not of many', () => {
    expect(cuesIn('how much does a good lead earn')).toEqual(['salary strong 0,1,2,6']);
    expect(cuesIn('how much does one two three four five six seven earn')).toEqual([]);
  });

  test('around the name of a role', () => {
    expect(cuesIn(`become ${ROLE} fast`)).toEqual(['path strong 0,1']);
    expect(cuesIn('become rich')).toEqual([]);
  });
});
