import { chart } from './chart.ts';
import {
  BUTTONS,
  CHOICES,
  CONTEXT_ACTIONS,
  IMAGE,
  INPUTS,
  MULTI_SELECTS,
  OVERFLOW,
  PICKERS,
  SELECTS,
} from './elements.ts';
import { blockId, imageElement, mrkdwn, plainText, slackFile, TEXT_TYPES, text, url } from './objects.ts';
import { richTextElements } from './rich-text.ts';
import {
  anything,
  boolean,
  list,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
  string,
  typed,
} from './shape.ts';
import { tableBlocks } from './tables.ts';

/** A block's fields and its id. */
const block = (fields: Record<string, Shape>, either?: readonly string[]) =>
  object({ block_id: blockId, ...fields }, either);

const richText = block({ 'elements!': list(richTextElements) });
const image = block(
  { 'alt_text!': string(2_000), image_url: string(3_000), slack_file: slackFile, title: plainText(2_000) },
  ['image_url', 'slack_file'],
);

const FORM = { ...CHOICES, ...PICKERS, ...SELECTS, ...MULTI_SELECTS };

const BASIC: Record<string, ObjectShape> = {
  section: block(
    {
      text: text(3_000),
      fields: list(text(2_000), 10),
      accessory: typed(BUTTONS, OVERFLOW, FORM, IMAGE),
      expand: boolean,
    },
    ['text', 'fields'],
  ),
  header: block({ 'text!': plainText(150) }),
  divider: block({}),
  image,
  context: block({ 'elements!': list(typed(TEXT_TYPES, IMAGE), 10) }),
  actions: block({
    'elements!': list(
      typed(BUTTONS, OVERFLOW, FORM, { rich_text_input: INPUTS.rich_text_input ?? object({}) }),
      25,
    ),
  }),
  input: block({
    'label!': plainText(2_000),
    'element!': typed(FORM, INPUTS),
    hint: plainText(2_000),
    optional: boolean,
    dispatch_action: boolean,
  }),
  rich_text: richText,
  video: block({
    'alt_text!': string(),
    'title!': plainText(200),
    'thumbnail_url!': url,
    'video_url!': url,
    title_url: url,
    author_name: string(50),
    description: plainText(200),
    provider_name: string(),
    provider_icon_url: url,
  }),
  file: block({ 'external_id!': string(255), 'source!': string() }),
  ...tableBlocks(richText, blockId),
};

const card = block(
  {
    hero_image: typed({ image: imageElement }),
    icon: typed({ image: imageElement }),
    title: mrkdwn(150),
    subtitle: mrkdwn(150),
    body: mrkdwn(200),
    actions: list(typed(BUTTONS), 3),
  },
  ['hero_image', 'title', 'actions', 'body'],
);

const task = block({
  'task_id!': string(),
  'title!': string(),
  'status!': oneOf('pending', 'in_progress', 'complete', 'error'),
  details: typed({ rich_text: richText }),
  output: typed({ rich_text: richText }),
  sources: list(typed({ url: object({ 'url!': string(), 'text!': string() }) })),
});

/** Every block that this workspace knows. */
export const BLOCKS: Record<string, ObjectShape> = {
  ...BASIC,
  markdown: block({ 'text!': string(12_000) }),
  context_actions: block({ 'elements!': list(typed(CONTEXT_ACTIONS), 5) }),
  alert: block({ 'text!': text(), level: oneOf('default', 'info', 'warning', 'error', 'success') }),
  card,
  carousel: block({ 'elements!': list(typed({ card }), 10) }),
  container: block({
    'child_blocks!': list(typed(BASIC), 10),
    title: plainText(150),
    rich_text_title: typed({ rich_text: richText }),
    subtitle: text(150),
    icon: typed({ image: imageElement }),
    width: oneOf('narrow', 'standard', 'wide', 'full'),
    is_collapsible: boolean,
    default_collapsed: boolean,
    has_header_divider: boolean,
  }),
  plan: block({ 'title!': string(), tasks: list(anything, undefined, 0) }),
  task_card: task,
  data_visualization: block({ 'title!': string(50), 'chart!': chart }),
};
