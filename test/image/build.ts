import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ignoredBy, type Step, stagesOf } from './dockerfile.ts';

/** What the image would be: where its files lie, what it is started with. */
export interface Image {
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  readonly user: string;
}

/** A word of JSON's list form: `CMD ["node", "x"]`. */
const listIn = (text: string): string[] => JSON.parse(text.slice(text.indexOf('["')));

/**
 * Runs a Dockerfile's steps one by one, each stage in a folder of its own that stands for its root.
 *
 * The base image is this machine, and ownership is not changed; all else is as the file says.
 */
export function buildImage(project: string, into: string): Image {
  const ignored = ignoredBy(readFileSync(join(project, '.dockerignore'), 'utf8'));
  const roots = new Map<string, string>();
  let image: Image | undefined;
  for (const [number, { name, steps }] of stagesOf(
    readFileSync(join(project, 'Dockerfile'), 'utf8'),
  ).entries()) {
    const root = join(into, `stage-${number}`);
    roots.set(name, root);
    image = buildStage(steps, root, (step, workdir) =>
      copy(step, { project, ignored, roots, root, workdir }),
    );
  }
  if (!image) throw new Error('The Dockerfile has no stage.');
  return image;
}

function buildStage(
  steps: readonly Step[],
  root: string,
  copyStep: (step: Step, workdir: string) => void,
): Image {
  const image = {
    workdir: root,
    env: {} as Record<string, string>,
    command: [''],
    healthcheck: [''],
    user: 'root',
  };
  const inside = (path: string): string => (path.startsWith('/') ? join(root, path) : path);
  mkdirSync(root, { recursive: true });
  for (const step of steps) {
    const { name, rest } = step;
    process.stdout.write(`${name} ${rest}\n`);
    if (name === 'WORKDIR') {
      image.workdir = inside(rest);
      mkdirSync(image.workdir, { recursive: true });
    } else if (name === 'COPY') copyStep(step, image.workdir);
    else if (name === 'RUN') runStep(rest.replace(/(?<=\s)\/(?=\w)/g, `${root}/`), image);
    else if (name === 'ENV')
      image.env[rest.slice(0, rest.indexOf('='))] = inside(rest.slice(rest.indexOf('=') + 1));
    else if (name === 'USER') image.user = rest;
    else if (name === 'CMD') image.command = listIn(rest);
    else if (name === 'HEALTHCHECK') image.healthcheck = listIn(rest);
    else if (!['VOLUME', 'EXPOSE'].includes(name)) throw new Error(`This check knows no ${name}.`);
  }
  return image;
}

interface Places {
  readonly project: string;
  readonly ignored: (path: string) => boolean;
  readonly roots: ReadonlyMap<string, string>;
  readonly root: string;
  readonly workdir: string;
}

function copy({ flags, rest }: Step, { project, ignored, roots, root, workdir }: Places): void {
  const words = rest.split(/\s+/);
  const target = words.pop() ?? '';
  const to = target.startsWith('/') ? join(root, target) : resolve(workdir, target);
  const from = flags.from === undefined ? project : (roots.get(flags.from) ?? '');
  for (const word of words) {
    const source = join(from, word);
    const isFile = flags.from === undefined && word !== '.';
    cpSync(source, isFile ? join(to, word) : to, {
      recursive: true,
      filter: (path) => flags.from !== undefined || !ignored(relative(project, path)),
    });
  }
}

function runStep(command: string, { workdir, env }: Pick<Image, 'workdir' | 'env'>): void {
  const { status } = spawnSync('sh', ['-ec', command], {
    cwd: workdir,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`RUN ended with ${status}: ${command}`);
}
