import type { Button } from '@slack/types';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { PlainText } from '../text/PlainText.tsx';
import { safeUrl } from '../text/url.ts';
import { ActionWarning } from './ActionWarning.tsx';

/** A button; one with an address opens it and tells the app as well. */
export function ButtonElement({ of, place }: ElementProps<Button>) {
  const { tell, status } = useElement(of, place);
  const pending = status !== undefined && 'pending' in status;
  const className = `button${of.style ? ` button--${of.style}` : ''}${pending ? ' button--pending' : ''}`;
  const label = <PlainText text={of.text.text} emoji={of.text.emoji} />;
  const press = () => tell({ type: 'button' });
  const href = of.url ? safeUrl(of.url) : null;

  return (
    <span className="element">
      {href ? (
        <a
          className={className}
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={of.accessibility_label}
          onClick={press}
        >
          {label}
        </a>
      ) : (
        <button
          type="button"
          className={className}
          aria-label={of.accessibility_label}
          aria-busy={pending}
          onClick={() => !pending && press()}
        >
          {label}
        </button>
      )}
      <ActionWarning status={status} />
    </span>
  );
}
