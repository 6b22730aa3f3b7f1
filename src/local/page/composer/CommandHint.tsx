import type { PageCommand } from '../../page-api.ts';

/** What the command that was typed takes. */
export function CommandHint({ draft, commands }: { draft: string; commands: PageCommand[] }) {
  const command = commands.find((one) => draft.startsWith(`${one.command} `));
  if (!command) return null;
  return (
    <div className="command-hint">
      <b>{command.command}</b> {command.usageHint}
      <span>{command.description}</span>
    </div>
  );
}
