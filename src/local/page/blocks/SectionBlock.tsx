import type { SectionBlock as Section } from '@slack/types';
import { Element } from '../elements/Element.tsx';
import { Text } from '../text/Text.tsx';
import type { Placed } from './Block.tsx';
import { Picture } from './Picture.tsx';

/** Text, maybe in two columns, maybe with something beside it. */
export function SectionBlock({ of }: { of: Placed<Section> }) {
  const { accessory } = of;
  return (
    <div className="section">
      <div className="section__text">
        {of.text && <Text of={of.text} />}
        {of.fields && (
          <div className="section__fields">
            {of.fields.map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place
              <div key={at}>
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="section__accessory">
          {accessory.type === 'image' ? (
            <Picture of={accessory} className="section__image" />
          ) : (
            <Element of={accessory} place={{ blockId: of.block_id, tells: true }} />
          )}
        </div>
      )}
    </div>
  );
}
