export const COMMANDS = ['role', 'compare', 'salary', 'career'] as const;
export type Command = (typeof COMMANDS)[number];

/** The names that this workspace calls the commands by, slash included. */
export type CommandNames = Readonly<Record<Command, string>>;

/** What each command does and how it is written after its name; `/role` and the others may be renamed. */
export const USAGE: Record<
  Command,
  { readonly form: string; readonly does: string; readonly shows: string }
> = {
  role: {
    form: '<role>',
    does: 'a role at a glance: pay, outlook, education, duties, skills',
    shows: 'Shows a role at a glance: pay, outlook, education, duties and skills.',
  },
  compare: {
    form: '<role> vs <role>',
    does: 'two or three roles side by side',
    shows: 'Sets two or three roles side by side.',
  },
  salary: {
    form: '<role> in <place>',
    does: 'pay, each figure with its date and source',
    shows: 'Shows what a role pays, each figure with its date and source. The place may be left out.',
  },
  career: {
    form: '<question>',
    does: 'any career question, in plain words',
    shows: 'Answers a career question in plain words.',
  },
};

/** One command as help shows it: "/role <title> — a role at a glance…". */
export function usageLine(command: Command, names: CommandNames): string {
  const { form, does } = USAGE[command];
  return `${names[command]} ${form} — ${does}`;
}

/** A question as a person here would type it: "/role tech lead" by the name that this workspace gave the command. */
export function asTyped(question: string, names: CommandNames): string {
  const command = COMMANDS.find((name) => question.startsWith(`/${name} `));
  return command ? `${names[command]}${question.slice(command.length + 1)}` : question;
}
