import { useState } from 'react';
import type { PageMessage, SurfaceState } from '../../page-api.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { SurfaceProvider } from '../surface/SurfaceProvider.tsx';
import { Mrkdwn } from '../text/Mrkdwn.tsx';

/** What a message says: its blocks, or its text where it has none. */
export function MessageBody({ message }: { message: PageMessage }) {
  const [touched, setTouched] = useState<SurfaceState>({});
  const edited = message.edited && <span className="message__edited">(edited)</span>;
  if (message.blocks.length === 0) {
    return (
      <div className="message__text">
        <Mrkdwn text={message.text} />
        {edited}
      </div>
    );
  }
  return (
    <SurfaceProvider
      of={{ type: 'message', channel: message.channel, ts: message.ts }}
      touched={touched}
      onTouch={setTouched}
    >
      <Blocks blocks={message.blocks} />
      {edited}
    </SurfaceProvider>
  );
}
