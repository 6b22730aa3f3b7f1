import { AppError } from '../../errors.ts';
import type { Deps } from '../deps.ts';
import { inTime } from '../in-time.ts';
import { say } from '../say.ts';
import { refusalOfSettings } from '../settings/admin.ts';
import { settingsForm } from '../settings/form.ts';
import { onClick } from './action.ts';

/** What opens a modal is good for three seconds. */
const PATIENCE = 2_000;

/** "Settings" in Home: opens them, for admins and owners alone. */
export function onSettings(deps: Deps) {
  return onClick(deps, 'settings', async ({ client, place, body }) => {
    const [refusal, form] = await Promise.all([
      refusalOfSettings(deps, client, body.user.id),
      inTime(settingsForm(deps, place.at.team), PATIENCE).then(
        (view) => ({ view }),
        (error: unknown) => ({ error }),
      ),
    ]);
    if (refusal !== undefined) return say(deps, client, place, refusal);
    if ('error' in form) throw form.error;
    if (form.view === undefined) throw new AppError('store', 'The store took too long.');
    await client.views.open({ trigger_id: body.trigger_id, view: form.view });
  });
}
