import { Fragment, type ReactNode } from 'react';
import type { PageMessage } from '../../page-api.ts';
import { dayTitle } from '../text/date.ts';
import { group } from './group.ts';
import { ListDivider } from './ListDivider.tsx';
import { Message } from './Message.tsx';
import { useStickToEnd } from './useStickToEnd.ts';

interface Props {
  label: string;
  messages: PageMessage[];
  /** Shown above the first message. */
  start?: ReactNode;
  /** Shown below the last one. */
  end?: ReactNode;
  /** The first message is a parent, the others its replies. */
  inThread: boolean;
  /** Counts what the reader sent from here. */
  sent: number;
}

/** The messages of a channel or thread; new ones are read out. */
export function MessageList({ label, messages, start, end, inThread, sent }: Props) {
  const list = useStickToEnd<HTMLDivElement>(sent);
  const replies = messages.length - 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div ref={list} className="message-list" role="log" aria-live="polite" aria-label={label} tabIndex={0}>
      <div className="message-list__inner">
        {start}
        {group(messages).map(({ message, startsDay, continues }, at) => (
          <Fragment key={message.ts}>
            {!inThread && startsDay && <ListDivider text={dayTitle(message.ts)} />}
            {inThread && at === 1 && <ListDivider text={replies === 1 ? '1 reply' : `${replies} replies`} />}
            <Message message={message} continues={continues && !(inThread && at === 1)} inThread={inThread} />
          </Fragment>
        ))}
        {end}
      </div>
    </div>
  );
}
