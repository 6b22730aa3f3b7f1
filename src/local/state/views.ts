import type { View } from './types.ts';

/** Open modals, a stack for each person, and everybody's App Home. */
export class Views {
  readonly #stacks = new Map<string, View[]>();
  readonly #homes = new Map<string, View>();

  /** Bottom first. */
  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  setStack(user: string, views: View[]): void {
    this.#stacks.set(user, views);
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  setHome(view: View): void {
    this.#homes.set(view.user, view);
  }

  /** Puts a changed view in the place of the one with its id. */
  replace(view: View): void {
    if (view.type === 'home') this.setHome(view);
    else
      this.setStack(
        view.user,
        this.stack(view.user).map((other) => (other.id === view.id ? view : other)),
      );
  }

  find(id: string): View | undefined {
    return this.#all().find((view) => view.id === id);
  }

  findExternal(externalId: string): View | undefined {
    return this.#all().find((view) => view.externalId === externalId);
  }

  #all(): View[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }
}
