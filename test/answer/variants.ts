import fc from 'fast-check';

/** Ways to type a question that change nothing about what is asked. */
export type Variant = (question: string) => fc.Arbitrary<string>;

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

/** A question with each word changed by a draw of its own. */
function eachWord(change: (word: string, draw: number) => string): Variant {
  return (question) => {
    const words = question.split(' ');
    return fc
      .array(fc.nat(3), { minLength: words.length, maxLength: words.length })
      .map((draws) => words.map((word, at) => change(word, draws[at] ?? 0)).join(' '));
  };
}

/** One run of neighbouring words between two marks. */
function wrapped(marks: readonly (readonly [string, string])[]): Variant {
  return (question) => {
    const words = question.split(' ');
    return fc
      .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1), fc.constantFrom(...marks))
      .map(([a, b, [open, close]]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        return words
          .map((word, at) => `${at === from ? open : ''}${word}${at === to ? close : ''}`)
          .join(' ');
      });
  };
}

const around =
  (before: readonly string[], after: readonly string[]): Variant =>
  (question) =>
    fc.tuple(oneOf(...before), oneOf(...after)).map(([start, end]) => `${start}${question}${end}`);

/** The names of roles in {@link QUESTIONS}. */
export const NAME =
  /\b(?:IT technical lead|IT support technician|technical team lead|team lead|tech(?:nical)? lead|lead tech(?:nician)?|engineering manager|project manager|IT manager|software developer|programmer|CTO)s?\b/g;

const CASES = [
  (word: string) => word.toUpperCase(),
  (word: string) => word.toLowerCase(),
  (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  (word: string) => word,
] as const;

/** What is changed → how. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'upper and lower case': eachWord((word, draw) => CASES[draw]?.(word) ?? word),
  'all in capitals': (question) => fc.constant(question.toUpperCase()),
  courtesies: around(
    ['', 'please, ', 'hey all, ', 'Hi! ', 'hello there, ', 'quick question: ', 'sorry to bother, but '],
    ['', ' please', ' pls', ', thanks!', ' thanks in advance', ' :)', ', cheers'],
  ),
  'marks at the end': around([''], ['?', '??', '!', '.', '...', '?!', ' ?', '…']),
  'spaces and line ends': eachWord((word, draw) => ` ${word}${['', ' ', '\t', '\n'][draw] ?? ''}`),
  emoji: around(['', '👋 ', ':wave: ', '🤔🤔 '], ['', ' 🙏', ' :pray:', ' :thinking_face:', ' 👩🏽‍💻']),
  'a mention before it': around(['<@U123> ', '<@U0ABC123|rolecall> ', '<@U123>: ', ' <@U123>, '], ['', '?']),
  'bold, code, italics and strikes': wrapped([
    ['*', '*'],
    ['`', '`'],
    ['_', '_'],
    ['~', '~'],
    ['*_', '_*'],
  ]),
  'quotes around all of it': around(['"', '“', '«', "'"], ['"', '”', '»', "'"]),
  'quotes and marks around a name': (question) =>
    oneOf('"$&"', '“$&”', '‘$&’', '*$&*', '`$&`', '_$&_', '~$&~', '($&)', '‘$&’').map((marks) =>
      question.replace(NAME, marks),
    ),
  'a block quote or a code block': around(['> ', '&gt; ', '```', '• '], ['', '```']),
};
