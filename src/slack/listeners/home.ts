import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { questionsFrom } from '../../present/examples.ts';
import type { Deps } from '../deps.ts';
import { errorFacts } from '../log.ts';
import { publishHome } from '../publish-home.ts';

/** What Slack shows above an empty conversation; four at most. */
const PROMPTS = 4;

/** App Home: draws the Home tab, and puts suggested questions over the Messages tab. */
export function onHome(deps: Deps) {
  return async ({
    event,
    body,
    client,
  }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs): Promise<void> => {
    try {
      if (event.tab === 'messages') {
        const words = [...questionsFrom(deps.view()).slice(0, PROMPTS - 1), 'What can you do?'];
        const prompts = words.map((message) => ({ title: message, message }));
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          prompts,
        });
        return;
      }
      await publishHome(deps, client, body.team_id, event.user);
    } catch (error) {
      // Nobody asked anything: an apology out of the blue would only puzzle.
      deps.logger.error({ listener: 'app_home_opened', ...errorFacts(error) }, 'a listener failed');
    }
  };
}
