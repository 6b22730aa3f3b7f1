import type { Rule } from './rule.ts';

/** What UTF-8 looks like after being read as something else, and entities that lost their ampersand. */
const damage =
  /\uFFFD|Ã[\u0080-\u00BF ]|Ã[ƒ‚„…†‡ˆ‰Š‹ŒŽ'"•–—˜™š›œžŸ¡-¿]|Â[\u0080-\u00BF]|â€|â‚¬|â„¢|ð[Ÿ\u009F]|ï»¿|ū[üĎ]|(?:acirc|[lr][sd]quo|[nm]dash|nbsp|eacute|iuml);|&(?:amp|quot|lt|gt|trade|euro|#\d+);/u;

export const encodingDamage: Rule = {
  name: 'encoding-damage',
  description:
    'No text damaged by a wrong encoding: "â€™" for an apostrophe, "Ã©" for é, "&acirc;", the sign U+FFFD.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    for (const { file, text } of draft.files) {
      text.split('\n').forEach((content, i) => {
        const found = damage.exec(content);
        if (!found) return;
        report.problem(
          { file, line: i + 1 },
          `"${found[0]}" looks like encoding damage. Type the sign that was meant.`,
        );
      });
    }
  },
};
