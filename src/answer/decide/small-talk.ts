import type { View } from '../../knowledge/library.ts';
import { type HelpTopic, helpAnswer } from '../compose/help.ts';
import type { Reading } from '../read/reading.ts';
import type { Answer } from '../types.ts';

const ORDER: readonly HelpTopic[] = ['identity', 'sources', 'roles', 'abilities', 'thanks', 'greeting'];

/** Greetings, thanks, and questions about Rolecall itself; nothing where the message asks for something else. */
export function smallTalk(reading: Reading, view: View): Answer | undefined {
  if (reading.mentions.some(({ weak }) => !weak) || reading.command) return undefined;
  const cued = new Set(
    reading.cues.filter(({ intent }) => intent.startsWith('help.')).flatMap(({ at }) => at),
  );
  const topic = ORDER.find((one) => reading.intents.has(`help.${one}`));
  if (!topic || reading.unknowns.length > 0) return undefined;
  const rest = reading.words.filter((word, at) => !cued.has(at) && !reading.index.stop.has(word.word));
  const isCourtesy = topic === 'greeting' || topic === 'thanks';
  return rest.length <= (isCourtesy ? 1 : 2) ? helpAnswer(topic, view) : undefined;
}
