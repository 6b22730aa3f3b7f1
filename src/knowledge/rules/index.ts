import { abbreviationsPlain } from './abbreviations-plain.ts';
import { aliasesOnce } from './aliases-once.ts';
import { asksUnique } from './asks-unique.ts';
import { comparisonRoles } from './comparison-roles.ts';
import { controlCharacters } from './control-characters.ts';
import { cuesOnce } from './cues-once.ts';
import { encodingDamage } from './encoding-damage.ts';
import { entryExists } from './entry-exists.ts';
import { figureComplete } from './figure-complete.ts';
import { figureText } from './figure-text.ts';
import { fileName } from './file-name.ts';
import { idsUnique } from './ids-unique.ts';
import { namesUnique } from './names-unique.ts';
import { noCopiedSentence } from './no-copied-sentence.ts';
import { placesOnce } from './places-once.ts';
import { reviewDate } from './review-date.ts';
import { roleExists } from './role-exists.ts';
import type { Rule } from './rule.ts';
import { schemaFresh } from './schema-fresh.ts';
import { slackLimits } from './slack-limits.ts';
import { sourceExists } from './source-exists.ts';
import { sourceUsed } from './source-used.ts';
import { synonymsOnce } from './synonyms-once.ts';
import { templateValid } from './template-valid.ts';
import { whitespace } from './whitespace.ts';

/** Every rule, one a file. */
export const RULES: readonly Rule[] = [
  fileName,
  idsUnique,
  namesUnique,
  sourceExists,
  sourceUsed,
  roleExists,
  entryExists,
  comparisonRoles,
  figureComplete,
  figureText,
  slackLimits,
  controlCharacters,
  encodingDamage,
  noCopiedSentence,
  reviewDate,
  asksUnique,
  aliasesOnce,
  whitespace,
  abbreviationsPlain,
  synonymsOnce,
  cuesOnce,
  placesOnce,
  schemaFresh,
  templateValid,
];
