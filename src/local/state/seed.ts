import type { AppManifest } from '../core/manifest.ts';
import type { PagePrompts } from '../page-api.ts';
import type { Channel, Person } from './types.ts';

/** Ids that are the same in every workspace, so that tests and links can name them. */
export const IDS = {
  team: 'T0LOCALTEAM',
  app: 'A0LOCALAPP',
  bot: 'B0LOCALBOT',
  botUser: 'U0LOCALBOT',
  slackbot: 'USLACKBOT',
  you: 'U0LOCALYOU',
  colleagues: ['U0LOCALMAYA', 'U0LOCALTOMA'],
} as const;

/** The people, the app's bot user and Slackbot. */
export function seedPeople(manifest: AppManifest): Person[] {
  const app = manifest.features.bot_user?.display_name ?? manifest.display_information.name;
  return [
    person(IDS.you, 'you', 'You', 'That is you', '#1264a3'),
    person(IDS.colleagues[0], 'maya', 'Maya Lindqvist', 'Backend developer', '#2bac76'),
    person(IDS.colleagues[1], 'tomas', 'Tomás Ferreira', 'Mentor', '#e8912d'),
    {
      id: IDS.botUser,
      name: app.toLowerCase().replace(/\s+/g, ''),
      realName: app,
      title: manifest.display_information.description,
      color: manifest.display_information.background_color,
      kind: 'app',
    },
    {
      id: IDS.slackbot,
      name: 'slackbot',
      realName: 'Slackbot',
      title: '',
      color: '#616061',
      kind: 'slackbot',
    },
  ];
}

function person(id: string, name: string, realName: string, title: string, color: string): Person {
  return { id, name, realName, title, color, kind: 'person' };
}

/** Three channels (the app is in all but `random`) and everybody's direct message with the app. */
export function seedChannels(people: readonly Person[], created: number): Channel[] {
  const persons = people.filter((someone) => someone.kind === 'person').map((someone) => someone.id);
  const bot = people.find((someone) => someone.kind === 'app');
  const channel = (id: string, name: string, topic: string, members: string[]): Channel => ({
    id,
    name,
    kind: 'channel',
    topic,
    members: new Set(members),
    created,
  });
  return [
    channel('C0LOCALGEN', 'general', 'Everything for everybody', [...persons, IDS.botUser]),
    channel('C0LOCALGRO', 'growth', 'Where next, and how to get there', [...persons, IDS.botUser]),
    channel('C0LOCALRAN', 'random', 'Non-work banter', persons),
    ...persons.map(
      (id): Channel => ({
        id: `D${id.slice(1)}`,
        name: bot?.realName ?? '',
        kind: 'app_dm',
        topic: '',
        members: new Set([id, IDS.botUser]),
        created,
      }),
    ),
  ];
}

/** What the manifest suggests to start a conversation with, for each direct message with the app. */
export function seedPrompts(manifest: AppManifest, channels: readonly Channel[]): PagePrompts[] {
  const { agent_view, assistant_view } = manifest.features;
  const prompts = (agent_view ?? assistant_view)?.suggested_prompts ?? [];
  if (prompts.length === 0) return [];
  return channels
    .filter((channel) => channel.kind === 'app_dm')
    .map((channel) => ({ channel: channel.id, title: '', prompts }));
}

/** The key of `Workspace.prompts`. */
export function promptsKey({ channel, threadTs = '' }: Pick<PagePrompts, 'channel' | 'threadTs'>): string {
  return `${channel}:${threadTs}`;
}
