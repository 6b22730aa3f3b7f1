import type { webApi } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import type { Place } from '../place.ts';
import { postResponse } from '../response-url.ts';
import { say } from '../say.ts';
import { onClick } from './action.ts';

const NOT_YOURS = 'Only the person who shared this card can take it back.';

/** Deletes the card that was clicked, in a channel where the app is a member or not. */
async function remove(client: webApi.WebClient, place: Place, ts: string): Promise<void> {
  const asMember = () => client.chat.delete({ channel: place.at.channel, ts });
  if (place.kind === 'private')
    await postResponse(place.url, { delete_original: true }).catch(() => asMember());
  else await asMember();
}

/** "Take back": removes a shared card, for the one who shared it alone. */
export function onTakeBack(deps: Deps) {
  return onClick(deps, 'take_back', async ({ client, place, body, value: id }) => {
    const user = body.user.id;
    const { shares } = deps.records.of(place.at.team);
    const share = await shares.get(id);
    if (share?.user !== user) return say(deps, client, place, NOT_YOURS);
    const ts = String(body.container.message_ts);
    // Posted where the app is no member, a card tells where it stands only now.
    if (share.ts === null) await shares.posted(id, ts);
    // One that was taken back and yet stands, since Slack failed, is deleted again.
    await shares.takeBack(id, user);
    await remove(client, place, ts);
  });
}
