import { useState } from 'react';
import type { PageMessage } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { clockTime, dateOf } from '../text/date.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { EditMessage } from './EditMessage.tsx';
import { MessageActions } from './MessageActions.tsx';
import { MessageBody } from './MessageBody.tsx';
import { Reactions } from './Reactions.tsx';
import { ReplyBar } from './ReplyBar.tsx';

interface Props {
  message: PageMessage;
  continues: boolean;
  inThread: boolean;
}

/** One message as Slack draws it: picture, name, badge, time, and what it says. */
export function Message({ message, continues, inThread }: Props) {
  const { person } = useWorkspace();
  const [editing, setEditing] = useState(false);
  const author = person(message.user);
  const when = dateOf(message.ts);
  const time = (
    <time dateTime={when.toISOString()} title={when.toLocaleString('en-US')}>
      {clockTime(message.ts)}
    </time>
  );
  const looks = `message${continues ? ' message--continues' : ''}${message.ephemeral ? ' message--private' : ''}`;

  return (
    <article
      className={looks}
      aria-label={`${author.realName}, ${clockTime(message.ts)}`}
      data-ts={message.ts}
    >
      {message.ephemeral && (
        <div className="message__note">
          <Icon name="eye" size={14} /> Only visible to you
        </div>
      )}
      {message.replyTo && (
        <div className="message__note">
          {person(message.replyTo.user).realName} used <code>{message.replyTo.command}</code>
        </div>
      )}
      <div className="message__gutter">{continues ? time : <Avatar of={author} />}</div>
      <div className="message__main">
        {!continues && (
          <div className="message__head">
            <span className="message__author">{author.realName}</span>
            {author.kind === 'app' && <span className="badge">APP</span>}
            {time}
          </div>
        )}
        {editing ? (
          <EditMessage message={message} onDone={() => setEditing(false)} />
        ) : (
          <MessageBody message={message} />
        )}
        <Reactions message={message} />
        {!inThread && message.replyCount ? <ReplyBar message={message} count={message.replyCount} /> : null}
      </div>
      {!editing && <MessageActions message={message} inThread={inThread} onEdit={() => setEditing(true)} />}
    </article>
  );
}
