import { parseArgs } from 'node:util';
import { loadLibrary } from '../src/knowledge/load.ts';
import { ourselves } from './ourselves.ts';
import { besidePeers, byAuthor, flatness, strangeOccupations, withLessVocabulary } from './report.ts';
import { foreignQuestions, freshSets, questionSets } from './sets.ts';

const { values } = parseArgs({ options: { alone: { type: 'boolean' } } });
const today = new Date().toISOString().slice(0, 10);
const view = loadLibrary('knowledge');
const sets = questionSets();
const questions = sets.flatMap((set) => set.questions);
const foreign = foreignQuestions();
const us = await ourselves(view, today);

const counts = sets.map((set) => `${set.name} ${set.questions.length}`).join(', ');
console.log(
  `${today} · Node ${process.version} · ${questions.length} labelled questions (${counts}) · ${foreign.length} foreign`,
);
const say = (title: string, text: string) => console.log(`\n## ${title}\n\n${text}`);

say('Questions that nobody has looked at', byAuthor(us, freshSets()));
say('Rolecall by author of the questions', byAuthor(us, sets));
say('With part of the vocabulary hidden', withLessVocabulary(us, view, questions));
say('Occupations outside the knowledge', strangeOccupations(us, view));
say('The same questions again and again', flatness(us, questions));
// minutes: peers take about a hundred milliseconds a question
if (!values.alone)
  say(
    'Beside bare search libraries, over the same entries',
    besidePeers(us, view, today, questions, foreign),
  );
