import { describe, expect, test } from 'vitest';
import { AnswerLine, askBatch, linesIn } from '../helpers/answer-line.ts';
import { runCli } from '../helpers/run-cli.ts';

describe('a single question', () => {
  const question = 'how much does a tech lead make';

  test('with --json gives the object of a batch, without its id', () => {
    const { code, out } = runCli('ask', ['--json', question]);
    const [{ id: _, ...expected } = { id: '' }] = linesIn(askBatch({ '1': question }), AnswerLine);
    expect(JSON.parse(out)).toEqual(expected);
    expect(code).toBe(0);
  });

  test('reads well in a terminal: figures with statistic, date and publisher, then sources, then what to ask next', () => {
    const { code, out, err } = runCli('ask', [question]);
    expect(out).toMatch(/^.+\n\n.*\$100,469 \(median.*publisher not named, January 2018/);
    expect(out).toMatch(/\nSources\n\[1\] [\s\S]*\nYou could ask:\n- /);
    expect(out).not.toMatch(/[{}<>*]|\n{3}|undefined|null/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('may be several words without quotes, or empty', () => {
    expect(runCli('ask', ['tech', 'lead', 'pay']).out).toMatch(/\$100,469/);
    expect(runCli('ask', ['']).out).toMatch(/^I don’t know/);
  });

  test.each([[[]], [['--jason', 'x']]])('with %j it says how it is called', (args) => {
    const { code, out, err } = runCli('ask', args);
    expect(err).toMatch(/npm run --silent ask -- --batch/);
    expect(err).not.toMatch(/^\s+at /m);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
