import type { PageChannel } from '../../page-api.ts';
import { useSend } from '../composer/useSend.ts';
import { useDraft } from '../state/drafts.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { type Idea, ideasFor } from './ideas.ts';

/** Greets a newcomer with three things to try. */
export function FirstVisit({ channel }: { channel: PageChannel }) {
  const { state, endFirstVisit } = useWorkspace();
  const [, setDraft] = useDraft(channel.id, null);
  const send = useSend(channel, null);
  const ideas = ideasFor(state, channel.id);

  const tryOut = (idea: Idea) => {
    if (idea.isComplete) void send(idea.text);
    else {
      setDraft(idea.text);
      document.querySelector<HTMLTextAreaElement>('.conversation .composer__text')?.focus();
    }
  };

  return (
    <section className="first-visit" aria-label="Three things to try">
      <header>
        <h2>Welcome! Three things to try:</h2>
        <IconButton icon="close" size={16} label="Dismiss" onClick={endFirstVisit} />
      </header>
      {ideas.map((idea) => (
        <button key={idea.title} type="button" className="first-visit__idea" onClick={() => tryOut(idea)}>
          <Icon name={idea.text.startsWith('/') ? 'slash' : 'message'} size={18} />
          <span>
            <b>{idea.title}</b>
            {idea.detail !== idea.title && <span>{idea.detail}</span>}
          </span>
          <Icon name={idea.isComplete ? 'send' : 'down'} size={16} />
        </button>
      ))}
      <p>
        Or write to {state.app.name} in your own words. Type <kbd>/</kbd> below to see its commands.
      </p>
    </section>
  );
}
