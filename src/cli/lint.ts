import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { lintFolder } from '../knowledge/lint-folder.ts';
import { shownPath } from '../knowledge/paths.ts';
import { formatProblem, type Problem } from '../knowledge/problems.ts';
import { run } from './run.ts';

const USAGE = `npm run knowledge:lint -- [folder] [--documents <folder of source texts>] [--json]`;

await run(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, documents: { type: 'string' } },
  });
  const dir = positionals[0] ?? loadConfig().knowledgeDir;
  const today = new Date().toISOString().slice(0, 10);
  const { documents } = values;
  const { problems, notes } = lintFolder(dir, documents === undefined ? { today } : { today, documents });
  const errors = count(problems, 'error');
  const warnings = count(problems, 'warning');
  if (values.json) {
    console.log(JSON.stringify({ folder: dir, errors, warnings, problems, notes }, null, 2));
  } else {
    for (const problem of problems) {
      console.log(
        `${formatProblem(problem)} [${problem.severity === 'warning' ? 'warning, ' : ''}${problem.rule}]`,
      );
    }
    for (const note of notes) console.log(`note: ${note}`);
    console.log(`${shownPath(dir)}: ${errors} to mend, ${warnings} to look at.`);
  }
  return errors > 0 ? 1 : 0;
});

function count(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
