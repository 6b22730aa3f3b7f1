import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { startLocalWorkspace } from '../../src/local/index.ts';
import { ROOT } from '../helpers/imports.ts';
import { buildImage, type Image } from './build.ts';

/** Starts what the image starts, over HTTP beside a stand-in for Slack, and asks it a question. */
async function answers({ workdir, env, command, healthcheck }: Image): Promise<string> {
  const workspace = await startLocalWorkspace({
    port: 0,
    manifest: readManifest(join(ROOT, 'manifest.yml')),
  });
  const { botToken, signingSecret, apiUrl, botUserId } = workspace;
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl };
  const ports = { PORT: '0', OPS_PORT: '0', OPS_HOST: '127.0.0.1' };
  const path = { PATH: process.env.PATH };
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: workdir, env: { ...path, ...env, ...slack, ...ports } });
  child.stderr.pipe(process.stderr);
  try {
    const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    const [, port, ops] = /port (\d+).*http:\/\/[\d.]+:(\d+)/s.exec(String(said[0])) ?? [];
    if (port === undefined || ops === undefined) throw new Error(`It did not start: ${String(said[0])}`);
    const [check = '', ...checkArgs] = healthcheck;
    const { status } = spawnSync(check, checkArgs, { env: { ...path, OPS_PORT: ops } });
    if (status !== 0) throw new Error(`The health check ended with ${status}.`);
    await workspace.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    const you = workspace.as();
    await you.post('app', 'what does a technical lead earn?');
    const { text } = await you.waitForMessage(({ user }) => user === botUserId);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`SIGTERM ended it with ${code}.`);
    return text;
  } finally {
    child.kill('SIGKILL');
    await workspace.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'rolecall-image-'));
try {
  const image = buildImage(ROOT, folder);
  if (image.user === 'root') throw new Error('The image would run as root.');
  console.log(`\nIt answers: ${await answers(image)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
