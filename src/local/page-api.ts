/**
 * Everything that the workspace's page and its server say to each other. Types only.
 *
 * - `GET  /page/snapshot?as=U…`            → `Snapshot` (without `as`: the first person, "You")
 * - `GET  /page/events?as=U…&after=SEQ`    → server-sent events: `id: SEQ`, `data: PageEvent` as JSON; `after` is
 *   the snapshot's `seq`, and on a reconnect the browser's own `Last-Event-ID` wins. When the server no longer
 *   has what was missed, the first event is `reset`: take a new snapshot.
 * - `POST /page/request?as=U…`             `PageRequest` as JSON → `PageReply<kind>` as JSON (status 200 even for `ok: false`)
 *
 * Text in messages is Slack's: `&`, `<` and `>` are escaped, `<@U…>` is a mention, `<#C…|name>` a channel,
 * `<https://…|label>` a link. Text in requests is what the person typed, unescaped; the server turns `@Name` and
 * `#channel` of the workspace into mentions and escapes the rest.
 */

/** A block or element in Block Kit's JSON; the server has filled in missing `block_id`s and `action_id`s. */
export interface PageBlock {
  type: string;
  block_id: string;
  [field: string]: unknown;
}

export interface PagePerson {
  id: string;
  /** Without the `@`, lower case, as in a mention's typeahead. */
  name: string;
  realName: string;
  title: string;
  /** `#rrggbb`, for a drawn avatar. */
  color: string;
  kind: 'person' | 'app' | 'slackbot';
}

export interface PageChannel {
  id: string;
  /** Without the `#`; for a direct message the other side's name. */
  name: string;
  kind: 'channel' | 'app_dm';
  topic: string;
  /** User ids, the app's bot user among them where it was invited. */
  members: string[];
}

export interface PageCommand {
  /** With its slash. */
  command: string;
  description: string;
  usageHint: string;
}

export interface PageShortcut {
  callbackId: string;
  name: string;
  description: string;
}

export interface PageApp {
  id: string;
  botUserId: string;
  name: string;
  description: string;
  longDescription: string;
  /** `#rrggbb` from the manifest, or a default. */
  color: string;
  homeTab: boolean;
  messagesTab: boolean;
  /** The person cannot write in the messages tab. */
  messagesReadOnly: boolean;
  /** Whether the app is connected (a socket is open, or a request URL is set). */
  connected: boolean;
}

export interface PageReaction {
  name: string;
  users: string[];
}

export interface PageMessage {
  channel: string;
  /** Unique in its channel; seconds since 1970 with six decimals. Order by it. */
  ts: string;
  /** Set on replies and on a parent that has replies (then equal to `ts`). */
  threadTs?: string;
  /** Id of a person, of the app's bot user, or of Slackbot. */
  user: string;
  /** The fallback where `blocks` is not empty. */
  text: string;
  blocks: PageBlock[];
  edited: boolean;
  /** "Only visible to you": it is sent to its reader alone and is gone with the next start. */
  ephemeral: boolean;
  /** Who typed the command that this in-channel reply answers, if one did. */
  replyTo?: { user: string; command: string };
  reactions: PageReaction[];
  /** Of a parent. */
  replyCount?: number;
  replyUsers?: string[];
  latestReply?: string;
  /** Also shown in the channel although it is a reply. */
  broadcast?: boolean;
}

export interface PageText {
  type: string;
  text: string;
  emoji?: boolean;
}

export interface PageView {
  id: string;
  type: 'modal' | 'home';
  /** Changes with every update; keep what was typed in inputs whose block_id and action_id stay. */
  hash: string;
  title: PageText;
  submit: PageText | null;
  close: PageText | null;
  blocks: PageBlock[];
  /** By block_id, from `response_action: errors`; shown under the input. */
  errors: Record<string, string>;
}

export interface PagePrompt {
  title: string;
  message: string;
}

/** "Try one of these" above the composer; sending one posts its `message`. */
export interface PagePrompts {
  channel: string;
  /** Absent: for the whole conversation. */
  threadTs?: string;
  title: string;
  prompts: PagePrompt[];
}

export interface Snapshot {
  /** Pass as `after` to the event stream. */
  seq: number;
  workspace: { id: string; name: string; domain: string };
  me: string;
  people: PagePerson[];
  app: PageApp;
  /** What `me` can see, in the order of the side bar. */
  channels: PageChannel[];
  commands: PageCommand[];
  messageShortcuts: PageShortcut[];
  globalShortcuts: PageShortcut[];
  /** All that `me` can see, oldest first: channel messages, replies and private ones. */
  messages: PageMessage[];
  /** Open modals, bottom first; the last one is on top. */
  views: PageView[];
  home: PageView | null;
  prompts: PagePrompts[];
  /** Until `dismiss_first_visit`. */
  firstVisit: boolean;
}

/** Sent only to those who may see it. Every event but `status` replaces what was known under the same key. */
export type PageEvent =
  | { type: 'message'; message: PageMessage }
  | { type: 'message_deleted'; channel: string; ts: string }
  | { type: 'channel'; channel: PageChannel }
  /** The whole stack of open modals, after open, push, update, errors, submit or close. */
  | { type: 'views'; views: PageView[] }
  | { type: 'home'; view: PageView }
  | { type: 'prompts'; prompts: PagePrompts }
  /** "Rolecall is thinking…"; empty text clears it. */
  | { type: 'status'; channel: string; threadTs: string; text: string }
  | { type: 'app'; app: PageApp }
  /** The stream cannot be resumed: take a new snapshot. */
  | { type: 'reset' };

export interface PageOption {
  text: PageText;
  value: string;
  description?: PageText;
}

export interface PageOptionGroup {
  label: PageText;
  options: PageOption[];
}

/** What an element holds, in the shape of Slack's `state.values`; `type` is the element's own. */
export type ElementState =
  | { type: 'button' | 'icon_button' }
  | { type: 'feedback_buttons'; value: string }
  | {
      type: 'static_select' | 'external_select' | 'radio_buttons' | 'overflow';
      selected_option: PageOption | null;
    }
  | {
      type: 'multi_static_select' | 'multi_external_select' | 'checkboxes';
      selected_options: PageOption[];
    }
  | {
      type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input';
      value: string | null;
    }
  | { type: 'datepicker'; selected_date: string | null }
  | { type: 'timepicker'; selected_time: string | null }
  | { type: 'datetimepicker'; selected_date_time: number | null }
  | { type: 'users_select'; selected_user: string | null }
  | { type: 'multi_users_select'; selected_users: string[] }
  | { type: 'channels_select'; selected_channel: string | null }
  | { type: 'multi_channels_select'; selected_channels: string[] }
  | { type: 'conversations_select'; selected_conversation: string | null }
  | { type: 'multi_conversations_select'; selected_conversations: string[] };

/** By block_id, then action_id: every stateful element of the surface that the person has touched (buttons and overflows have none). */
export type SurfaceState = Record<string, Record<string, ElementState>>;

/** Where a block stands. */
export type SurfaceRef = { type: 'message'; channel: string; ts: string } | { type: 'view'; viewId: string };

/** Request and result of each thing that a person does. */
export interface PageRequests {
  /** Text that starts with a slash is a message here: tell commands apart in the composer. */
  post: { params: { channel: string; text: string; threadTs?: string }; result: { ts: string } };
  edit: { params: { channel: string; ts: string; text: string }; result: object };
  delete: { params: { channel: string; ts: string }; result: object };
  react: { params: { channel: string; ts: string; name: string }; result: object };
  /** Resolves when acked or failed; a failure also comes as Slackbot's private message in the channel, worded as Slack words it. */
  command: { params: { channel: string; command: string; text: string }; result: object };
  /**
   * A button, select, overflow, or an input with `dispatch_action`. Resolves when acked; `ok: false` when the
   * app did not answer (Slack shows a small warning beside the element).
   */
  action: {
    params: {
      surface: SurfaceRef;
      blockId: string;
      actionId: string;
      value: ElementState;
      state?: SurfaceState;
    };
    result: object;
  };
  /** Typeahead of an `external_select`; ask only from `min_query_length` (default 3) characters on. */
  options: {
    params: { surface: SurfaceRef; blockId: string; actionId: string; query: string };
    result: { options: PageOption[]; groups: PageOptionGroup[] };
  };
  /** What follows (errors, update, push, clear) comes as a `views` event before this resolves. */
  submit: { params: { viewId: string; state: SurfaceState }; result: { errors: Record<string, string> } };
  /** `clear`: the whole stack rather than the top. */
  close: { params: { viewId: string; clear?: boolean }; result: object };
  message_shortcut: { params: { callbackId: string; channel: string; ts: string }; result: object };
  global_shortcut: { params: { callbackId: string }; result: object };
  /** The app's direct message was opened at this tab. */
  open_tab: { params: { tab: 'home' | 'messages' }; result: object };
  /** Adds the app to a channel ("/invite @App"). */
  invite_app: { params: { channel: string }; result: object };
  /** "Dismiss" on a private message. */
  dismiss: { params: { channel: string; ts: string }; result: object };
  dismiss_first_visit: { params: object; result: object };
}

export type PageRequestKind = keyof PageRequests;

/** The body of `POST /page/request`. */
export type PageRequest = {
  [K in PageRequestKind]: { kind: K } & PageRequests[K]['params'];
}[PageRequestKind];

/** `text` is fit to be shown; `error` is Slack's code where it has one (`operation_timeout`, `dispatch_failed`, …). */
export type PageReply<K extends PageRequestKind = PageRequestKind> =
  | ({ ok: true } & PageRequests[K]['result'])
  | { ok: false; error: string; text: string };
