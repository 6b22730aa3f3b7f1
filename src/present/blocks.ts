import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  ExternalSelect,
  HeaderBlock,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import { AppError } from '../errors.ts';
import { SLACK } from '../limits.ts';
import { clip, escapeMrkdwn } from './escape.ts';

export const DIVIDER = { type: 'divider' } as const;

/** Text in which nothing is markup, not even `:smile:`. */
export function plainText(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: clip(text, max), emoji: false };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(text, SLACK.headerText) };
}

/**
 * Small grey lines, one under the other; empty ones are left out, and the block with them.
 * One element holds them all, for Slack sets several side by side.
 */
export function context(...lines: string[]): ContextBlock[] {
  const text = lines.filter((one) => one.trim() !== '').join('\n');
  return text === '' ? [] : [{ type: 'context', elements: [plainText(text, SLACK.fieldText)] }];
}

/** A section with a bold label over its text; both are escaped. */
export function labelled(label: string, text: string, accessory?: Button): SectionBlock {
  const body = `*${escapeMrkdwn(label)}*\n${escapeMrkdwn(text)}`;
  const block: SectionBlock = {
    type: 'section',
    text: { type: 'mrkdwn', text: clip(body, SLACK.sectionText), verbatim: true },
  };
  return accessory ? { ...block, accessory } : block;
}

/** A row of buttons and menus; an empty row is no block, for Slack refuses one. */
export function actions(...elements: (ActionsBlockElement | null)[]): ActionsBlock[] {
  const present = elements.filter((element) => element !== null);
  return present.length === 0
    ? []
    : [{ type: 'actions', elements: present.slice(0, SLACK.elementsPerActions) }];
}

/**
 * A button; `null` where its value is `null` (see `packAsk`).
 *
 * @throws AppError `slack` for a value that Slack wouldn't carry: it must never be cut.
 */
export function button(
  actionId: string,
  label: string,
  value: string | null,
  style?: 'primary',
): Button | null {
  if (value === null) return null;
  if (value.length > SLACK.buttonValue)
    throw new AppError('slack', `the value of button "${actionId}" is too long`);
  const made: Button = {
    type: 'button',
    action_id: actionId,
    text: plainText(label, SLACK.buttonText),
    value,
  };
  return style ? { ...made, style } : made;
}

/** A menu whose options come from us as a person types. */
export function roleMenu(actionId: string, placeholder: string): ExternalSelect {
  return {
    type: 'external_select',
    action_id: actionId,
    placeholder: plainText(placeholder, SLACK.headerText),
    min_query_length: 0,
  };
}
