import { z } from 'zod';
import { OURS } from '../limits.ts';

/** A file's name without its ending, and the id of what it holds. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "technical-lead"')
  .max(64);

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const Day = z.string().regex(day, 'a date is YYYY-MM-DD');

/** As exact as the source is: a day, a month, a year, or `unstated`. */
export const AsOf = z
  .string()
  .regex(
    /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|unstated)$/,
    'give YYYY, YYYY-MM, YYYY-MM-DD or unstated',
  );

const text = z.string().trim().min(1).max(OURS.claimText);
const words = z.string().trim().min(1).max(120);

/** The layer of a comparison that a point speaks of; `vocabulary/aspects.yaml` holds the words for each. */
export const Aspect = z.enum([
  'focus',
  'scope',
  'people',
  'decisions',
  'budget',
  'schedule',
  'performance',
  'conflicts',
  'mentoring',
  'hands-on',
  'stakeholders',
  'quality',
  'goals',
  'resources',
  'risk',
  'work',
  'skills',
  'education',
  'pay',
]);
export type Aspect = z.infer<typeof Aspect>;

/** One statement in our own words, and where it stands. */
export const Claim = z.strictObject({
  text,
  source: Id,
  /** Other words by which people ask for exactly this. */
  asks: z.array(words).optional(),
});
export type Claim = z.infer<typeof Claim>;

export const Statistic = z.enum([
  'median',
  'average',
  'range',
  'percentile',
  'growth',
  'share',
  'count',
  'difference',
]);
export type Statistic = z.infer<typeof Statistic>;

/**
 * A number that can't be shown without its kind, period, place, date and source.
 *
 * `value`, or `low` and `high`; `currency` (ISO 4217) for money, `unit` for the rest.
 */
export const Figure = z
  .strictObject({
    statistic: Statistic,
    /** 10 or 90; only with the statistic `percentile`. */
    percentile: z.number().int().min(1).max(99).optional(),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    /** The source gives a floor, not the value: shown as "at least". */
    atLeast: z.literal(true).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'an ISO 4217 code, such as USD')
      .optional(),
    unit: z.enum(['percent', 'jobs']).optional(),
    /** `year` for pay; `2024–2034` for growth; `unstated` where the source is silent. */
    period: z
      .string()
      .regex(/^(year|\d{4}–\d{4}|unstated)$/, 'year, unstated, or two full years with an en dash: 2024–2034'),
    /** ISO 3166 alpha-2, or `unstated`. */
    region: z.string().regex(/^([A-Z]{2}|unstated)$/, 'an ISO 3166 code such as US, or unstated'),
    /** What is counted or compared, where the statistic alone doesn't tell: "Java", "PwC", "a master's degree". */
    subject: words.optional(),
    /** The role that a `difference` is measured against. */
    versus: Id.optional(),
    /** The role that a `difference` is about, in a comparison. */
    role: Id.optional(),
    industry: words.optional(),
    /** "base" where the source says base pay. */
    basis: words.optional(),
    asOf: AsOf,
    source: Id,
    /** Who the source names as the figure's own origin: "Glassdoor". */
    origin: words.optional(),
    /** Where in the source it stands: file, sheet, row and column. */
    locator: z
      .strictObject({ file: words, sheet: words, row: z.number().int().positive(), column: words })
      .optional(),
    /** The occupation that the source really counted, where it isn't the role itself: the figure is a proxy. */
    occupation: z
      .strictObject({
        title: words,
        code: z
          .string()
          .regex(/^\d\d-\d{4}$/)
          .optional(),
      })
      .optional(),
    note: text.optional(),
    asks: z.array(words).optional(),
  })
  .refine((f) => (f.value !== undefined) !== (f.low !== undefined && f.high !== undefined), {
    error: 'a figure has either "value" or both "low" and "high"',
  })
  .refine((f) => (f.currency !== undefined) !== (f.unit !== undefined), {
    error: 'a figure has either "currency" (money) or "unit" (percent, jobs)',
  })
  .refine((f) => (f.statistic === 'percentile') === (f.percentile !== undefined), {
    error: '"percentile" goes with the statistic percentile, and only with it',
  });
export type Figure = z.infer<typeof Figure>;

/** Another job that this role leads to or comes from; `role` where Rolecall has a card for it. */
export const Link = z.strictObject({ title: words, role: Id.optional(), text: text.optional(), source: Id });
export type Link = z.infer<typeof Link>;

export const Reviewed = z.strictObject({ on: Day, by: words });

const claims = z.array(Claim).default([]);
const figures = z.array(Figure).default([]);
const links = z.array(Link).default([]);

export const Role = z.strictObject({
  title: words,
  /** For sentences; the title with an "s" unless given. */
  plural: words.optional(),
  /** Other names by which people ask for this very role; unique over all roles. */
  aliases: z.array(words).default([]),
  definition: z.array(Claim).min(1),
  duties: claims,
  skills: z.strictObject({ technical: claims, personal: claims, shares: figures }).prefault({}),
  education: claims,
  certifications: claims,
  /** Steps to become one, in order. */
  path: claims,
  /** Positions above, lowest first. */
  ladder: links,
  ladderNote: claims,
  /** Alternative titles for the same job; each is also an alias. */
  titles: links,
  titlesNote: claims,
  feeders: links,
  related: links,
  employers: z.strictObject({ places: claims, counts: figures }).prefault({}),
  pay: z.strictObject({ figures, claims }).prefault({}),
  outlook: z.strictObject({ figures, claims }).prefault({}),
  /** The occupation of the statistics office that stands for the role, and why it was chosen; or why none was. */
  occupation: z
    .strictObject({
      code: z
        .string()
        .regex(/^\d\d-\d{4}$/)
        .optional(),
      title: words.optional(),
      proxy: z.boolean(),
      why: text,
    })
    .optional(),
  reviewed: Reviewed,
});
export type Role = z.infer<typeof Role>;

/** One aspect of a comparison: what each role does about it. */
export const Point = z.strictObject({
  aspect: Aspect,
  /** Keyed by role id. */
  sides: z.record(Id, Claim),
  asks: z.array(words).optional(),
});
export type Point = z.infer<typeof Point>;

export const Comparison = z.strictObject({
  roles: z.array(Id).min(2).max(OURS.comparedRoles),
  /** The main difference, in one sentence: the first line of the answer. */
  summary: Claim,
  points: z.array(Point).min(1),
  /** "3.1 % less likely to hold a master's degree": statistic `difference` with `role`, `versus`, `subject`. */
  differences: figures,
  /** How the two work together or overlap. */
  overlap: claims,
  /** One person holding both jobs. */
  both: claims,
  reviewed: Reviewed,
});
export type Comparison = z.infer<typeof Comparison>;

/** What a FAQ entry answers with; most are plain `faq`. */
export const FaqKind = z.enum(['faq', 'certification', 'salary', 'outlook', 'skills']);

export const Faq = z.strictObject({
  question: words,
  kind: FaqKind.default('faq'),
  /** Other ways to ask it. */
  asks: z.array(words).default([]),
  /** The first claim is the answer's first line. */
  answer: z.array(Claim).min(1),
  /** Roles that the entry is about. */
  roles: z.array(Id).default([]),
  reviewed: Reviewed,
});
export type Faq = z.infer<typeof Faq>;

export const SourceKind = z.enum(['official', 'publication', 'internal', 'person']);

export const Source = z
  .strictObject({
    kind: SourceKind,
    /** `null` where the document doesn't name it. */
    publisher: words.nullable(),
    title: words,
    published: AsOf.optional(),
    updated: AsOf.optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
    retrieved: Day.optional(),
    note: text.optional(),
  })
  .refine((s) => s.published !== undefined || s.updated !== undefined, {
    error: 'a source has "published" or "updated"; "unstated" where the document is silent',
  });
export type Source = z.infer<typeof Source>;
