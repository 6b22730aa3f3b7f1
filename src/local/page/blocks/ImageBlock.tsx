import type { ImageBlock as Image } from '@slack/types';
import { PlainText } from '../text/PlainText.tsx';
import type { Placed } from './Block.tsx';
import { Picture } from './Picture.tsx';

/** A picture with a title. */
export function ImageBlock({ of }: { of: Placed<Image> }) {
  return (
    <figure className="image">
      {of.title && (
        <figcaption>
          <PlainText text={of.title.text} emoji={of.title.emoji} />
        </figcaption>
      )}
      <Picture of={of} className="image__picture" />
    </figure>
  );
}
