import { addReaction } from '../domain/reactions.ts';
import { IDS } from '../state/seed.ts';
import { ApiError } from './api-error.ts';
import { findChannel, findMessage } from './find.ts';
import type { Methods } from './method.ts';

export const reactionMethods: Methods = {
  'reactions.add': {
    scopes: ['reactions:write'],
    run({ workspace, args }) {
      const name = args.required('name').replaceAll(':', '');
      if (!/^[a-z0-9_+'-]+$/.test(name)) throw new ApiError('invalid_name');
      const channel = findChannel(workspace, args.required('channel'));
      const message = findMessage(workspace, channel, args.required('timestamp'));
      if (!addReaction(workspace, message, name, IDS.botUser)) throw new ApiError('already_reacted');
      return {};
    },
  },
};
