/** A text field's text and selection. */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** Puts a mark around the selection, or takes it away where it is there already. */
export function toggleMark({ text, start, end }: Selection, mark: string): Selection {
  const size = mark.length;
  const isMarked = text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
  const inner = text.slice(start, end);
  if (isMarked) {
    const bare = text.slice(0, start - size) + inner + text.slice(end + size);
    return { text: bare, start: start - size, end: end - size };
  }
  const marked = text.slice(0, start) + mark + inner + mark + text.slice(end);
  return { text: marked, start: start + size, end: end + size };
}

/** Puts text in place of the selection, the caret behind it. */
export function insertText({ text, start, end }: Selection, inserted: string): Selection {
  const caret = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: caret, end: caret };
}
