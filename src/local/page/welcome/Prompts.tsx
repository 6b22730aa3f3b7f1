import { useWorkspace } from '../state/workspace.ts';
import { promptsOf } from './ideas.ts';

/** What the app suggests to ask, over the composer; pressing one sends it. */
export function Prompts({ channel, threadTs }: { channel: string; threadTs: string | null }) {
  const { state, attempt } = useWorkspace();
  const of = promptsOf(state, channel, threadTs);
  if (!of || of.prompts.length === 0) return null;
  const thread = threadTs ? { threadTs } : {};
  return (
    <section className="prompts" aria-label={of.title || 'Suggested prompts'}>
      {of.prompts.map(({ title, message }) => (
        <button
          key={title}
          type="button"
          className="prompts__one"
          title={message}
          onClick={() => void attempt('post', { channel, text: message, ...thread })}
        >
          {title}
        </button>
      ))}
    </section>
  );
}
