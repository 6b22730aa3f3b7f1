import { describe, expect, test } from 'vitest';
import { answerText } from '../../../src/present/text.ts';
import { ask } from '../../helpers/default-view.ts';

describe('a year tells', () => {
  test('that a projection is asked for, where no source is as new', () => {
    expect(ask('how will programmer jobs develop until 2034').kind).toBe('outlook');
  });

  test('that pay is asked for, where two figures are of those years', () => {
    expect(ask('which number do I believe for tech leads, the 2018 or the 2022 one').kind).toBe('salary');
  });
});

describe('a question about pay', () => {
  test('of one end of the scale has that percentile first among the figures too, as the card draws them', () => {
    const [section] = ask('top 10 percent software developer pay').sections;
    const [first] = section?.type === 'figures' ? section.items : [];
    expect(first?.figure.percentile).toBe(90);
  });

  test('where sources disagree gets both figures, and why they differ', () => {
    const { lead, notes } = ask('how much does a tech lead make');
    expect(lead.text).toContain('$100,469');
    expect(lead.text).toContain('$111,169');
    expect(notes.join()).toMatch(/differ.*median.*average|differ.*average.*median/);
  });

  test.each([
    ['median tech lead salary', '$100,469'],
    ['average tech lead salary', '$111,169'],
    ['tech lead salary, the 2018 figure', '$100,469'],
    ['average base pay of an IT technical lead', '$105,845'],
    ['IT technical lead salary in Australia', 'AUD 103,000–147,000'],
    ['lead technician pay in retail', '$109,487'],
    ['top 10 percent software developer pay', '$211,450'],
    ['what do the bottom ten percent of programmers make', '$52,190'],
    ['90th percentile pay of a programmer', '$162,090'],
  ])('“%s” gets the figure that it asks for first: %s', (question, amount) => {
    const { kind, lead } = ask(question);
    expect(kind).toBe('salary');
    expect(lead.text.match(/(?:\$|AUD )[\d,–]+\d/)?.[0]).toBe(amount);
  });

  test.each([
    ['what does a tech lead make a month', /\$9,264 a month, worked out/],
    ['tech lead hourly pay', /\$53 an hour, worked out/],
    ['weekly pay of a tech lead', /\$2,138 a week, worked out/],
  ])('“%s” is worked out from the year’s figure, and says so', (question, note) => {
    expect(ask(question).lead.text).toMatch(note);
  });

  test('in an industry without a figure says so first, beside the figure that is known', () => {
    const { lead } = ask('lead technician pay in healthcare');
    expect(lead.text).toMatch(/no pay figure .*healthcare.*\$109,487.*retail/);
  });

  test('in another currency declines to convert, beside the figure that is known', () => {
    const given = ask('tech lead salary in euros');
    expect(answerText(given)).toContain('$111,169');
    expect(answerText(given)).toMatch(/don't convert|not convert/);
    expect(answerText(given)).not.toContain('€');
  });

  test("in today's money declines to adjust it", () => {
    expect(answerText(ask("tech lead salary in today's money"))).toMatch(/inflation/);
  });

  test('shows a figure counted for another occupation as a proxy, and never first', () => {
    const given = ask('tech lead salary');
    expect(given.lead.text).not.toContain('$171,200');
    expect(answerText(given)).toMatch(/\$171,200.*proxy/);
  });

  test('about a figure alone finds whose it is', () => {
    expect(ask('$105,845, whose salary is that?')).toMatchObject({
      kind: 'salary',
      roles: ['it-technical-lead'],
    });
    expect(ask('is $111,169 a median or an average')).toMatchObject({
      kind: 'salary',
      roles: ['technical-lead'],
    });
  });
});

describe('a question about growth', () => {
  test('says which occupation the figure is really about, and the years in full', () => {
    const text = answerText(ask('job outlook for technical leads'));
    expect(text).toMatch(/2024–2034/);
    expect(text).toMatch(/computer and information systems managers/i);
  });

  test.each(['is the number of programmer jobs growing', 'will there be more jobs for programmers'])(
    '“%s” is one',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'outlook', roles: ['programmer'] });
    },
  );

  test('by its years gets the projection of those years first', () => {
    expect(ask('tech lead outlook 2016-2026').lead.text).toMatch(/12\s?% .*2016–2026/u);
  });
});
