import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs, webApi } from '@slack/bolt';
import { type Ask, unpackAsk } from '../../present/ask.ts';
import type { Deps } from '../deps.ts';
import { guard } from '../guard.ts';
import { type Place, placeOfAction } from '../place.ts';
import { say } from '../say.ts';

/** What an action's work is given. */
export interface Click {
  readonly client: webApi.WebClient;
  readonly place: Place;
  readonly body: BlockAction;
  /** A button's value, or the value of the option picked; empty where there is none. */
  readonly value: string;
  /** A process that died had it before: some of its effects may be there. */
  readonly redone: boolean;
}

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

function chosenValue(action: Args['action']): string {
  if ('selected_option' in action) return action.selected_option?.value ?? '';
  return 'value' in action && typeof action.value === 'string' ? action.value : '';
}

/** A click: acknowledged at once, then worked on under guard. */
export function onClick(deps: Deps, name: string, work: (click: Click) => Promise<void>) {
  return async ({ ack, body, action, client, context }: Args): Promise<void> => {
    await ack();
    const redone = context.redone === true;
    const place = { ...placeOfAction(body), redone };
    const click = { client, place, body, value: chosenValue(action), redone };
    await guard(deps, name, client, place, () => work(click));
  };
}

/** A click on a button that carries a question; one that can't be read any more says so. */
export function onAskClick(deps: Deps, name: string, work: (click: Click, ask: Ask) => Promise<void>) {
  return onClick(deps, name, (click) => {
    const ask = unpackAsk(click.value);
    return ask === null
      ? say(
          deps,
          click.client,
          click.place,
          'This button comes from an older version of Rolecall. Please ask again.',
        )
      : work(click, ask);
  });
}
