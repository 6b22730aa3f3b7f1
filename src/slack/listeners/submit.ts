import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { apologyFor } from '../guard.ts';

export type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/**
 * A form sent in. The work acknowledges, for its answer may be what the form shows next; where it fails, the form stays
 * open and says so.
 *
 * @param field Block id of the field under which an apology stands.
 */
export function onSubmit(deps: Deps, name: string, field: string, work: (args: Submission) => Promise<void>) {
  return async (args: Submission): Promise<void> => {
    try {
      await work(args);
    } catch (error) {
      await args.ack({ response_action: 'errors', errors: { [field]: apologyFor(deps, name, error) } });
    }
  };
}
