import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { jsonSchemas } from '../knowledge/json-schema.ts';
import { shownPath } from '../knowledge/paths.ts';
import { run } from './run.ts';

await run('npm run knowledge:schema -- [folder]', () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const dir = join(positionals[0] ?? loadConfig().knowledgeDir, '_schema');
  const schemas = jsonSchemas();
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir))
    if (name.endsWith('.json') && !schemas.has(name)) rmSync(join(dir, name));
  for (const [name, content] of schemas) writeFileSync(join(dir, name), content);
  console.log(`${shownPath(dir)}: ${schemas.size} schemas written.`);
  return 0;
});
