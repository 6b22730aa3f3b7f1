import { isObject } from '../core/json.ts';

/** Finds `block_id`s and `action_id`s that occur twice on one surface. */
export function repeatedIds(blocks: readonly unknown[], at = '/blocks'): string[] {
  const seen = { block_id: new Set<string>(), action_id: new Set<string>() };
  const faults: string[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
    if (!isObject(value)) return;
    for (const key of ['block_id', 'action_id'] as const) {
      const id = value[key];
      if (typeof id !== 'string') continue;
      if (seen[key].has(id))
        faults.push(`\`${key}\` "${id}" already exists [json-pointer:${pointer}/${key}]`);
      seen[key].add(id);
    }
    for (const [key, field] of Object.entries(value)) visit(field, `${pointer}/${key}`);
  };
  visit(blocks, at);
  return faults;
}
