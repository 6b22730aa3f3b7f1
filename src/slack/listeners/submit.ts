import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { apologyFor } from '../guard.ts';
import { errorFacts } from '../log.ts';

export type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Of Slack's three seconds the inbox may have taken half, and the ack has a way to go: this is left, in milliseconds. */
const PATIENCE = 1_200;

const LATE =
  'This takes longer than Slack waits for, so I can’t tell yet whether it was written down. You can send it again in a moment: it counts once.';

/**
 * A form sent in. The work acknowledges, for its answer may be what the form shows next; where it fails, or is not done
 * within `PATIENCE`, the form stays open and says so. Late work goes on, and what it would answer is dropped.
 *
 * @param field Block id of the field under which an apology stands.
 */
export function onSubmit(deps: Deps, name: string, field: string, work: (args: Submission) => Promise<void>) {
  return async (args: Submission): Promise<void> => {
    let isAnswered = false;
    const ack: Submission['ack'] = async (response) => {
      if (isAnswered) return;
      isAnswered = true;
      await args.ack(response);
    };
    const refuse = (apology: string) => ack({ response_action: 'errors', errors: { [field]: apology } });
    const late = setTimeout(() => {
      if (isAnswered) return;
      deps.logger.warn({ listener: name }, 'a form was not done in time');
      deps.observer.listenerFailed();
      refuse(LATE).catch((error: unknown) => deps.logger.warn(errorFacts(error), 'an ack failed'));
    }, PATIENCE);
    try {
      await work({ ...args, ack });
    } catch (error) {
      await refuse(apologyFor(deps, name, error));
    } finally {
      clearTimeout(late);
    }
  };
}
