import type { Button, ContextActionsBlock, FeedbackButtons, IconButton, KnownBlock } from '@slack/types';
import type { Answer } from '../answer/types.ts';
import { SLACK } from '../limits.ts';
import { actions, button, plainText } from './blocks.ts';
import { identityOf } from './identity.ts';
import { ACTION } from './ids.ts';
import { packVote } from './vote.ts';

/** A card that stands in a channel: who put it there, and under which id. */
export interface Shared {
  readonly by: string;
  readonly id: string;
}

const HELPFUL = 'Helpful';
const NOT_HELPFUL = 'Not helpful';

function thumbs(answer: Answer): FeedbackButtons | null {
  const identity = identityOf(answer);
  const up = packVote({ ...identity, vote: 'up' });
  const down = packVote({ ...identity, vote: 'down' });
  if (up === null || down === null) return null;
  return {
    type: 'feedback_buttons',
    action_id: ACTION.feedback,
    positive_button: { text: plainText(HELPFUL, SLACK.buttonText), value: up },
    negative_button: { text: plainText(NOT_HELPFUL, SLACK.buttonText), value: down },
  };
}

/** Shown to the one who shared; who may really take it back is checked at the click. */
function takeBack({ by, id }: Shared): IconButton {
  return {
    type: 'icon_button',
    action_id: ACTION.takeBack,
    icon: 'trash',
    text: plainText('Take back', SLACK.buttonText),
    value: id,
    visible_to_user_ids: [by],
    confirm: {
      title: plainText('Take this card back?', SLACK.buttonText),
      text: plainText('It goes for everybody in this channel.', SLACK.sectionText),
      confirm: plainText('Take back', SLACK.buttonText),
      deny: plainText('Keep it', SLACK.buttonText),
    },
  };
}

/**
 * The small row beneath a card: thumbs for what is stated with sources, and a way to take a shared card back.
 *
 * @param votes Whether votes are asked for at all.
 */
export function beneath(answer: Answer, shared: Shared | undefined, votes: boolean): ContextActionsBlock[] {
  const rated = votes && answer.sources.length > 0 && answer.kind !== 'clarify' ? thumbs(answer) : null;
  const elements = [rated, shared ? takeBack(shared) : null].filter((element) => element !== null);
  return elements.length === 0 ? [] : [{ type: 'context_actions', elements }];
}

function asButtons(element: FeedbackButtons | IconButton): (Button | null)[] {
  if (element.type === 'icon_button') {
    const { action_id = ACTION.takeBack, text, value, confirm } = element;
    const made = button(action_id, text.text, value ?? null);
    return [made && confirm ? { ...made, confirm } : made];
  }
  const { positive_button: up, negative_button: down } = element;
  return [
    button(`${ACTION.feedback}:0`, `👍 ${up.text.text}`, up.value),
    button(`${ACTION.feedback}:1`, `👎 ${down.text.text}`, down.value),
  ];
}

/**
 * The same message for a Slack that doesn't know the newest blocks: their buttons as ordinary ones.
 *
 * @returns `null` where there are none such, so that it would be the same.
 */
export function withPlainButtons(blocks: readonly KnownBlock[]): KnownBlock[] | null {
  if (!blocks.some(({ type }) => type === 'context_actions')) return null;
  return blocks.flatMap((block) =>
    block.type === 'context_actions' ? actions(...block.elements.flatMap(asButtons)) : block,
  );
}
