import type { JsonObject } from '../core/json.ts';
import { Refusal } from '../core/refusal.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * Sends an interaction and waits for its acknowledgement.
 *
 * @returns What came with it.
 * @throws Refusal where interactivity is off or the app did not answer in time.
 */
export async function interact(workspace: Workspace, payload: JsonObject): Promise<unknown> {
  const name = workspace.manifest.display_information.name;
  if (!workspace.manifest.settings.interactivity.is_enabled) {
    throw new Refusal('interactivity_disabled', `${name} is not set up to handle interactive responses.`);
  }
  const ack = await workspace.delivery.send({ type: 'interactive', payload });
  if (ack.ok) return ack.body;
  if (ack.fault === 'timeout')
    throw new Refusal('operation_timeout', `${name} did not answer in time. Try again.`);
  throw new Refusal('dispatch_failed', `We had some trouble connecting to ${name}. Try again?`);
}
