import { perform } from '../acts/perform.ts';
import { snapshot } from '../bridge/snapshot.ts';
import type {
  ElementState,
  PageEvent,
  PageMessage,
  PageOption,
  PageOptionGroup,
  PageReply,
  PageRequest,
  PageRequestKind,
  PageRequests,
  PageView,
  Snapshot,
  SurfaceState,
} from '../page-api.ts';
import type { Workspace } from '../state/workspace.ts';
import { type ElementMatch, findOn, surfaceOf } from './find-element.ts';
import { stateFrom, type ViewEntries } from './view-entries.ts';
import { waiting } from './wait.ts';

/** What a person can do, from code: the same way that the page takes. */
export interface Driver {
  /** What the page would draw now. */
  snapshot(): Snapshot;
  /** Any request of the page; never throws for what Slack would refuse. */
  act<K extends PageRequestKind>(kind: K, params: PageRequests[K]['params']): Promise<PageReply<K>>;
  /** @param channel An id, or a channel's name, or `app` for the direct message with the app. */
  post(channel: string, text: string, threadTs?: string): Promise<string>;
  /** @returns Slack's error code, or undefined once it was acknowledged. */
  command(name: string, text: string, channel?: string): Promise<string | undefined>;
  /** Presses a button on a message or view. */
  click(on: PageMessage | PageView, which: ElementMatch): Promise<string | undefined>;
  /** Picks from a menu, radio buttons, or an overflow, by the option's value, or its object in an external menu. */
  select(
    on: PageMessage | PageView,
    which: ElementMatch,
    option: string | PageOption,
  ): Promise<string | undefined>;
  /** What an external menu offers. */
  options(
    on: PageMessage | PageView,
    which: ElementMatch,
    query: string,
  ): Promise<(PageOption | PageOptionGroup)[]>;
  /**
   * @param entries By action_id, or by block_id: what to fill in; whatever is not named keeps its initial value.
   * @returns Errors by block_id.
   */
  submit(view: PageView, entries?: ViewEntries): Promise<Record<string, string>>;
  shortcut(callbackId: string, message?: PageMessage): Promise<string | undefined>;
  openTab(tab: 'home' | 'messages'): Promise<void>;
  /** From now on only later events count, as after any act. */
  mark(): void;
  /**
   * The first event since this person's latest act that fits, past or to come.
   *
   * @param timeout Milliseconds of real time.
   */
  waitFor<E extends PageEvent>(fits: (event: PageEvent) => event is E, timeout?: number): Promise<E>;
  waitFor(fits: (event: PageEvent) => boolean, timeout?: number): Promise<PageEvent>;
  /** A message, as it then looks, from anybody but oneself. */
  waitForMessage(fits?: (message: PageMessage) => boolean, timeout?: number): Promise<PageMessage>;
  /** The modal on top, once there is one that fits. */
  waitForView(fits?: (view: PageView) => boolean, timeout?: number): Promise<PageView>;
}

/**
 * Acts as one person.
 *
 * @param me Id of a person of the workspace.
 */
export function drive(workspace: Workspace, me: string): Driver {
  const wait = waiting(workspace.feed, me);
  const act: Driver['act'] = (kind, params) => {
    wait.mark();
    return perform(workspace, me, { kind, ...params } as Extract<PageRequest, { kind: typeof kind }>);
  };
  const fault = async (reply: Promise<PageReply>) => {
    const settled = await reply;
    return settled.ok ? undefined : settled.error;
  };
  const must = async <K extends PageRequestKind>(kind: K, params: PageRequests[K]['params']) => {
    const reply = await act(kind, params);
    if (!reply.ok) throw new Error(`${kind}: ${reply.error}: ${reply.text}`);
    return reply;
  };
  const channelId = (name: string) => {
    const own = [...workspace.channels.values()].filter((channel) => channel.members.has(me));
    const found = own.find(
      ({ id, kind, name: own }) => id === name || (kind === 'channel' ? own : 'app') === name,
    );
    return found?.id ?? name;
  };
  const touch = (on: PageMessage | PageView, which: ElementMatch, value: (type: string) => ElementState) => {
    const { block, element } = findOn(on, which);
    return fault(
      act('action', {
        surface: surfaceOf(on),
        blockId: block.block_id,
        actionId: element.action_id,
        value: value(element.type),
      }),
    );
  };
  return {
    snapshot: () => snapshot(workspace, me),
    act,
    post: async (channel, text, threadTs) =>
      (await must('post', { channel: channelId(channel), text, ...(threadTs ? { threadTs } : {}) })).ts,
    command: (command, text, channel = 'general') =>
      fault(act('command', { channel: channelId(channel), command, text })),
    click: (on, which) => touch(on, which, (type) => ({ type }) as ElementState),
    select: (on, which, option) =>
      touch(on, which, (type) => ({ type, selected_option: asOption(option) }) as ElementState),
    options: async (on, which, query) => {
      const { block, element } = findOn(on, which);
      const place = { surface: surfaceOf(on), blockId: block.block_id, actionId: element.action_id };
      const { options, groups } = await must('options', { ...place, query });
      return [...options, ...groups];
    },
    submit: async (view, entries = {}) =>
      (await must('submit', { viewId: view.id, state: stateFrom(view, entries) as SurfaceState })).errors,
    shortcut: (callbackId, message) =>
      message
        ? fault(act('message_shortcut', { callbackId, channel: message.channel, ts: message.ts }))
        : fault(act('global_shortcut', { callbackId })),
    openTab: async (tab) => void (await must('open_tab', { tab })),
    mark: wait.mark,
    waitFor: wait.forEvent as Driver['waitFor'],
    waitForMessage: async (fits = () => true, timeout) => {
      const event = await wait.forEvent(
        (each) => each.type === 'message' && each.message.user !== me && fits(each.message),
        timeout,
      );
      return (event as Extract<PageEvent, { type: 'message' }>).message;
    },
    waitForView: async (fits = () => true, timeout) => {
      const top = (event: PageEvent) => (event.type === 'views' ? event.views.at(-1) : undefined);
      const event = await wait.forEvent((each) => {
        const view = top(each);
        return view !== undefined && fits(view);
      }, timeout);
      return top(event) as PageView;
    },
  };
}

function asOption(option: string | PageOption): PageOption {
  return typeof option === 'string' ? { text: { type: 'plain_text', text: option }, value: option } : option;
}
