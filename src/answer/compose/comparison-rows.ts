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
export function composedRows({ roles }: Versus, written: Comparison | undefined): Row[] {
  return PICKS.filter(([, aspect]) => !written?.points.some((point) => point.aspect === aspect))
    .map(([label, , of]) => ({ label, cells: roles.map((role) => of(role) ?? SILENT) }))
    .filter(({ cells }) => cells.filter((cell) => cell !== SILENT).length >= (written ? 2 : 1));
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
