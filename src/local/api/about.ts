import { IDS } from '../state/seed.ts';
import { botProfile, userJson } from '../state/slack-json.ts';
import { ApiError } from './api-error.ts';
import type { Methods } from './method.ts';

/** People, bots and the team. */
export const aboutMethods: Methods = {
  'users.info': {
    scopes: ['users:read'],
    run({ workspace, args }) {
      const person = workspace.people.get(args.required('user'));
      if (!person) throw new ApiError('user_not_found');
      return { user: userJson(workspace, person) };
    },
  },
  'users.list': {
    scopes: ['users:read'],
    run: ({ workspace }) => ({
      members: [...workspace.people.values()].map((person) => userJson(workspace, person)),
      cache_ts: Math.floor(workspace.clock.now() / 1_000),
      response_metadata: { next_cursor: '' },
    }),
  },
  'bots.info': {
    scopes: ['users:read'],
    run({ workspace, args }) {
      if (args.has('bot') && args.text('bot') !== IDS.bot) throw new ApiError('bot_not_found');
      return { bot: { ...botProfile(workspace), user_id: IDS.botUser } };
    },
  },
  'team.info': {
    scopes: ['team:read'],
    run: ({ workspace }) => ({
      team: {
        ...workspace.team,
        email_domain: '',
        icon: { image_default: true },
        url: `${workspace.baseUrl}/`,
      },
    }),
  },
};
