import type { webApi } from '@slack/bolt';
import { examplesFrom } from '../present/examples.ts';
import { homeView } from '../present/views/home.ts';
import type { Deps } from './deps.ts';
import { isAdmin } from './settings/admin.ts';

/** Draws App Home for one person. */
export async function publishHome(
  deps: Deps,
  client: webApi.WebClient,
  team: string,
  user: string,
): Promise<void> {
  const view = deps.view();
  const [admin, { sharing }] = await Promise.all([isAdmin(deps, client, user), deps.settings.of(team)]);
  await client.views.publish({
    user_id: user,
    view: homeView({
      names: deps.names,
      examples: examplesFrom(view),
      roles: view.roles.size,
      sources: view.sources.size,
      sharing,
      admin: admin === true,
    }),
  });
}
