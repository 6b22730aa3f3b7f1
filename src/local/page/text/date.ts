type Format = Intl.DateTimeFormatOptions;

const DAY: Format = { month: 'long', day: 'numeric', year: 'numeric' };
const FORMATS: Record<string, Format> = {
  date: DAY,
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', ...DAY },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** Whole days from one date to another, by the calendar of this place. */
function daysBetween(from: Date, to: Date): number {
  const noon = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

/** "Today", "Yesterday", "Tomorrow", or null. */
export function nearDay(date: Date, now: Date): string | null {
  const days = daysBetween(date, now);
  return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : days === -1 ? 'Tomorrow' : null;
}

function token(name: string, date: Date, now: Date): string {
  const pretty = name.endsWith('_pretty');
  const near = pretty ? nearDay(date, now)?.toLowerCase() : undefined;
  const format = FORMATS[pretty ? name.slice(0, -'_pretty'.length) : name];
  return near ?? (format ? date.toLocaleString('en-US', format) : `{${name}}`);
}

/** Fills the tokens of a `<!date^…>` format, such as `{date_short} at {time}`. */
export function formatSlackDate(
  timestamp: number,
  format: string,
  fallback: string,
  now = new Date(),
): string {
  const date = new Date(timestamp * 1000);
  if (Number.isNaN(date.getTime())) return fallback;
  return format.replace(/\{([a-z_]{1,20})\}/g, (_, name: string) => token(name, date, now));
}

/** The date of a message's `ts`. */
export function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** "4:32 PM" */
export function clockTime(ts: string): string {
  return dateOf(ts).toLocaleTimeString('en-US', FORMATS.time);
}

/** "Today", or "Monday, November 3rd" as a divider between days says it. */
export function dayTitle(ts: string, now = new Date()): string {
  const date = dateOf(ts);
  return (
    nearDay(date, now) ??
    date.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })
  );
}
