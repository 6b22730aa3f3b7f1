/**
 * What it takes to answer rather than decline. Calibrated on labelled questions by `npm run calibrate`;
 * raising `leftover` answers more and errs more.
 */
export const THRESHOLDS = {
  /** Weight of words that nothing explains, up to which a question about a known role is answered. */
  leftover: 1.05,
  /** … and where only a word of many uses ("work", "lead") says which side of it is asked about. */
  leftoverLoose: 0.6,
  /** … and no more where the question names something known to be unknown, whatever else speaks for an answer. */
  listed: 1.95,
  /** More of it is borne where the question's kind was named outright. */
  leftoverStrongCue: 0.35,
  /** … and for each word that a message has over a dozen: people tell stories. */
  longMessage: 0.025,
  longMessageMost: 0.8,
  /** … and where one claim matches the rest of the question. */
  leftoverMatch: 0.8,
  /** A modifier of at least this weight right before a name makes it another occupation. */
  modifier: 0.65,
  /** Share of the question's weight that a claim must account for to become the first line. */
  claimCoverage: 0.45,
  /** … and where else nothing at all says what is asked about a role. */
  looseCoverage: 0.34,
  /** … where it shares only one telling term. */
  singleTermCoverage: 0.5,
  /** … and to answer where no role is named. */
  lonelyCoverage: 0.72,
  /** Search weight of a claim below which it only shares its section's own word, as "skills" does, with the question. */
  claimWeight: 3,
  /** … and below which a claim with a single word of the question speaks for no kind by itself. */
  thinClaim: 3.2,
  /** Evidence for a kind from which it needs no matching claim. */
  cue: 1.5,
  /** … and from which a kind is named for sure; a strong cue beside the question, in a clause that names the role, has it. */
  named: 2.4,
  /** Search weight of a question from which it asks for more than the card. */
  vague: 0.9,
  /** … and below which the whole card says more than a guess at the kind. */
  hint: 1,
} as const;

/** How cues and claims are weighed against each other when a question about one role is answered. */
export const RANKING = {
  /** A claim that accounts for the whole question; a strong cue counts 3. */
  claim: 3.6,
  /** … and one that shares only a single telling term with it. */
  singleTerm: 0.72,
  /** An `ask` of the claim stands in the question word for word. */
  wholeAsk: 0.9,
  /** A kind that a word names outright: pay, outlook, degrees, certificates. */
  outright: 0.9,
  /** Any other kind that a strong cue names. */
  named: 0.45,
  /** A kind of which the role's file says nothing. */
  lacking: 0.4,
  /** "What is …" is often only a way to begin. */
  role: 0.62,
  /** A comparison's claim, where only one of its roles is named. */
  comparison: 0.65,
} as const;

/** What it takes to name a role by one of its claims, where the question names none. */
export const REVERSE = {
  /** Telling terms that question and claim share. */
  terms: 2,
  coverage: 0.58,
  /** Weight of the shared terms: common words alone don't do. */
  score: 7.8,
  leftover: 1.05,
  /** … and of a claim that has all that was asked for, though it be one word. */
  whole: 6,
  /** So many times what a role's claim weighs, one of a comparison must weigh to tell more. */
  shared: 1.3,
} as const;

/** What labelled questions say of the kind of an answer; the weights behind it are learned by `npm run train`. */
export const INTENT = {
  /** An answer that the rules chose is given from this likelihood of being right on. */
  keep: 0.6,
  /** … and one of another kind from this. */
  take: 0.7,
  /** A plain question that the rules answer as surely as this is not looked at again. */
  sure: 0.98,
  /** From this likelihood of being right on nothing else is looked at. */
  settled: 0.8,
  /** Likelihood of another kind from which that is looked at. */
  possible: 0.08,
} as const;

/** Weight of a word that nothing explains, by how common it is in English (1 commonest … 5); the last is for no word at all. */
export const LEFTOVER_WEIGHTS = [0.4, 0.4, 0.65, 1, 1, 1, 0.7] as const;
/** … of what is known not to be known, by its sort in `unknowns.yaml`, and of what can only be a place or a firm that nothing here knows. */
export const UNKNOWN_WEIGHTS: Readonly<Record<string, number>> = { topics: 2.2, occupations: 2, places: 2 };
