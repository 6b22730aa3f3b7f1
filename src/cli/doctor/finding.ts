/** One thing that was looked at. */
export interface Finding {
  readonly what: string;
  /** `unknown`: it could not be looked at, which is no fault of its own. */
  readonly state: 'well' | 'ill' | 'unknown';
  /** What was found; of something ill also how to mend it. Never a token. */
  readonly said: string;
}

const MARK = { well: '✓', ill: '✗', unknown: '–' } as const;

/** "✓ store: libsql, schema 1" */
export function lineOf({ what, state, said }: Finding): string {
  return `${MARK[state]} ${what}: ${said}`;
}

/** Findings about one thing. */
export function about(what: string) {
  return {
    well: (said: string): Finding => ({ what, state: 'well', said }),
    ill: (said: string): Finding => ({ what, state: 'ill', said }),
    unknown: (said: string): Finding => ({ what, state: 'unknown', said }),
  };
}
