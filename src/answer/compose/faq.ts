import type { Hit } from '../index/retrieval.ts';
import type { Answer } from '../types.ts';
import { askAbout } from './ask.ts';
import { fromClaim, line, makeAnswer } from './make.ts';
import type { Subject } from './subject.ts';

/** A FAQ entry, the claim that fits the question first, then the rest of it. */
export function faqAnswer(
  id: string,
  hit: Hit | undefined,
  { view, wish }: Omit<Subject, 'role' | 'hit'>,
): Answer | undefined {
  const entry = view.faq.get(id);
  if (!entry) return undefined;
  const [first, ...rest] = entry.answer;
  const best =
    hit?.passage.owner.type === 'faq' && hit.passage.owner.id === id
      ? entry.answer[hit.passage.at]
      : undefined;
  const lead = best ?? first;
  if (!lead) return undefined;
  return makeAnswer(
    {
      kind: entry.kind,
      roles: entry.roles,
      region: wish.region ?? null,
      entry: id,
      title: entry.question,
      lead: line(lead.text, lead.source),
      sections: [
        {
          type: 'lines',
          id: 'details',
          heading: 'More on this',
          items: [...(lead === first || !first ? [] : [first]), ...rest]
            .filter((claim) => claim !== lead)
            .map(fromClaim),
        },
      ],
      suggestions: entry.roles
        .flatMap((role) => [askAbout(role, 'role', view, true), askAbout(role, 'salary', view, true)])
        .slice(0, 4),
    },
    view,
  );
}
