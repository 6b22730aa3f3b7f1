import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../json-schema.ts';
import { shownPath } from '../paths.ts';
import type { Rule } from './rule.ts';

export const schemaFresh: Rule = {
  name: 'schema-fresh',
  description:
    'The JSON schemas in _schema/ are what the zod schemas say; editors complain wrongly otherwise.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    const dir = join(draft.dir, '_schema');
    if (!existsSync(dir)) {
      report.note('not checked: this folder has no _schema/.');
      return;
    }
    const say = (name: string, what: string): void => {
      report.problem({ file: shownPath(join(dir, name)), line: 1 }, `${what} Run npm run knowledge:schema.`);
    };
    const fresh = jsonSchemas();
    for (const [name, content] of fresh) {
      const path = join(dir, name);
      if (!existsSync(path)) say(name, 'the schema is missing.');
      else if (readFileSync(path, 'utf8') !== content) say(name, 'the schema is stale.');
    }
    for (const name of readdirSync(dir)) if (!fresh.has(name)) say(name, 'no such schema is made any more.');
  },
};
