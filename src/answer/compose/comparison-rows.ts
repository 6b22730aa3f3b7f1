import type { Comparison, Role } from '../../knowledge/schema.ts';
import type { Line } from '../types.ts';
import { figureSentence } from '../wording/figure.ts';
import type { Versus } from './comparison.ts';
import { fromClaim, line } from './make.ts';
import { payOf } from './pay.ts';

export interface Row {
  readonly label: string;
  readonly cells: readonly Line[];
  /** Place of the written point that it shows. */
  readonly at?: number;
}

/** The sources say nothing; how that looks is for the surface to choose. */
const SILENT = line('');

/** Rows for the points that somebody wrote. */
export function writtenRows(written: Comparison, { roles, view }: Versus): Row[] {
  return written.points.map(({ aspect, sides }, at) => ({
    label: view.vocabulary.aspects[aspect]?.label ?? aspect,
    cells: roles.map(({ id }) => (sides[id] ? fromClaim(sides[id]) : SILENT)),
    at,
  }));
}

/** Rows for three roles from what somebody wrote of two of them at a time; a row tells of two roles at least. */
export function pairedRows(pairs: readonly Comparison[], { roles, view }: Versus): Row[] {
  const aspects = [...new Set(pairs.flatMap(({ points }) => points.map(({ aspect }) => aspect)))];
  return aspects
    .map((aspect) => {
      const sides = pairs.flatMap(({ points }) =>
        points.filter((point) => point.aspect === aspect).map((point) => point.sides),
      );
      const cells = roles.map(({ id }) => {
        const side = sides.find((one) => one[id])?.[id];
        return side ? fromClaim(side) : SILENT;
      });
      return { label: view.vocabulary.aspects[aspect]?.label ?? aspect, cells };
    })
    .filter(({ cells }) => cells.filter((cell) => cell !== SILENT).length > 1)
    .sort((a, b) => told(b) - told(a));
}

const told = ({ cells }: Row): number => cells.filter((cell) => cell !== SILENT).length;

type Pick = readonly [label: string, aspect: string, of: (role: Role) => Line | undefined];

const PICKS: readonly Pick[] = [
  ['What it is', 'focus', (role) => several(role.definition, 1)],
  ['Duties', 'work', (role) => several(role.duties, 2)],
  ['Skills', 'skills', (role) => several([...role.skills.technical, ...role.skills.personal], 2)],
  ['Education', 'education', (role) => several(role.education, 1)],
];

function several(claims: readonly { text: string; source: string }[], most: number): Line | undefined {
  const some = claims.slice(0, most);
  return some.length > 0
    ? line(some.map(({ text }) => text).join(' '), ...some.map(({ source }) => source))
    : undefined;
}

/** Rows from what is said of each role, for the aspects that no written point covers. */
export function composedRows({ roles }: Versus, written: readonly Comparison[]): Row[] {
  const covered = new Set(written.flatMap(({ points }) => points.map(({ aspect }): string => aspect)));
  return PICKS.filter(([, aspect]) => !covered.has(aspect))
    .map(([label, , of]) => ({ label, cells: roles.map((role) => of(role) ?? SILENT) }))
    .filter(({ cells }) => cells.filter((cell) => cell !== SILENT).length >= (written.length > 0 ? 2 : 1));
}

/** Each role's newest pay figure with all that belongs to it; the others stand in the answer on its pay. */
export function payRow(versus: Versus): Row {
  return {
    label: 'Pay',
    cells: versus.roles.map((role) => {
      const [item] = payOf(role, versus);
      return item ? line(figureSentence(item), item.figure.source) : SILENT;
    }),
  };
}
