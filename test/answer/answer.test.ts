import { describe, expect, test } from 'vitest';
import { explain } from '../../src/answer/explain.ts';
import type { Answer, Line } from '../../src/answer/types.ts';
import { ask, TODAY, VIEW } from '../helpers/default-view.ts';
import { QUESTIONS } from './questions.ts';

const NO_FACTS = ['none', 'clarify', 'help'];

/** Every line of an answer that states something. */
function linesOf({ lead, sections }: Answer): Line[] {
  const inSections = sections.flatMap((section) => {
    if (section.type === 'lines') return [...section.items];
    return section.type === 'table' ? section.rows.flatMap(({ cells }) => [...cells]) : [];
  });
  return [lead, ...inSections];
}

describe('every answer', () => {
  test.each(QUESTIONS)('to “$q” names a source that exists for each that it cites', ({ q }) => {
    const given = ask(q);
    const listed = given.sources.map(({ id }) => id);
    for (const id of linesOf(given).flatMap(({ sources }) => sources)) {
      expect(VIEW.sources.has(id)).toBe(true);
      expect(listed).toContain(id);
    }
    expect(listed.length > 0).toBe(
      !NO_FACTS.includes(given.kind) || given.sections.some(({ type }) => type === 'figures'),
    );
  });

  test.each(QUESTIONS)('to “$q” is the same when asked again', ({ q }) => {
    expect(ask(q)).toEqual(ask(q));
  });

  test.each(QUESTIONS)('to “$q” suggests questions that it understands itself', ({ q }) => {
    for (const { question } of ask(q).suggestions)
      expect(`${question} → ${ask(question).kind}`).not.toMatch(/→ (?:none|clarify)$/);
  });

  test.each(QUESTIONS)('to “$q” is sure of itself between 0 and 1, and not of a decline', ({ q }) => {
    const { confidence, kind } = ask(q);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    if (kind === 'none') expect(confidence).toBe(0);
  });
});

describe('what was typed', () => {
  const HOSTILE =
    '<!channel> *boom* <https://evil.example|click> `x` <script>alert(1)</script> tech lead bonus';

  test('never comes back as markup', () => {
    const { lead, notes, suggestions, title } = ask(HOSTILE);
    const said = [
      title,
      lead.text,
      ...notes,
      ...suggestions.flatMap(({ label, question }) => [label, question]),
    ];
    expect(said.join('\n')).not.toMatch(/[<>*`]|evil\.example|channel|script/);
  });

  test('is never needed in full: a decline quotes little of it', () => {
    expect(ask(`zzyzx ${'quux'.repeat(2_000)}`).lead.text.length).toBeLessThan(400);
  });
});

test('explain tells what was read, what was left over and what was decided', () => {
  const lines = explain('tehcnical lead salry in Australia', VIEW, { today: TODAY }).join('\n');
  for (const part of ['salry → salary', 'technical-lead', 'Australia (AU)', 'left over', 'decided'])
    expect(lines).toContain(part);
});
