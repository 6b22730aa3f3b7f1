import type { ContextBlock as Context } from '@slack/types';
import { Text } from '../text/Text.tsx';
import type { Placed } from './Block.tsx';
import { Picture } from './Picture.tsx';

/** Small grey lines and pictures. */
export function ContextBlock({ of }: { of: Placed<Context> }) {
  return (
    <div className="context">
      {of.elements.map((element, at) =>
        element.type === 'image' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity but their place
          <Picture key={at} of={element} className="context__image" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity but their place
          <div key={at} className="context__text">
            <Text of={element} />
          </div>
        ),
      )}
    </div>
  );
}
