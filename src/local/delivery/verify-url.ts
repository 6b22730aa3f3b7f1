import { AppError } from '../../errors.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Transport } from './delivery.ts';

/**
 * Checks that a request URL is the app's, as Slack does when one is entered: it must echo a challenge.
 *
 * @throws AppError `slack` when it does not.
 */
export async function verifyUrl(workspace: Workspace, transport: Transport, url: string): Promise<void> {
  const challenge = workspace.ids.secret();
  const ack = await transport.send({
    type: 'events_api',
    payload: { token: workspace.secrets.verification, challenge, type: 'url_verification' },
  });
  const echoed =
    ack.ok && (ack.body === challenge || (ack.body as { challenge?: unknown })?.challenge === challenge);
  if (!echoed) throw new AppError('slack', `${url} did not answer with the value of the challenge parameter`);
}
