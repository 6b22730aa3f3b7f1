import type { Config } from '../config.ts';
import { createMetrics, type Metrics } from '../ops/metrics.ts';
import { startOps } from '../ops/server.ts';
import type { InFlight } from '../slack/in-flight.ts';
import type { Store } from '../store/index.ts';
import type { CurrentLibrary } from './current-library.ts';

type Phase = 'starting' | 'running' | 'draining';

/** What those who run Rolecall see of it. */
export interface Operations {
  readonly metrics: Metrics;
  /** Where it is served; none where it is not. */
  readonly lines: readonly string[];
  enter(phase: Phase): void;
  close(): Promise<void>;
}

/** The numbers that this process keeps, and the server that tells them where the settings ask for one. */
export async function operate(
  settings: Config['ops'],
  { store, knowledge, inFlight }: { store: Store | undefined; knowledge: CurrentLibrary; inFlight: InFlight },
): Promise<Operations> {
  let phase: Phase = 'starting';
  const roles = (): number => knowledge.view().roles.size;
  const metrics = createMetrics({ inFlight: () => inFlight.size, roles });
  const checkStore = store && (() => store.check());
  const server =
    settings &&
    (await startOps({
      ...settings,
      registry: metrics.registry,
      vitals: { checkStore, roles, phase: () => phase },
    }));
  return {
    metrics,
    lines: server ? [`Health and metrics are at ${server.url}.`] : [],
    enter(next) {
      phase = next;
    },
    close: async () => server?.close(),
  };
}
