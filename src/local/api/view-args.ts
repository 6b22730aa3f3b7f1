import { checkView } from '../blocks/check.ts';
import { CAPS } from '../core/constants.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import type { PageBlock } from '../page-api.ts';
import type { Workspace } from '../state/workspace.ts';
import { ApiError, argumentError } from './api-error.ts';

/** A view that has been checked and filled in. */
export type CheckedView = JsonObject & { blocks: PageBlock[] };

/**
 * Checks a view that the app sent.
 *
 * @param type What it must be here.
 * @throws ApiError `invalid_arguments` with what is wrong, `view_too_large` or `duplicate_external_id`.
 */
export function readView(
  workspace: Workspace,
  given: unknown,
  type: 'modal' | 'home',
  replacing?: { id: string },
): CheckedView {
  if (!isObject(given)) throw argumentError('invalid_arguments', ['missing required field: view']);
  if (JSON.stringify(given).length > CAPS.viewBytes) throw new ApiError('view_too_large');
  const { faults, blocks } = checkView(given, type, workspace.ids);
  if (faults.length > 0) throw argumentError('invalid_arguments', faults);
  const other =
    typeof given.external_id === 'string' && given.external_id !== '' ? given.external_id : undefined;
  const holder = other && workspace.views.findExternal(other);
  if (holder && holder.id !== replacing?.id) throw new ApiError('duplicate_external_id');
  return { ...given, blocks };
}
