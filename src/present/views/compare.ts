import type { InputBlock, ModalView } from '@slack/types';
import { SLACK } from '../../limits.ts';
import { plainText, roleMenu } from '../blocks.ts';
import { ACTION, BLOCK, CALLBACK } from '../ids.ts';
import { type MenuRole, roleOption } from '../options.ts';

const LABELS = ['First role', 'Second role', 'Third role'];

function input(at: number, chosen: MenuRole | undefined): InputBlock {
  const menu = roleMenu(`${ACTION.chooseRole}:${at}`, 'Pick a role or type its name');
  return {
    type: 'input',
    block_id: BLOCK.roles[at] ?? '',
    label: plainText(LABELS[at] ?? '', SLACK.optionText),
    optional: at === 2,
    element: chosen ? { ...menu, initial_option: roleOption(chosen) } : menu,
  };
}

/**
 * The form that picks roles to compare.
 *
 * @param chosen   Roles already picked, in order.
 * @param metadata What the submission must know about where it was opened; at most 3,000 characters.
 */
export function compareView(chosen: readonly MenuRole[], metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: CALLBACK.compare,
    private_metadata: metadata,
    title: plainText('Compare roles', SLACK.modalTitle),
    submit: plainText('Compare', SLACK.modalTitle),
    close: plainText('Cancel', SLACK.modalTitle),
    blocks: BLOCK.roles.map((_, at) => input(at, chosen[at])),
  };
}

/**
 * What is wrong with a choice of roles, keyed by the field to mend; empty where nothing is.
 *
 * @param ids Role ids in the fields' order; `undefined` for a field left empty.
 */
export function compareFaults(ids: readonly (string | undefined)[]): Record<string, string> {
  const faults: Record<string, string> = {};
  ids.forEach((id, at) => {
    const block = BLOCK.roles[at];
    if (id !== undefined && block !== undefined && ids.indexOf(id) < at) {
      faults[block] = 'This role is already picked above: pick another one.';
    }
  });
  return faults;
}
