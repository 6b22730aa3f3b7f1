import { checkMessageBlocks } from '../blocks/check.ts';
import { CAPS } from '../core/constants.ts';
import type { JsonObject } from '../core/json.ts';
import type { PageBlock } from '../page-api.ts';
import type { Workspace } from '../state/workspace.ts';
import { ApiError, argumentError } from './api-error.ts';
import type { Args } from './args.ts';

/** What a message says. */
export interface Content {
  text: string;
  blocks: PageBlock[];
  /** Fields for the reply where the text was too long and lost its end. */
  warning?: JsonObject;
}

const CUT_WARNING = {
  warning: 'message_truncated',
  response_metadata: { warnings: ['message_truncated'] },
};

/**
 * Reads and checks a message's text and blocks.
 *
 * @param kept Blocks that the message has where the call names none.
 * @throws ApiError `no_text`, `msg_blocks_too_long`, `invalid_blocks` or `invalid_blocks_format`.
 */
export function readContent(workspace: Workspace, args: Args, kept: PageBlock[] = []): Content {
  const text = args.text('text');
  const given = args.has('blocks') ? args.json('blocks') : kept;
  if (given === undefined) throw new ApiError('invalid_blocks_format');
  const checked = checkMessageBlocks(given, workspace.ids);
  if (checked.faults.length > 0) throw argumentError('invalid_blocks', checked.faults);
  if (checked.textLength > CAPS.blocksText) throw new ApiError('msg_blocks_too_long');
  if (text.trim() === '' && checked.blocks.length === 0) throw new ApiError('no_text');
  const cut = text.length > CAPS.messageText;
  return {
    text: cut ? text.slice(0, CAPS.messageText) : text,
    blocks: checked.blocks,
    ...(cut ? { warning: CUT_WARNING } : {}),
  };
}
