import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { SLACK } from '../../src/limits.ts';
import { countText } from '../../src/present/fit.ts';
import { hasShared, sharedPath } from './shared.ts';

type Payload = { blocks?: readonly object[]; modal?: object; home?: object };

const schema = sharedPath('slack', 'block-kit.schema.json');
const validate = hasShared('slack', 'block-kit.schema.json')
  ? new Ajv({ strict: false, allErrors: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
  : undefined;

function* objects(part: unknown): Generator<Record<string, unknown>> {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part)) yield part as Record<string, unknown>;
  for (const value of Object.values(part)) yield* objects(value);
}

/** What the schema can't say: emptiness, uniqueness, sums. */
function ruleFaults(blocks: readonly object[], max: number): string[] {
  const faults: string[] = [];
  if (blocks.length > max) faults.push(`${blocks.length} blocks`);
  if (blocks.filter((block) => 'type' in block && block.type === 'table').length > 1)
    faults.push('two tables');
  const seen = new Set<string>();
  for (const part of objects(blocks)) {
    if (part.text === '') faults.push(`empty text in ${JSON.stringify(part)}`);
    if (Array.isArray(part.elements) && part.elements.length === 0)
      faults.push(`no elements in ${part.type}`);
    for (const id of ['action_id', 'block_id'] as const) {
      if (typeof part[id] !== 'string') continue;
      if (seen.has(`${id} ${part[id]}`)) faults.push(`${id} ${part[id]} twice`);
      seen.add(`${id} ${part[id]}`);
    }
  }
  return faults;
}

/** Everything that Slack would refuse in a message or view; empty where it is sound. */
export function blockKitFaults(payload: Payload): string[] {
  const faults =
    validate && !validate(payload)
      ? (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
      : [];
  if (payload.blocks) {
    faults.push(...ruleFaults(payload.blocks, SLACK.blocksPerMessage));
    if (countText(payload.blocks) > SLACK.messageText) faults.push('more text than a message holds');
  }
  const view = payload.modal ?? payload.home;
  if (view && 'blocks' in view) faults.push(...ruleFaults(view.blocks as object[], SLACK.blocksPerView));
  return faults;
}
