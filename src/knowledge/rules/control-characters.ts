import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { tellingEntries, textsOf } from './walk.ts';

/** What escapes such as "\0" can bring past the file's own check: controls, half a character, and turned-round text. */
const controls = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u;

export const controlCharacters: Rule = {
  name: 'control-characters',
  description: 'Texts hold no control character, half character or sign that turns the direction of writing.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    for (const entry of [...tellingEntries(draft), ...draft.sources.values()]) {
      for (const { value, path } of textsOf(entry.data)) {
        const found = controls.exec(value);
        if (!found) continue;
        const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        report.problem(at(entry, path), `the text holds the control character U+${code}. Remove it.`);
      }
    }
  },
};
