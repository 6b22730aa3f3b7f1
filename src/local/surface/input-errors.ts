import { isObject, type JsonObject } from '../core/json.ts';
import type { PageBlock } from '../page-api.ts';
import type { StateValues } from './surface-state.ts';

/**
 * What Slack itself finds wrong with a form before the app hears of it.
 *
 * @returns By block_id; empty where all is well.
 */
export function inputErrors(blocks: readonly PageBlock[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !isObject(block.element)) continue;
    const held = values[block.block_id]?.[String(block.element.action_id)];
    const fault = held && inputFault(block, block.element, held);
    if (fault) errors[block.block_id] = fault;
  }
  return errors;
}

function inputFault(block: PageBlock, element: JsonObject, held: JsonObject): string | undefined {
  const value = Object.entries(held).find(([key]) => key !== 'type')?.[1];
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return block.optional === true ? undefined : 'Please complete this required field.';
  }
  if (typeof value !== 'string') return undefined;
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`;
  if (typeof max === 'number' && value.length > max) return `Please enter at most ${max} characters.`;
  return formatFault(element, value);
}

function formatFault(element: JsonObject, value: string): string | undefined {
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+$/.test(value)) {
    return 'Please enter a valid email address.';
  }
  if (element.type === 'url_text_input' && !URL.canParse(value)) return 'Please enter a valid URL.';
  return element.type === 'number_input' ? numberFault(element, value) : undefined;
}

function numberFault(element: JsonObject, value: string): string | undefined {
  const number = Number(value);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value)) {
    return `Please enter a number of at least ${element.min_value}.`;
  }
  if (element.max_value !== undefined && number > Number(element.max_value)) {
    return `Please enter a number of at most ${element.max_value}.`;
  }
  return undefined;
}
