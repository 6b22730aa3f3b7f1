import type { ModalView } from '@slack/types';
import type { Answer, SourceRef } from '../../answer/types.ts';
import { readableDate } from '../../answer/wording/date.ts';
import { header } from '../blocks.ts';
import { bold, italic, line, link, plain, rich } from '../rich.ts';
import { readingView } from './modal.ts';

function source(ref: SourceRef) {
  const facts = `\n${ref.publisher ?? 'Publisher not named'} · ${readableDate(ref.published)}`;
  return line(
    ref.url === undefined ? bold(ref.title) : link(ref.title, ref.url),
    plain(facts),
    ref.note === undefined ? [] : italic(`\n${ref.note}`),
  );
}

/** The sources of an answer, each with who published it, when, and where to read it. */
export function sourcesView(answer: Answer): ModalView {
  const parts = answer.sources.map((ref) => [rich(source(ref))]);
  const none = [rich(line(plain('This answer states nothing that needs a source.')))];
  return readingView('Sources', [
    [header(answer.title.trim() || 'Sources')],
    ...(parts.length > 0 ? parts : [none]),
  ]);
}
