import type { Clock } from '../core/clock.ts';
import type { Ids } from '../core/ids.ts';
import type { AppManifest } from '../core/manifest.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { PagePrompts } from '../page-api.ts';
import { Feed } from './feed.ts';
import { Messages } from './messages.ts';
import { ResponseUrls } from './response-urls.ts';
import { IDS, promptsKey, seedChannels, seedPeople, seedPrompts } from './seed.ts';
import { timestamps } from './timestamps.ts';
import { Triggers } from './triggers.ts';
import type { Channel, Person } from './types.ts';
import { Views } from './views.ts';

/** What proves who is calling. */
export interface Secrets {
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** The deprecated `token` in payloads. */
  verification: string;
}

/** Everything that one running workspace holds, all of it in memory. */
export interface Workspace {
  clock: Clock;
  ids: Ids;
  manifest: AppManifest;
  team: { id: string; name: string; domain: string };
  secrets: Secrets;
  /** `http://127.0.0.1:PORT`, set once the server listens. */
  baseUrl: string;
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  messages: Messages;
  /** The `ts` of what the app posted under a `client_msg_id` of its own: `channel:id`. */
  posted: Map<string, string>;
  views: Views;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  /** By `promptsKey`. */
  prompts: Map<string, PagePrompts>;
  /** Where the app "is thinking": `channel:thread_ts`. */
  statuses: Set<string>;
  /** People who still see the first visit's welcome. */
  newcomers: Set<string>;
  feed: Feed;
  delivery: Delivery;
  nextTs: () => string;
}

/** Makes a workspace with its people and channels; the app is not connected yet. */
export function createWorkspace(
  parts: Pick<Workspace, 'clock' | 'ids' | 'manifest' | 'secrets' | 'delivery'>,
): Workspace {
  const people = seedPeople(parts.manifest);
  const channels = seedChannels(people, Math.floor(parts.clock.now() / 1_000));
  return {
    ...parts,
    team: { id: IDS.team, name: 'Local workspace', domain: 'local-workspace' },
    baseUrl: '',
    people: new Map(people.map((someone) => [someone.id, someone])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: new Messages(),
    posted: new Map(),
    views: new Views(),
    triggers: new Triggers(parts.clock, parts.ids),
    responseUrls: new ResponseUrls(parts.clock, parts.ids),
    prompts: new Map(seedPrompts(parts.manifest, channels).map((prompts) => [promptsKey(prompts), prompts])),
    statuses: new Set(),
    newcomers: new Set(people.filter((someone) => someone.kind === 'person').map((someone) => someone.id)),
    feed: new Feed(),
    nextTs: timestamps(parts.clock),
  };
}
