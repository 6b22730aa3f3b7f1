import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of heap in use once garbage is gone. */
export function heapUsed(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

export interface Timed<T> {
  readonly results: readonly T[];
  /** Milliseconds of one call. */
  readonly p50: number;
  readonly p99: number;
}

/** Calls once for each input, and says how long calls take. */
export function timeEach<I, T>(inputs: readonly I[], call: (input: I) => T): Timed<T> {
  const times: number[] = [];
  const results = inputs.map((input) => {
    const start = performance.now();
    const result = call(input);
    times.push(performance.now() - start);
    return result;
  });
  return { results, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/**
 * The value below which a share of the values lies.
 *
 * @example
 * percentile([1, 2, 3, 4], 0.5) // 2
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
