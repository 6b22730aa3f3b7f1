/** One step of a Dockerfile. */
export interface Step {
  readonly name: string;
  /** `--from=build` → `{ from: 'build' }` */
  readonly flags: Readonly<Record<string, string>>;
  readonly rest: string;
}

/** The stages of a Dockerfile, in order; the steps of each without its FROM. */
export function stagesOf(text: string): readonly { readonly name: string; readonly steps: Step[] }[] {
  const stages: { name: string; steps: Step[] }[] = [];
  const lines = text
    .replace(/\\\n/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [, name = '', flagged = '', rest = ''] = /^(\w+)\s+((?:--[a-z-]+=\S+\s+)*)(.*)$/.exec(line) ?? [];
    const flags = Object.fromEntries(
      [...flagged.matchAll(/--([a-z-]+)=(\S+)/g)].map(([, key, value]) => [key, value]),
    );
    if (name === 'FROM') stages.push({ name: / AS (\S+)$/.exec(rest)?.[1] ?? '', steps: [] });
    else stages.at(-1)?.steps.push({ name, flags, rest });
  }
  return stages;
}

/** What a `.dockerignore` of plain names and `*.ending` keeps out, by path from the project's folder. */
export function ignoredBy(text: string): (path: string) => boolean {
  const patterns = text.split('\n').filter((line) => line !== '');
  return (path) =>
    patterns.some((pattern) =>
      pattern.startsWith('*.')
        ? !path.includes('/') && path.endsWith(pattern.slice(1))
        : path === pattern || path.startsWith(`${pattern}/`),
    );
}
