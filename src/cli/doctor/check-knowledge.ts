import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintFolder } from '../../knowledge/lint-folder.ts';
import { shownPath } from '../../knowledge/paths.ts';
import { formatProblem } from '../../knowledge/problems.ts';
import { about, type Finding } from './finding.ts';

/** Lints the knowledge folder. @param today YYYY-MM-DD. */
export function checkKnowledge(dir: string, today: string): Finding {
  const { well, ill } = about('knowledge');
  const { problems } = lintFolder(dir, { today });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first)
    return ill(
      `${errors.length} to mend, first ${formatProblem(first)} \`npm run knowledge:lint\` shows all.`,
    );
  const roles = readdirSync(join(dir, 'roles')).filter((name) => name.endsWith('.yaml')).length;
  const warnings = problems.length > 0 ? `, ${problems.length} to look at` : '';
  return well(`${roles} roles in ${shownPath(dir)}${warnings}`);
}
