import { type Delivery, postByUrl, postOpenly } from '../deliver.ts';
import type { Deps } from '../deps.ts';
import { errorFacts } from '../log.ts';
import { answerOf, deliveryOf } from '../reply.ts';
import { postResponse } from '../response-url.ts';
import { say } from '../say.ts';
import { type Click, onAskClick } from './action.ts';

const CANNOT = 'I can’t post in this channel yet. Invite me with /invite and my name, then share again.';

/** Posts for all, by the `response_url`, which needs no membership, or else as a member. */
async function post({ client, place }: Click, delivery: Delivery): Promise<boolean> {
  if (place.kind !== 'private') return false;
  try {
    await postByUrl(place.url, 'in_channel', place.at.thread, delivery);
    return true;
  } catch {
    return postOpenly(client, place.at, delivery).then(
      () => true,
      () => false,
    );
  }
}

/** "Share in this channel": the card for all, with who shared it; the private one goes, so that it is shared once. */
export function onShare(deps: Deps) {
  return onAskClick(deps, 'share', async (click, ask) => {
    const { client, place, body } = click;
    const posted = await post(click, deliveryOf(answerOf(deps, ask), { ask, sharedBy: body.user.id }));
    if (!posted || place.kind !== 'private') return say(client, place, CANNOT);
    await postResponse(place.url, { delete_original: true }).catch((error: unknown) => {
      deps.logger.warn({ listener: 'share', ...errorFacts(error) }, 'shared, but the private card stays');
    });
  });
}
