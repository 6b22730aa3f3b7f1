import { IDS } from '../state/seed.ts';
import type { Methods } from './method.ts';

/** Who am I, is anybody there, and where is my socket. */
export const authMethods: Methods = {
  'api.test': {
    token: 'none',
    run: ({ args }) => ({ args: args.has('foo') ? { foo: args.text('foo') } : {} }),
  },
  'auth.test': {
    run: ({ workspace }) => ({
      url: `${workspace.baseUrl}/`,
      team: workspace.team.name,
      user: workspace.people.get(IDS.botUser)?.name,
      team_id: workspace.team.id,
      user_id: IDS.botUser,
      bot_id: IDS.bot,
      app_id: IDS.app,
      app_name: workspace.manifest.display_information.name,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': {
    token: 'app',
    run: ({ workspace, tickets }) => ({
      url: `${workspace.baseUrl.replace('http', 'ws')}/link/?ticket=${tickets.issue()}&app_id=${IDS.app}`,
    }),
  },
};
