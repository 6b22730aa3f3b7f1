import type { HomeView } from '@slack/types';
import { packAsk } from '../ask.ts';
import { actions, button, context, DIVIDER, header, labelled, roleMenu } from '../blocks.ts';
import { asTyped, COMMANDS, type CommandNames, USAGE } from '../commands.ts';
import type { Example } from '../examples.ts';
import { ACTION } from '../ids.ts';
import { bold, line, list, plain, rich } from '../rich.ts';

/** What Home is drawn from. */
export interface HomeData {
  readonly names: CommandNames;
  readonly examples: readonly Example[];
  readonly roles: number;
  readonly sources: number;
  /** Whether cards may be shared here. */
  readonly sharing: boolean;
  /** Whether this person may change what holds here. */
  readonly admin: boolean;
}

function tryIt({ label, question }: Example, at: number, names: CommandNames) {
  const open = button(`${ACTION.ask}:${at}`, 'Try it', packAsk({ question }));
  return labelled(label, asTyped(question, names), open ?? undefined);
}

/** For those who may change what holds here; whether they may is asked again at the click. */
const SETTINGS = labelled(
  'Settings of this workspace',
  'Sharing and votes, on or off, and what was changed last. Only admins and owners see this.',
  button(ACTION.settings, 'Settings', 'open') ?? undefined,
);

/** The App Home: what Rolecall does, three things to try, the roles as a menu, the commands; for admins, the settings. */
export function homeView({ names, examples, roles, sources, sharing, admin }: HomeData): HomeView {
  return {
    type: 'home',
    blocks: [
      header('Rolecall'),
      rich(
        line(
          plain(
            'Answers career questions with sourced cards: what a role does, what it pays, how to become one, how two roles differ. Every figure names its source and date, and what the sources don’t say is not made up.',
          ),
        ),
      ),
      ...(examples.length > 0
        ? [DIVIDER, header('Try one of these'), ...examples.map((example, at) => tryIt(example, at, names))]
        : []),
      DIVIDER,
      header('All roles'),
      ...actions(
        roleMenu(ACTION.pickRole, 'Pick a role or type its name'),
        button(ACTION.compare, 'Compare…', '[]'),
      ),
      DIVIDER,
      header('In any channel'),
      rich(
        list([
          ...COMMANDS.map((command) =>
            line(bold(names[command]), plain(` ${USAGE[command].form}: ${USAGE[command].does}`)),
          ),
          line(bold('@Rolecall'), plain(' in a channel answers in a thread; in Messages just ask')),
        ]),
      ),
      ...context(
        `${roles} roles from ${sources} sources. Answers to commands are private${sharing ? ' until you share them' : ''}.`,
      ),
      ...(admin ? [DIVIDER, SETTINGS] : []),
    ],
  };
}
