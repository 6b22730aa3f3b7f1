import type { Ids } from '../core/ids.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import type { PageBlock } from '../page-api.ts';
import { checkShape } from './check-shape.ts';
import { fillIn } from './fill-in.ts';
import { option, optionGroup } from './objects.ts';
import { checkRules, textLength } from './rules.ts';
import { list } from './shape.ts';
import { messageBlocks, VIEWS } from './surfaces.ts';

/** Blocks after the check: completed where nothing is wrong, else empty. */
export interface Checked {
  /** Worded as Slack words them, each with the JSON pointer of its place. */
  faults: string[];
  blocks: PageBlock[];
  /** Characters of all their text. */
  textLength: number;
}

/**
 * Checks the blocks of a message as strictly as Slack.
 *
 * @example checkMessageBlocks([{ type: 'section' }], ids).faults[0] // "must define either `text` or `fields` [json-pointer:/blocks/0]"
 */
export function checkMessageBlocks(blocks: unknown, ids: Ids): Checked {
  const faults = checkShape(blocks, messageBlocks, '/blocks');
  return checked(blocks, faults.length > 0 ? faults : checkRules(blocks as JsonObject[]), ids);
}

/** Checks a modal or Home view. */
export function checkView(view: JsonObject, type: 'modal' | 'home', ids: Ids): Checked {
  const faults = checkShape(view, VIEWS[type], '/view');
  if (faults.length > 0) return checked([], faults, ids);
  const blocks = view.blocks as JsonObject[];
  const inputs = blocks.some((block) => block.type === 'input');
  const unsubmittable = type === 'modal' && inputs && view.submit === undefined;
  return checked(
    blocks,
    [
      ...checkRules(blocks, '/view/blocks'),
      ...(unsubmittable ? ['missing required field: submit [json-pointer:/view]'] : []),
    ],
    ids,
  );
}

/** Checks what an app answers to a typeahead. */
export function checkOptions(body: unknown): string[] {
  if (!isObject(body)) return ['must provide an object'];
  if (body.options !== undefined) return checkShape(body.options, list(option, 100, 0), '/options');
  return checkShape(body.option_groups ?? [], list(optionGroup, 100, 0), '/option_groups');
}

function checked(blocks: unknown, faults: string[], ids: Ids): Checked {
  if (faults.length > 0) return { faults, blocks: [], textLength: 0 };
  return { faults, blocks: fillIn(blocks as unknown[], ids), textLength: textLength(blocks) };
}
