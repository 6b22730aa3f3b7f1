import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { OURS } from '../../limits.ts';
import { settingsView } from '../../present/views/settings.ts';
import type { Deps } from '../deps.ts';
import { SettingKey, type SettingsState, WorkspaceSettings } from './settings.ts';

const Shown = z.strictObject({
  values: WorkspaceSettings,
  versions: z.record(SettingKey, z.int().nonnegative()),
});

/**
 * The settings as they stand, to be changed, with what was changed last.
 *
 * @param notice What became of the change before.
 * @throws AppError `store`
 */
export async function settingsForm(deps: Deps, team: string, notice?: string) {
  const [state, changes] = await Promise.all([
    deps.settings.state(team),
    deps.records.of(team).audit.list({ limit: OURS.changesShown }),
  ]);
  const { values, versions } = state;
  return settingsView({ values, versions, changes, notice, metadata: JSON.stringify({ values, versions }) });
}

/**
 * Reads back what a form had shown.
 *
 * @throws AppError `bad_input` for a form that another version made.
 */
export function shownIn(metadata: string): SettingsState {
  try {
    return Shown.parse(JSON.parse(metadata));
  } catch {
    throw new AppError(
      'bad_input',
      'This window comes from another version of Rolecall. Please close it and open it again.',
    );
  }
}
