import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lint } from '../../../src/knowledge/lint.ts';
import { readDraft } from '../../../src/knowledge/read-draft.ts';
import { noCopiedSentence } from '../../../src/knowledge/rules/no-copied-sentence.ts';
import { check, knowledgeDir, role } from '../../helpers/knowledge.ts';

const SENTENCE = 'The head of a kitchen answers for every plate that leaves it.';

function documents(): string {
  const dir = mkdtempSync(join(tmpdir(), 'documents-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'kitchens.txt'), `Adverts here. ${SENTENCE} More.`);
  return dir;
}

const duty = (text: string) => ({
  'roles/cook.yaml': role('Cook', `duties: [{ text: "${text}", source: guild }]`),
});

test('eight words in a row from a document are told, whatever case and punctuation', () => {
  const found = check(noCopiedSentence, duty('the HEAD of a kitchen, answers for every meal'), {
    documents: documents(),
  });
  expect(found).toEqual([
    expect.stringMatching(
      /^roles\/cook\.yaml:4: "the head of a kitchen answers for every" stands so in kitchens\.txt/,
    ),
  ]);
});

test('seven words in a row are a stock phrase', () => {
  expect(
    check(noCopiedSentence, duty('Head of a kitchen answers for every pot.'), { documents: documents() }),
  ).toEqual([]);
});

test.each([{}, { documents: '/nowhere' }])(
  'without documents it says that nothing was checked: %o',
  (options) => {
    const { problems, notes } = lint(
      readDraft(knowledgeDir(duty(SENTENCE))).draft,
      [noCopiedSentence],
      options,
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('not checked')]);
  },
);
