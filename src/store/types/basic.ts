/** Milliseconds since the epoch. */
export type Milliseconds = number;

/** Anything that `JSON.stringify` keeps whole. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
