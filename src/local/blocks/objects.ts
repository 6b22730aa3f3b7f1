import {
  boolean,
  list,
  matching,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
  string,
  typed,
} from './shape.ts';

const plainFields = (max: number) => object({ 'text!': string(max), emoji: boolean });
const mrkdwnFields = (max: number) => object({ 'text!': string(max), verbatim: boolean });

/** `plain_text` of at most `max` characters. */
export const plainText = (max = 3_000): Shape => typed({ plain_text: plainFields(max) });

export const mrkdwn = (max = 3_000): Shape => typed({ mrkdwn: mrkdwnFields(max) });

/** Either kind of text. */
export const text = (max = 3_000): Shape =>
  typed({ plain_text: plainFields(max), mrkdwn: mrkdwnFields(max) });

/** For `typed` tables that also hold other elements. */
export const TEXT_TYPES: Record<string, ObjectShape> = {
  plain_text: plainFields(3_000),
  mrkdwn: mrkdwnFields(3_000),
};

export const actionId = string(255);
export const blockId = string(255);
export const url = matching(/^(https?|slack|mailto|tel):.{0,2990}$/i);

export const style = oneOf('primary', 'danger');

export const confirm = object({
  'title!': plainText(100),
  'text!': text(300),
  'confirm!': plainText(30),
  'deny!': plainText(30),
  style,
});

const optionWith = (label: Shape, description: Shape) =>
  object({ 'text!': label, 'value!': string(75), description });

/** An option of a menu. */
export const option = optionWith(plainText(75), plainText(75));

/** An option of an overflow menu may lead somewhere. */
export const linkOption = object({
  'text!': plainText(75),
  'value!': string(75),
  description: plainText(75),
  url,
});

/** An option of radio buttons or checkboxes may be formatted. */
export const richOption = optionWith(text(75), text(75));

export const optionGroup = object({ 'label!': plainText(75), 'options!': list(option, 100) });

export const dispatchActionConfig = object({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2),
});

export const slackFile = object({ id: string(), url: string() }, ['id', 'url']);

export const imageElement = object(
  { 'alt_text!': string(2_000), image_url: string(3_000), slack_file: slackFile },
  ['image_url', 'slack_file'],
);
