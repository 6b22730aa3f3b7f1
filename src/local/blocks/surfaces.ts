import { SLACK } from '../../limits.ts';
import { BLOCKS } from './block-types.ts';
import { plainText } from './objects.ts';
import { boolean, list, object, type Shape, string, typed } from './shape.ts';

/** Blocks that stand in some surfaces alone. */
const ELSEWHERE = {
  message: ['alert'],
  modal: [
    'container',
    'carousel',
    'file',
    'table',
    'data_table',
    'data_visualization',
    'markdown',
    'task_card',
    'plan',
    'card',
    'context_actions',
  ],
  home: [
    'alert',
    'container',
    'file',
    'table',
    'data_table',
    'data_visualization',
    'markdown',
    'task_card',
    'plan',
    'context_actions',
  ],
} as const;

export type SurfaceType = keyof typeof ELSEWHERE;

function blocksFor(surface: SurfaceType): Shape {
  const excluded: readonly string[] = ELSEWHERE[surface];
  return typed(Object.fromEntries(Object.entries(BLOCKS).filter(([type]) => !excluded.includes(type))));
}

/** The `blocks` of a message. */
export const messageBlocks = list(blocksFor('message'), SLACK.blocksPerMessage, 0);

const common = {
  private_metadata: string(SLACK.privateMetadata, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};

/** Views by their type. */
export const VIEWS: Record<'modal' | 'home', Shape> = {
  modal: typed({
    modal: object({
      ...common,
      'title!': plainText(SLACK.modalTitle),
      'blocks!': list(blocksFor('modal'), SLACK.blocksPerView, 0),
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    }),
  }),
  home: typed({
    home: object({
      ...common,
      'blocks!': list(blocksFor('home'), SLACK.blocksPerView, 0),
      title: plainText(SLACK.modalTitle),
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
    }),
  }),
};
