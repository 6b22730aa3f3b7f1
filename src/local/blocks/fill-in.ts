import type { Ids } from '../core/ids.ts';
import { isObject } from '../core/json.ts';
import type { PageBlock } from '../page-api.ts';

/** Elements that carry an `action_id`; Slack makes one up where the app gave none. */
const ACTIVE =
  /^(button|workflow_button|overflow|(multi_)?(static|external|users|channels|conversations)_select|radio_buttons|checkboxes|datepicker|timepicker|datetimepicker|(plain|email|url)_text_input|number_input|file_input|rich_text_input|feedback_buttons|icon_button)$/;

/** Completes checked blocks as Slack does: ids where none were given, and the defaults of text objects. */
export function fillIn(blocks: readonly unknown[], ids: Ids): PageBlock[] {
  return blocks.map((block) => {
    const filled = complete(block, ids) as PageBlock;
    return { ...filled, block_id: filled.block_id ?? ids.secret().slice(-8) };
  });
}

function complete(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((item) => complete(item, ids));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, complete(field, ids)]));
  if (copy.type === 'plain_text') return { emoji: true, ...copy };
  if (copy.type === 'mrkdwn') return { verbatim: false, ...copy };
  if (Array.isArray(copy.child_blocks)) copy.child_blocks = fillIn(copy.child_blocks, ids);
  if (copy.type === 'carousel' && Array.isArray(copy.elements)) copy.elements = fillIn(copy.elements, ids);
  return typeof copy.type === 'string' && ACTIVE.test(copy.type)
    ? { action_id: ids.secret().slice(-8), ...copy }
    : copy;
}
