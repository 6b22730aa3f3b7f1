import { BLOCK } from '../../present/ids.ts';
import { line, plain, rich } from '../../present/rich.ts';
import { readingView } from '../../present/views/modal.ts';
import { chosenIn } from '../../present/views/settings.ts';
import type { Deps } from '../deps.ts';
import { errorFacts } from '../log.ts';
import { publishHome } from '../publish-home.ts';
import { refusalOfSettings } from '../settings/admin.ts';
import { changeSettings } from '../settings/change.ts';
import { settingsForm, shownIn } from '../settings/form.ts';
import { onSubmit } from './submit.ts';

const NOTICE = {
  changed: 'Saved. Within a few seconds it holds everywhere.',
  unchanged: 'This is how it was set already, so nothing was changed.',
  conflict:
    'Somebody else changed this while you had it open. It now stands as below; change it again if it should be otherwise.',
} as const;

const spoken = (sentence: string) => readingView('Settings', [[rich(line(plain(sentence)))]]);

/** The settings sent in: changes them, for admins and owners alone, and shows how they stand now. */
export function onSettingsSubmit(deps: Deps) {
  return onSubmit(deps, 'settings_form', BLOCK.settings.sharing, async ({ ack, body, view, client }) => {
    const team = body.team?.id ?? '';
    const by = body.user.id;
    const refusal = await refusalOfSettings(deps, client, by);
    if (refusal !== undefined) return ack({ response_action: 'update', view: spoken(refusal) });
    const shown = shownIn(view.private_metadata);
    const wanted = { ...shown.values, ...chosenIn(view.state.values, shown.versions) };
    const outcome = await changeSettings(deps, { team, by, shown }, wanted);
    const notice = NOTICE[outcome];
    // What was changed is changed, even if it can't be read again.
    const form = await deps.records.attempt('settings.get', team, () => settingsForm(deps, team, notice));
    await ack({ response_action: 'update', view: form ?? spoken(notice) });
    // The form has said what became of it; Home is drawn anew whenever it is opened.
    await publishHome(deps, client, team, by).catch((error: unknown) => {
      deps.logger.warn({ listener: 'settings_form', ...errorFacts(error) }, 'Home was not drawn anew');
    });
  });
}
