import type { Rule } from './rule.ts';

const FAULTS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\r/, what: 'ends in CRLF' },
  { pattern: /\t/, what: 'holds a tab' },
  { pattern: /[ \t]\r?$/, what: 'ends in spaces' },
];

export const whitespace: Rule = {
  name: 'whitespace',
  description:
    'Lines end in LF without spaces before it, spaces indent, and a file ends in exactly one line break.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    for (const { file, text } of draft.files) {
      text.split('\n').forEach((content, i) => {
        const fault = FAULTS.find(({ pattern }) => pattern.test(content));
        if (fault)
          report.problem({ file, line: i + 1 }, `the line ${fault.what}. Run npm run knowledge:fix.`);
      });
      const end = /[^\n]\n$/.test(text);
      if (!end) {
        const line = text.split('\n').length;
        report.problem({ file, line }, 'the file does not end in one line break. Run npm run knowledge:fix.');
      }
    }
  },
  fix(text) {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.replaceAll('\t', '  ').trimEnd());
    return `${lines.join('\n').trimEnd()}\n`;
  },
};
