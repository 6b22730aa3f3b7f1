import type { Clock } from '../core/clock.ts';

/** Makes message timestamps: `seconds.micros`, each later than the one before. */
export function timestamps(clock: Clock): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, clock.now() * 1_000);
    return microsToTs(last);
  };
}

function microsToTs(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros - seconds * 1_000_000).padStart(6, '0')}`;
}
