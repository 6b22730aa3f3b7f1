import { createHash } from 'node:crypto';
import type { BlockAction, webApi } from '@slack/bolt';
import { identityOf } from '../../present/identity.ts';
import type { TeamStore } from '../../store/types.ts';
import type { Deps } from '../deps.ts';
import { errorFacts, isPassing, retryAfterOf } from '../log.ts';
import type { Place } from '../place.ts';
import { answerOf, deliveryOf } from '../reply.ts';
import { postResponse } from '../response-url.ts';
import { say } from '../say.ts';
import { type Delivery, postByUrl } from '../send.ts';
import { onAskClick } from './action.ts';

const CANNOT = 'I can’t post in this channel yet. Invite me with /invite and my name, then share again.';
const UNSURE =
  'Slack didn’t tell me whether the card was posted. Please look whether it is in the channel before you ask for a new one.';
const NOT_HERE =
  'Sharing cards is switched off in this workspace. Its admins can switch it on, in my Home tab under Settings.';
const ALREADY =
  'This card was shared already, or is on its way. To share it once more, ask again and share the new card.';

/** One private card is shared once, however often its button is clicked or the click delivered. */
function shareIdOf({ container, trigger_id, user }: BlockAction): string {
  const card: unknown = container.message_ts ?? trigger_id;
  const key = JSON.stringify([container.channel_id, card, user.id]);
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

/**
 * Posts for all: as a member of the channel, or else by the `response_url`, which needs no membership but doesn't say
 * where the message stands; its own button does, once it is clicked.
 *
 * @param isBegun A process that died began it: it may stand there by the `response_url`, which knows no id.
 * @returns The message's ts, where it is known.
 */
async function post(
  poster: Deps['poster'],
  client: webApi.WebClient,
  { url, at }: Place & { kind: 'private' },
  id: string,
  delivery: Delivery,
  isBegun: boolean,
): Promise<string | undefined> {
  try {
    return await poster.postNow(client, { ...at, id }, delivery);
  } catch (error) {
    // Without a clear word from Slack it may have been posted after all.
    if (isBegun || (isPassing(error) && retryAfterOf(error) === undefined)) throw error;
    await postByUrl(url, 'in_channel', at.thread, delivery);
    return undefined;
  }
}

/** Whether nobody knows of a message: whoever began the share died, or is still at it. */
async function isOpen(shares: TeamStore['shares'], id: string): Promise<boolean> {
  const share = await shares.get(id);
  return share !== undefined && share.ts === null && share.takenBackAt === null;
}

/** "Share in this channel": the card for all, with who shared it; the private one goes, so that it is shared once. */
export function onShare(deps: Deps) {
  return onAskClick(deps, 'share', async ({ client, place, body, redone }, ask) => {
    if (place.kind !== 'private') return say(deps, client, place, CANNOT);
    const { team, channel } = place.at;
    const { sharing, votes } = await deps.settings.checked(team);
    if (!sharing) return say(deps, client, place, NOT_HERE);
    const shared = { by: body.user.id, id: shareIdOf(body) };
    const given = answerOf(deps, ask);
    const { subject, answerId } = identityOf(given);
    const share = { id: shared.id, channel, user: shared.by, subject, hash: answerId };
    const { shares } = deps.records.of(team);
    const isBegun = !(await shares.begin(share));
    if (isBegun && !(redone && (await isOpen(shares, share.id)))) return say(deps, client, place, ALREADY);
    try {
      const delivery = deliveryOf(given, { ask, shared, votes });
      const ts = await post(deps.poster, client, place, share.id, delivery, isBegun);
      if (ts !== undefined)
        await deps.records.attempt('share.posted', team, ({ shares }) => shares.posted(share.id, ts));
    } catch (error) {
      deps.logger.warn({ listener: 'share', ...errorFacts(error) }, 'could not share');
      if (isBegun || isPassing(error)) return say(deps, client, place, UNSURE);
      await deps.records.attempt('share.drop', team, ({ shares }) => shares.drop(share.id));
      return say(deps, client, place, CANNOT);
    }
    await postResponse(place.url, { delete_original: true }).catch((error: unknown) => {
      deps.logger.warn({ listener: 'share', ...errorFacts(error) }, 'shared, but the private card stays');
    });
  });
}
