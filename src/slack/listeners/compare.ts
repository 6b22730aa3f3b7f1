import { z } from 'zod';
import { compareView } from '../../present/views/compare.ts';
import type { Deps } from '../deps.ts';
import { packPlace } from '../metadata.ts';
import { onClick } from './action.ts';

const RoleIds = z.array(z.string());

/** "Compare…": opens the form with the card's roles filled in. */
export function onCompare(deps: Deps) {
  return onClick(deps, 'compare', async ({ client, body, place, value }) => {
    const { roles } = deps.view();
    const chosen = RoleIds.parse(JSON.parse(value))
      .map((id) => roles.get(id))
      .filter((role) => role !== undefined);
    await client.views.open({ trigger_id: body.trigger_id, view: compareView(chosen, packPlace(place)) });
  });
}
