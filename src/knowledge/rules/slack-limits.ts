import { SLACK } from '../../limits.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { textsOf } from './walk.ts';

/** "<a> vs <b> vs <c>" */
const BETWEEN_TITLES = ' vs '.length;

export const slackLimits: Rule = {
  name: 'slack-limits',
  description:
    'Names fit a button or a menu, a comparison fits a table and its header, a section fits a message.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    const label = Math.min(SLACK.buttonText, SLACK.optionText);
    for (const entry of draft.roles.values()) {
      const { title, aliases, titles } = entry.data;
      const names = [
        { value: title, path: ['title'] },
        ...aliases.map((value, i) => ({ value, path: ['aliases', i] })),
        ...titles.map((link, i) => ({ value: link.title, path: ['titles', i, 'title'] })),
      ];
      for (const { value, path } of names.filter((name) => name.value.length > label)) {
        const over = `"${value}" has ${value.length} characters, a button or menu takes ${label}. Shorten it.`;
        report.problem(at(entry, path), over);
      }
    }
    for (const entry of draft.comparisons.values()) {
      const titles = entry.data.roles.map((id) => draft.roles.get(id)?.data.title ?? id);
      const header = titles.join('').length + BETWEEN_TITLES * (titles.length - 1);
      if (header > SLACK.headerText) {
        report.problem(
          at(entry, ['roles']),
          `the titles make a header of ${header} characters, it takes ${SLACK.headerText}. Shorten them.`,
        );
      }
      const rows = entry.data.points.length + 1;
      if (rows > SLACK.tableRows) {
        report.problem(
          at(entry, ['points']),
          `${rows} rows with the header, a table takes ${SLACK.tableRows}. Join or drop points.`,
        );
      }
    }
    for (const entry of [...draft.roles.values(), ...draft.comparisons.values(), ...draft.faq.values()]) {
      for (const [key, section] of Object.entries(entry.data)) {
        const length = textsOf(section).reduce((sum, { value }) => sum + value.length, 0);
        if (length <= SLACK.messageText) continue;
        report.problem(
          at(entry, [key]),
          `"${key}" has ${length} characters, a message takes ${SLACK.messageText}. Shorten it.`,
        );
      }
    }
  },
};
