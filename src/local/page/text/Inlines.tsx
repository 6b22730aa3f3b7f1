import { useWorkspace } from '../state/workspace.ts';
import { ChannelMention } from './ChannelMention.tsx';
import { formatSlackDate } from './date.ts';
import { Emoji } from './Emoji.tsx';
import type { Inline } from './nodes.ts';
import { SafeLink } from './SafeLink.tsx';
import { UserMention } from './UserMention.tsx';

const TAGS = { bold: 'b', italic: 'i', strike: 's' } as const;

function SlackDate({ node }: { node: Inline & { type: 'date' } }) {
  const text = formatSlackDate(node.timestamp, node.format, node.fallback);
  return node.url ? <SafeLink url={node.url}>{text}</SafeLink> : text;
}

function InlineNode({ node }: { node: Inline }) {
  const { state } = useWorkspace();
  switch (node.type) {
    case 'text':
      return node.text;
    case 'code':
      return <code>{node.text}</code>;
    case 'bold':
    case 'italic':
    case 'strike': {
      const Tag = TAGS[node.type];
      return (
        <Tag>
          <Inlines nodes={node.children} />
        </Tag>
      );
    }
    case 'link':
      return <SafeLink url={node.url}>{node.label}</SafeLink>;
    case 'user':
      return <UserMention id={node.id} isMe={node.id === state.me} />;
    case 'channel':
      return <ChannelMention id={node.id} label={node.label} />;
    case 'usergroup':
      return <span className="mention">@{node.label?.replace(/^@/, '') ?? node.id}</span>;
    case 'broadcast':
      return <span className="mention mention--me">@{node.range}</span>;
    case 'date':
      return <SlackDate node={node} />;
    case 'emoji':
      return <Emoji name={node.name} />;
  }
}

/** Draws pieces of a line, as text and elements of React alone: nothing is ever set as HTML. */
export function Inlines({ nodes }: { nodes: Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
  return nodes.map((node, at) => <InlineNode key={at} node={node} />);
}
