import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { fixFolder } from '../knowledge/fix-folder.ts';
import { shownPath } from '../knowledge/paths.ts';
import { run } from './run.ts';

await run('npm run knowledge:fix -- [folder]', () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const dir = positionals[0] ?? loadConfig().knowledgeDir;
  const mended = fixFolder(dir);
  for (const { file, rules } of mended) console.log(`${file}: mended ${rules.join(', ')}`);
  console.log(`${shownPath(dir)}: ${mended.length} mended. What takes judgement: npm run knowledge:lint`);
  return 0;
});
