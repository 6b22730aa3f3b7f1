import type { Figure } from '../knowledge/schema.ts';

/** Kinds of answer about one role; each has its own cues and its own section. */
export const ROLE_KINDS = [
  'role',
  'salary',
  'outlook',
  'education',
  'certification',
  'skills',
  'responsibilities',
  'path',
  'ladder',
  'titles',
  'related',
  'employers',
] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

export const ANSWER_KINDS = [...ROLE_KINDS, 'comparison', 'faq', 'clarify', 'help', 'none'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A sentence with the ids of the sources that it rests on. */
export interface Line {
  readonly text: string;
  readonly sources: readonly string[];
}

/** A figure ready to show: never a bare number. */
export interface FigureItem {
  /** Role that the figure is about, as a title: "Technical lead". */
  readonly roleTitle: string;
  readonly role: string;
  readonly figure: Figure;
  /** The number alone, with its currency or unit: "$100,469", "AUD 103,000–147,000", "12%". */
  readonly amount: string;
  /** Statistic and period: "median pay a year", "growth in jobs 2024–2034". */
  readonly measure: string;
  /** Industry and place: "in the retail industry, place not stated"; empty where neither belongs to it. */
  readonly scope: string;
  /** Who says so: "Indeed", "Glassdoor, quoted by “IT Technical Lead”, publisher not named". */
  readonly origin: string;
  /** Its date, and its age where it is old: "January 2018, 8 years old". */
  readonly date: string;
  /** "proxy: counts computer and information systems managers (11-3021), not technical leads"; empty where none. */
  readonly caveat: string;
}

export type SectionId =
  | 'definition'
  | 'pay'
  | 'outlook'
  | 'education'
  | 'certifications'
  | 'duties'
  | 'skills'
  | 'shares'
  | 'path'
  | 'ladder'
  | 'titles'
  | 'feeders'
  | 'related'
  | 'employers'
  | 'comparison'
  | 'differences'
  | 'overlap'
  | 'both'
  | 'details'
  | 'gaps'
  | 'help';

export type Section =
  | {
      readonly type: 'lines';
      readonly id: SectionId;
      readonly heading: string;
      readonly items: readonly Line[];
      readonly ordered?: boolean;
    }
  | {
      readonly type: 'figures';
      readonly id: SectionId;
      readonly heading: string;
      readonly items: readonly FigureItem[];
    }
  | {
      readonly type: 'table';
      readonly id: SectionId;
      readonly heading: string;
      /** Titles of the compared roles; the first column, the aspect, has none. */
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly cells: readonly Line[] }[];
    };

/** Something to click or send next. */
export interface Suggestion {
  readonly label: string;
  /** A question that `answer()` understands by itself. */
  readonly question: string;
}

export interface SourceRef {
  readonly id: string;
  readonly publisher: string | null;
  readonly title: string;
  /** The date the document shows, as exact as it is; null where it shows none. */
  readonly published: string | null;
  readonly url?: string;
  readonly note?: string;
}

/** What `answer()` says, before anybody draws it. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly roles: readonly string[];
  /** ISO 3166 code of the place asked for, if any. */
  readonly region: string | null;
  /** Id of the FAQ or comparison that answered, if one did. */
  readonly entry: string | null;
  /** 0–1, calibrated on labelled questions. */
  readonly confidence: number;
  readonly title: string;
  /** The line that answers the question asked. */
  readonly lead: Line;
  /** Alternative titles under a role's name; empty for other kinds. */
  readonly titles: readonly string[];
  readonly sections: readonly Section[];
  /** What was assumed ("I read “EM” as engineering manager") or is not known. */
  readonly notes: readonly string[];
  readonly sources: readonly SourceRef[];
  /** For `clarify` the choices; for `none` the nearest things known; else likely follow-ups. */
  readonly suggestions: readonly Suggestion[];
}

/** The answer before, for "and the outlook?". */
export interface Context {
  readonly kind: AnswerKind;
  readonly roles: readonly string[];
  readonly region: string | null;
}
