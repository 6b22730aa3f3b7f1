import type { InputBlock as Input } from '@slack/types';
import { useId, useState } from 'react';
import { Element } from '../elements/Element.tsx';
import { useSurface } from '../surface/surface.ts';
import { PlainText } from '../text/PlainText.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Placed } from './Block.tsx';

/** What was found wrong with an input, until something else is put into it. */
function useStandingError(blockId: string): string | undefined {
  const { errors, touched } = useSurface();
  const held = touched[blockId];
  const [found, setFound] = useState({ errors, held });
  if (found.errors !== errors) setFound({ errors, held });
  return found.held === held ? errors[blockId] : undefined;
}

/** A labelled input of a form, with its hint and what is wrong with it. */
export function InputBlock({ of }: { of: Placed<Input> }) {
  const label = useId();
  const notes = useId();
  const error = useStandingError(of.block_id);
  return (
    <div className={error ? 'input input--wrong' : 'input'}>
      <div id={label} className="input__label">
        <PlainText text={of.label.text} emoji={of.label.emoji} />
        {of.optional && <span className="input__optional"> (optional)</span>}
      </div>
      <Element
        of={of.element}
        place={{
          blockId: of.block_id,
          tells: of.dispatch_action === true,
          labelledBy: label,
          describedBy: notes,
        }}
      />
      <div id={notes}>
        {error && (
          <div className="input__error" role="alert">
            <Icon name="warning" size={16} /> {error}
          </div>
        )}
        {of.hint && (
          <div className="input__hint">
            <PlainText text={of.hint.text} emoji={of.hint.emoji} />
          </div>
        )}
      </div>
    </div>
  );
}
