import type { webApi } from '@slack/bolt';
import { unpackVote, type VoteRef } from '../../present/vote.ts';
import type { Vote } from '../../store/types.ts';
import type { Deps } from '../deps.ts';
import type { Place } from '../place.ts';
import { say } from '../say.ts';
import { type Click, onClick } from './action.ts';

/** A click on a button that carries a vote; one that can't be read any more says so. */
export function onVoteClick(deps: Deps, name: string, work: (click: Click, ref: VoteRef) => Promise<void>) {
  return onClick(deps, name, (click) => {
    const ref = unpackVote(click.value);
    return ref === null ? sayOld(deps, click.client, click.place) : work(click, ref);
  });
}

function sayOld(deps: Deps, client: webApi.WebClient, place: Place): Promise<void> {
  return say(deps, client, place, 'This button comes from an older version of Rolecall. Please ask again.');
}

/**
 * Keeps a vote. The same one again changes nothing, and what was said with it stays.
 *
 * @returns What the person had voted before.
 */
export async function keepVote(
  deps: Deps,
  team: string,
  user: string,
  { vote, answerId, subject }: VoteRef,
): Promise<Vote | undefined> {
  const { feedback } = deps.records.of(team);
  const before = await feedback.get(answerId, user);
  if (before?.vote !== vote) await feedback.vote({ answerId, user, vote, subject });
  return before;
}
