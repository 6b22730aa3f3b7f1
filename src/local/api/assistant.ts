import { CAPS } from '../core/constants.ts';
import { isObject } from '../core/json.ts';
import type { PagePrompt, PagePrompts } from '../page-api.ts';
import { promptsKey } from '../state/seed.ts';
import { argumentError } from './api-error.ts';
import { findJoined } from './find.ts';
import type { MethodContext, Methods } from './method.ts';
import { showStatus } from './status.ts';

const scopes = ['assistant:write', 'chat:write'];

/** What an agent shows around its conversation. */
export const assistantMethods: Methods = {
  'assistant.threads.setSuggestedPrompts': { scopes, run: setSuggestedPrompts },
  'assistant.threads.setStatus': {
    scopes,
    run({ workspace, args }) {
      const channel = findJoined(workspace, args.required('channel_id'));
      showStatus(workspace, channel.id, args.text('thread_ts'), args.text('status'));
      return {};
    },
  },
  'assistant.threads.setTitle': {
    scopes,
    run({ workspace, args }) {
      findJoined(workspace, args.required('channel_id'));
      args.required('thread_ts');
      args.required('title');
      return {};
    },
  },
};

function setSuggestedPrompts({ workspace, args }: MethodContext) {
  const channel = findJoined(workspace, args.required('channel_id'));
  const threadTs = args.text('thread_ts');
  const prompts: PagePrompts = {
    channel: channel.id,
    title: args.text('title'),
    prompts: readPrompts(args.json('prompts')),
    ...(threadTs ? { threadTs } : {}),
  };
  workspace.prompts.set(promptsKey(prompts), prompts);
  workspace.feed.publish(channel.members, { type: 'prompts', prompts });
  return {};
}

function readPrompts(given: unknown): PagePrompt[] {
  if (!Array.isArray(given)) throw argumentError('invalid_arguments', ['missing required field: prompts']);
  if (given.length > CAPS.suggestedPrompts) {
    throw argumentError('invalid_arguments', [
      `no more than ${CAPS.suggestedPrompts} items allowed [json-pointer:/prompts]`,
    ]);
  }
  return given.map((prompt, index) => {
    if (isObject(prompt) && typeof prompt.title === 'string' && typeof prompt.message === 'string') {
      return { title: prompt.title, message: prompt.message };
    }
    throw argumentError('invalid_arguments', [
      `missing required field: message [json-pointer:/prompts/${index}]`,
    ]);
  });
}
