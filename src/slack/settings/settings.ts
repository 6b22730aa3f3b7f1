import type { Logger } from 'pino';
import { z } from 'zod';
import { OURS } from '../../limits.ts';
import type { Setting } from '../../store/types.ts';
import type { Records } from '../records.ts';

/** What the admins of a workspace can set, each with what holds until they do; the key in the store is the name here. */
export const WorkspaceSettings = z.strictObject({
  /** Cards may be shared into channels. */
  sharing: z.boolean().default(true),
  /** Answers ask for 👍 or 👎. */
  votes: z.boolean().default(true),
});
export type WorkspaceSettings = Readonly<z.infer<typeof WorkspaceSettings>>;

export const SettingKey = WorkspaceSettings.keyof();
export type SettingKey = z.infer<typeof SettingKey>;

export const DEFAULTS: WorkspaceSettings = WorkspaceSettings.parse({});

/** The settings, and the version of each that they were read at; 0 for one that was never set. */
export interface SettingsState {
  readonly values: WorkspaceSettings;
  readonly versions: Readonly<Record<SettingKey, number>>;
}

/**
 * The settings of each workspace. They are read from the store, and again once they are `OURS.settingsAge` milliseconds old:
 * so long after a change other processes may go by what held before.
 */
export class Settings {
  readonly #now: () => number;
  readonly #records: Records;
  readonly #logger: Logger;
  /** Grows with each `forget`. */
  #forgotten = 0;
  readonly #read = new Map<string, { readonly values: WorkspaceSettings; readonly until: number }>();

  /** @param now Milliseconds since the epoch. */
  constructor(now: () => number, records: Records, logger: Logger) {
    this.#now = now;
    this.#records = records;
    this.#logger = logger;
  }

  /** What to go by in an answer; the defaults where the store fails or takes too long. */
  async of(team: string): Promise<WorkspaceSettings> {
    return (await this.#records.attemptBriefly('settings.get', team, () => this.checked(team))) ?? DEFAULTS;
  }

  /**
   * What to go by before something is done that a setting may forbid.
   *
   * @throws AppError `store` where that can't be told.
   */
  async checked(team: string): Promise<WorkspaceSettings> {
    const read = this.#read.get(team);
    if (read && read.until > this.#now()) return read.values;
    const forgotten = this.#forgotten;
    const { values } = await this.state(team);
    // Changed meanwhile, it may be what held before.
    if (forgotten === this.#forgotten) this.#keep(team, values);
    return values;
  }

  /**
   * Everything as it stands in the store now, for a form that changes it.
   *
   * @throws AppError `store`
   */
  async state(team: string): Promise<SettingsState> {
    const rows = await this.#records.of(team).settings.all();
    const row = (key: SettingKey) => rows.find((one) => one.key === key);
    const of = <T>(value: (key: SettingKey) => T) =>
      Object.fromEntries(SettingKey.options.map((key) => [key, value(key)])) as Record<SettingKey, T>;
    return {
      values: of((key) => this.#valueOf(key, row(key))),
      versions: of((key) => row(key)?.version ?? 0),
    };
  }

  /** To be called when a setting was changed, so that it takes effect here at once. */
  forget(team: string): void {
    this.#forgotten += 1;
    this.#read.delete(team);
  }

  #valueOf(key: SettingKey, row: Setting | undefined): boolean {
    if (row === undefined) return DEFAULTS[key];
    const parsed = WorkspaceSettings.shape[key].unwrap().safeParse(row.value);
    if (parsed.success) return parsed.data;
    this.#logger.warn({ setting: key }, 'a setting in the store is none that I know: its default holds');
    return DEFAULTS[key];
  }

  #keep(team: string, values: WorkspaceSettings): void {
    // Deleted first, so that the map's order stays oldest first.
    this.#read.delete(team);
    this.#read.set(team, { values, until: this.#now() + OURS.settingsAge });
    const [oldest] = this.#read.keys();
    if (this.#read.size > OURS.settingsTeams && oldest !== undefined) this.#read.delete(oldest);
  }
}
