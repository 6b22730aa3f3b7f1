import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { checkInstalled } from './doctor/check-installed.ts';
import { checkKnowledge } from './doctor/check-knowledge.ts';
import { checkManifest } from './doctor/check-manifest.ts';
import { checkSlack } from './doctor/check-slack.ts';
import { checkStore } from './doctor/check-store.ts';
import { about, type Finding, lineOf } from './doctor/finding.ts';
import { run } from './run.ts';

const USAGE = 'npm run doctor';

const WAYS: Readonly<Record<Config['surface']['mode'], string>> = {
  local: 'the local workspace',
  socket: 'Slack by Socket Mode',
  http: 'Slack over HTTP',
  oauth: 'Slack over HTTP, for several workspaces',
};

await run(USAGE, async () => {
  parseArgs({ options: {} });
  let ill = false;
  const tell = (finding: Finding): void => {
    console.log(lineOf(finding));
    ill ||= finding.state === 'ill';
  };
  const config = settings(tell);
  if (config === undefined) return 1;
  const { scopes, finding } = checkManifest('manifest.yml', config);
  for (const one of await checkSlack(config, scopes)) tell(one);
  tell(finding);
  const installed = await checkInstalled('manifest.yml', config);
  if (installed) tell(installed);
  tell(await checkStore());
  tell(checkKnowledge(config.knowledgeDir, new Date().toISOString().slice(0, 10)));
  return ill ? 1 : 0;
});

function settings(tell: (finding: Finding) => void): Config | undefined {
  const { well, ill } = about('settings');
  try {
    const config = loadConfig();
    tell(well(WAYS[config.surface.mode]));
    return config;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    for (const fault of error.message.split('\n'))
      tell(ill(`${fault}. \`.env.example\` explains each setting.`));
    return undefined;
  }
}
