import { postResponse } from '../response-url.ts';
import { wrapped } from './again.ts';
import { NotInstalledError } from './kept.ts';

const MISSING =
  'I can’t answer here: Rolecall has to be installed in this workspace again. Please tell whoever looks after your workspace’s apps.';

/** Tells somebody whose workspace has no installation, which Bolt leaves without a word; events have no one to tell. */
export async function tellMissing(error: unknown, body: object): Promise<void> {
  if (
    !wrapped(NotInstalledError, error) ||
    !('response_url' in body) ||
    typeof body.response_url !== 'string'
  )
    return;
  await postResponse(body.response_url, { text: MISSING, response_type: 'ephemeral' });
}
