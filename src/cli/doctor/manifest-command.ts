import type { Surface } from '../../config.ts';

const OPTIONS: Readonly<Record<Surface['mode'], string>> = {
  local: '',
  socket: '',
  http: ' -- --http https://YOUR.ADDRESS',
  oauth: ' -- --http https://YOUR.ADDRESS --oauth',
};

/** What prints the manifest for the way in which Rolecall is connected; another one's would change that way. */
export function manifestCommand(mode: Surface['mode']): string {
  return `\`npm run --silent manifest${OPTIONS[mode]}\``;
}
