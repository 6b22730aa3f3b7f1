import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { forSeveral, overHttp, readManifest, renameCommands } from './manifest-form.ts';

function main(): string {
  const { values } = parseArgs({ options: { http: { type: 'string' }, oauth: { type: 'boolean' } } });
  const manifest = renameCommands(readManifest('manifest.yml'), loadConfig().commands);
  if (values.http === undefined && values.oauth)
    throw new AppError('bad_input', '--oauth takes --http too: https://rolecall.example.com');
  if (values.http === undefined) return stringify(manifest);
  if (!/^https:\/\/[^/\s]/.test(values.http) || !URL.canParse(values.http)) {
    throw new AppError(
      'bad_input',
      '--http takes the address where Slack reaches you: https://rolecall.example.com',
    );
  }
  return stringify((values.oauth ? forSeveral : overHttp)(manifest, values.http));
}

try {
  process.stdout.write(main());
} catch (error) {
  const usage =
    error instanceof TypeError ? 'usage: npm run manifest [-- --http https://your.host [--oauth]]\n' : '';
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n${usage}`);
  process.exitCode = 1;
}
