import type { View } from '../knowledge/library.ts';
import { decide } from './decide/decide.ts';
import { searchTerms, termsOf } from './decide/terms.ts';
import { featuresOf } from './intent/features.ts';
import { INTENTS } from './intent/intents.ts';
import { read } from './read/reading.ts';
import { INTENT } from './thresholds.ts';
import type { AnswerKind, Context } from './types.ts';

/**
 * How an answer came about, as lines to read: for curators and developers.
 *
 * @example
 * explain('tech lead salry', view, { today: '2026-11-21' })[0] // 'text        tech lead salry'
 */
export function explain(
  question: string,
  view: View,
  options: { readonly today: string; readonly context?: Context },
): string[] {
  const reading = read(question, view);
  if (reading.words.length === 0) return ['text        (nothing left to read)'];
  const decision = decide(reading, view, options);
  const { answer, hits, leftover, why, candidates = [], likelihoods, prospects = [] } = decision;
  const query = searchTerms(reading, termsOf(reading));
  const reasonsFor = (kind: AnswerKind) => {
    const reasons = INTENTS.model.reasons(featuresOf(reading), kind).slice(0, 3);
    return reasons.length === 0 ? '' : ` (${reasons.map(([feature]) => `“${feature}”`).join(', ')})`;
  };
  const row = (label: string, text: string) => `${label.padEnd(12)}${text || '–'}`;
  return [
    row('text', reading.text),
    row('command', reading.command ?? ''),
    row(
      'corrected',
      reading.words.flatMap(({ raw, corrected }) => (corrected ? [`${raw} → ${corrected}`] : [])).join(', '),
    ),
    row(
      'names',
      reading.mentions
        .map(
          ({ typed, name, roles, topic, cost, weak }) =>
            `“${typed}” = ${name} → ${[...roles, topic].filter(Boolean).join('|')}${cost ? ` (${cost} edits)` : ''}${weak ? ' (loose)' : ''}`,
        )
        .join('; '),
    ),
    row('places', reading.places.map(({ label, region }) => `${label} (${region})`).join(', ')),
    row(
      'cues',
      reading.cues
        .map(
          ({ intent, strength, at }) =>
            `${at.map((i) => reading.words[i]?.raw).join(' ')} = ${intent} (${strength})`,
        )
        .join('; '),
    ),
    row(
      'asked for',
      [...reading.intents].map(([intent, score]) => `${intent} ${score.toFixed(2)}`).join(', '),
    ),
    row('search', [...query].map(([term, weight]) => `${term} ${weight.toFixed(2)}`).join(', ')),
    row(
      'claims',
      hits
        .slice(0, 3)
        .map(
          ({ passage, score, coverage }) =>
            `\n  ${score.toFixed(2)} (covers ${Math.round(coverage * 100)} %) ${passage.owner.id}/${passage.section}: ${passage.text.slice(0, 100)}`,
        )
        .join(''),
    ),
    row('weighed', candidates.map(({ kind, score }) => `${kind} ${score.toFixed(2)}`).join(', ')),
    row(
      'likely',
      [...(likelihoods ?? [])]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 4)
        .map(([kind, likelihood]) => `${kind} ${likelihood.toFixed(2)}${reasonsFor(kind)}`)
        .join('; '),
    ),
    row(
      'trusted',
      prospects.map(({ decision: { answer }, trust }) => `${answer.kind} ${trust.toFixed(2)}`).join(', ') +
        (prospects.length > 0
          ? ` (given from ${INTENT.keep} on, in another's place from ${INTENT.take})`
          : ''),
    ),
    row('left over', `${leftover.words.join(', ') || 'nothing'} (${leftover.total.toFixed(2)})`),
    row('decided', `${why} → ${answer.kind} ${answer.roles.join(', ')} (confidence ${answer.confidence})`),
    row('first line', answer.lead.text),
  ];
}
