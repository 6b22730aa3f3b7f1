/** Draws whole numbers below `n`, the same ones for the same seed on every machine. */
export type Draw = (n: number) => number;

/** Mulberry32: small, fast and even enough for choosing samples. */
export function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** `size` items, spread evenly over the list from a drawn start. */
export function sample<T>(items: readonly T[], size: number, draw: Draw): T[] {
  if (items.length <= size) return [...items];
  const step = items.length / size;
  const start = draw(Math.ceil(step));
  return Array.from({ length: size }, (_, at) => items[Math.floor(start + at * step) % items.length] as T);
}
