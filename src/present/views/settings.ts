import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { SLACK } from '../../limits.ts';
import { DIVIDER, header, plainText } from '../blocks.ts';
import { type Change, changeLine } from '../changes.ts';
import { ACTION, BLOCK, CALLBACK } from '../ids.ts';
import { line, list, plain, rich } from '../rich.ts';

type Key = keyof typeof BLOCK.settings;
const KEYS = Object.keys(BLOCK.settings) as Key[];

/** Each setting as the form words it. */
const WORDS: Readonly<Record<Key, { readonly label: string; readonly on: string; readonly off: string }>> = {
  sharing: {
    label: 'Sharing cards',
    on: 'A private answer has a button that shows it to the whole channel',
    off: 'Answers stay private; cards shared before stay where they are',
  },
  votes: {
    label: 'Votes on answers',
    on: '👍 and 👎 stand beneath answers; a vote is kept without the question',
    off: 'Answers ask for no vote; votes given before are kept',
  },
};

/** What the form is drawn from. */
export interface SettingsData {
  readonly values: Readonly<Record<Key, boolean>>;
  /** Versions at which the values were read. */
  readonly versions: Readonly<Record<Key, number>>;
  /** Newest first. */
  readonly changes: readonly Change[];
  /** A sentence over the form. */
  readonly notice?: string | undefined;
  /** What the submission must know of what was shown; at most 3,000 characters. */
  readonly metadata: string;
}

/** Slack keeps what a person had chosen under an id that stays: a newer state needs a new one. */
const actionOf = (key: Key, version: number): string => `${ACTION.setting}_${key}:${version}`;

function option(value: 'on' | 'off', key: Key): PlainTextOption {
  return {
    text: plainText(value === 'on' ? 'On' : 'Off', SLACK.optionText),
    description: plainText(WORDS[key][value], SLACK.optionText),
    value,
  };
}

function input(key: Key, { values, versions }: SettingsData): InputBlock {
  const on = option('on', key);
  const off = option('off', key);
  return {
    type: 'input',
    block_id: BLOCK.settings[key],
    label: plainText(WORDS[key].label, SLACK.optionText),
    element: {
      type: 'radio_buttons',
      action_id: actionOf(key, versions[key]),
      options: [on, off],
      initial_option: values[key] ? on : off,
    },
  };
}

/** The form in which admins set what holds in their workspace, over what was changed last. */
export function settingsView(data: SettingsData): ModalView {
  const { changes, notice = '' } = data;
  const lines = changes.map(changeLine);
  return {
    type: 'modal',
    callback_id: CALLBACK.settings,
    private_metadata: data.metadata,
    title: plainText('Settings', SLACK.modalTitle),
    submit: plainText('Save', SLACK.modalTitle),
    close: plainText('Close', SLACK.modalTitle),
    blocks: [
      ...(notice === '' ? [] : [rich(line(plain(notice))), DIVIDER]),
      ...KEYS.map((key) => input(key, data)),
      DIVIDER,
      header('Last changes'),
      rich(lines.length > 0 ? list(lines) : line(plain('Nothing has been changed yet.'))),
    ],
  };
}

type Chosen = Readonly<
  Record<string, Readonly<Record<string, { readonly selected_option?: { readonly value: string } | null }>>>
>;

/** What was chosen in the form; what it doesn't say is left out. */
export function chosenIn(
  values: Chosen,
  versions: Readonly<Record<Key, number>>,
): Partial<Record<Key, boolean>> {
  const chosen: Partial<Record<Key, boolean>> = {};
  for (const key of KEYS) {
    const value = values[BLOCK.settings[key]]?.[actionOf(key, versions[key])]?.selected_option?.value;
    if (value === 'on' || value === 'off') chosen[key] = value === 'on';
  }
  return chosen;
}
