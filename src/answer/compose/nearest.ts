import Fuse from 'fuse.js';
import type { View } from '../../knowledge/library.ts';
import { namesOf } from '../index/names.ts';

interface Name {
  readonly role: string;
  readonly name: string;
}

const searches = new WeakMap<View, Fuse<Name>>();

/** Beyond this, a name no longer looks like a misspelling of what was typed; 0 is the same. */
export const MISSPELT = 0.45;

/**
 * Roles whose names look most like what was typed, best first, at most three.
 *
 * @param distance How far a name may be off, 0 to 1.
 */
export function nearestRoles(typed: string, view: View, distance = 1): string[] {
  let fuse = searches.get(view);
  if (!fuse) {
    const names = [...view.roles.values()].flatMap((role) =>
      namesOf(role).map((name) => ({
        role: role.id,
        name,
      })),
    );
    fuse = new Fuse(names, { keys: ['name'], threshold: 0.5, ignoreLocation: true, includeScore: true });
    searches.set(view, fuse);
  }
  const found = fuse
    .search(typed.slice(0, 60), { limit: 12 })
    .filter(({ score }) => (score ?? 1) <= distance);
  return [...new Set(found.map(({ item }) => item.role))].slice(0, 3);
}
