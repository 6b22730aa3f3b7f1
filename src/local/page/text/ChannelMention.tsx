import { useWorkspace } from '../state/workspace.ts';

/** "#name", which goes to the channel where the reader can see it. */
export function ChannelMention({ id, label }: { id: string; label: string | undefined }) {
  const { channel, go } = useWorkspace();
  const name = channel(id)?.name ?? label;
  if (!channel(id)) return <span className="mention">#{name ?? 'private channel'}</span>;
  return (
    <button
      type="button"
      className="mention mention--channel"
      onClick={() => go({ channel: id, tab: 'messages', thread: null })}
    >
      #{name}
    </button>
  );
}
