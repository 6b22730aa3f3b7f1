import type { Records } from '../records.ts';
import { SettingKey, type Settings, type SettingsState, type WorkspaceSettings } from './settings.ts';

/**
 * Changes what is wanted otherwise than it was shown, each change with its entry in the audit log.
 *
 * @param shown What the person saw; what they left as it was is left as it is.
 * @returns `conflict` where somebody else changed one of these meanwhile: what they set stays.
 * @throws AppError `store`
 */
export async function changeSettings(
  { settings, records }: { readonly settings: Settings; readonly records: Records },
  { team, by, shown }: { readonly team: string; readonly by: string; readonly shown: SettingsState },
  wanted: WorkspaceSettings,
): Promise<'changed' | 'unchanged' | 'conflict'> {
  const now = await settings.state(team);
  const meant = SettingKey.options.filter((key) => wanted[key] !== shown.values[key]);
  // Two who want the same are of one mind.
  const keys = meant.filter((key) => wanted[key] !== now.values[key]);
  if (keys.some((key) => now.versions[key] !== shown.versions[key])) return 'conflict';
  try {
    for (const key of keys) {
      const audited = { from: now.values[key], to: wanted[key] };
      const version = now.versions[key];
      const set = await records.of(team).settings.set({ key, value: wanted[key], by, version, audited });
      if (!set) return 'conflict';
    }
  } finally {
    settings.forget(team);
  }
  return keys.length > 0 ? 'changed' : 'unchanged';
}
