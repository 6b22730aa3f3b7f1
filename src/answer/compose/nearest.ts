import Fuse from 'fuse.js';
import type { View } from '../../knowledge/library.ts';
import { namesOf } from '../index/names.ts';

interface Name {
  readonly role: string;
  readonly name: string;
}

const searches = new WeakMap<View, Fuse<Name>>();

/** Roles whose names look most like what was typed, best first, at most three. */
export function nearestRoles(typed: string, view: View): string[] {
  let fuse = searches.get(view);
  if (!fuse) {
    const names = [...view.roles.values()].flatMap((role) =>
      namesOf(role).map((name) => ({
        role: role.id,
        name,
      })),
    );
    fuse = new Fuse(names, { keys: ['name'], threshold: 0.5, ignoreLocation: true });
    searches.set(view, fuse);
  }
  const found = fuse.search(typed.slice(0, 60), { limit: 12 }).map(({ item }) => item.role);
  return [...new Set(found)].slice(0, 3);
}
