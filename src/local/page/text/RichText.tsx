import type { RichTextBlock, RichTextBlockElement } from '@slack/types';
import { RichTextInline } from './RichTextInline.tsx';

type Elements = Parameters<typeof RichTextInline>[0]['of'][];

function Run({ elements }: { elements: Elements }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
  return elements.map((element, at) => <RichTextInline key={at} of={element} />);
}

function Part({ of }: { of: RichTextBlockElement }) {
  switch (of.type) {
    case 'rich_text_section':
      return (
        <div className="rich-section">
          <Run elements={of.elements} />
        </div>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <Run elements={of.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Run elements={of.elements} />
        </pre>
      );
    case 'rich_text_list': {
      const List = of.style === 'ordered' ? 'ol' : 'ul';
      return (
        <List data-indent={of.indent ?? 0}>
          {of.elements.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of one text have no identity but their place
            <li key={at}>
              <Run elements={item.elements} />
            </li>
          ))}
        </List>
      );
    }
  }
}

/** A `rich_text` block, also as a table's cell. */
export function RichText({ of }: { of: RichTextBlock }) {
  return (
    <div className="rich-text">
      {of.elements.map((element, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity but their place
        <Part key={at} of={element} />
      ))}
    </div>
  );
}
