import { useState } from 'react';
import type { PageChannel } from '../../page-api.ts';
import { Composer } from '../composer/Composer.tsx';
import { inChannel } from '../messages/group.ts';
import { MessageList } from '../messages/MessageList.tsx';
import { useWorkspace } from '../state/workspace.ts';
import { FirstVisit } from '../welcome/FirstVisit.tsx';
import { Prompts } from '../welcome/Prompts.tsx';
import { ChannelStart } from './ChannelStart.tsx';
import { StatusLine } from './StatusLine.tsx';

/** The messages of a conversation over its composer. */
export function MessagesTab({ channel }: { channel: PageChannel }) {
  const { state } = useWorkspace();
  const [sent, setSent] = useState(0);
  const isApp = channel.kind === 'app_dm';
  const welcomes = isApp && state.firstVisit;
  const placeholder = isApp
    ? `Message ${channel.name}, or type / for commands`
    : `Message #${channel.name}, or type / for commands`;

  return (
    <>
      <MessageList
        label={isApp ? `Messages with ${channel.name}` : `Messages in #${channel.name}`}
        messages={inChannel(state.messages, channel.id)}
        start={<ChannelStart channel={channel} />}
        end={welcomes && <FirstVisit channel={channel} />}
        inThread={false}
        sent={sent}
      />
      {!welcomes && <Prompts channel={channel.id} threadTs={null} />}
      <StatusLine channel={channel.id} threadTs={null} />
      {isApp && state.app.messagesReadOnly ? (
        <p className="read-only">Sending messages to {channel.name} has been turned off.</p>
      ) : (
        <Composer
          channel={channel}
          threadTs={null}
          placeholder={placeholder}
          onSent={() => setSent(sent + 1)}
        />
      )}
    </>
  );
}
