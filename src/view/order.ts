import type { Comparison, Row, Stance } from '#framing';
import { stances } from './words.ts';

/** How the rows of a claim may stand: as the comparison gives them, or newest first. */
export type RowOrder = 'contrast' | 'date';

/** The day that a row counts as: a stretch of time as its last day; "" for the undated. */
export function dayOf({ article: { published } }: Row): string {
  return published === null ? '' : (published.to ?? published.from);
}

/** Rows in the order chosen; the undated are last in both. */
export function ordered(rows: readonly Row[], order: RowOrder): Row[] {
  const dated = rows.filter((row) => dayOf(row) !== '');
  const undated = rows.filter((row) => dayOf(row) === '');
  if (order === 'date') dated.sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  return [...dated, ...undated];
}

/** Every row of a comparison, whichever group it is in. */
export function allRows({ differently, turned, same }: Comparison): Row[] {
  return [...differently, ...turned, ...same];
}

/** The rows that put it differently, turned round included; those that are not certain count nowhere. */
export function differentRows({ differently, turned }: Comparison): Row[] {
  return [...differently, ...turned].filter(({ framing }) => framing.unsure !== true);
}

/** A row of the small picture. */
export type Mark = {
  readonly id: string;
  readonly stance: Stance;
  readonly isTurned: boolean;
  readonly isDated: boolean;
};

/** The rows as the small picture shows them: oldest first, the undated at the end. */
export function marksByDate(comparison: Comparison): Mark[] {
  const turned = new Set(comparison.turned);
  const rows = allRows(comparison);
  const dated = rows.filter((row) => dayOf(row) !== '').toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return [...dated, ...rows.filter((row) => dayOf(row) === '')].map((row) => ({
    id: row.framing.id,
    stance: row.framing.stance,
    isTurned: turned.has(row),
    isDated: dayOf(row) !== '',
  }));
}

/** How many rows take each stance; those said of the other side are counted apart. */
export function countStances(marks: readonly Mark[]): Map<Stance | 'turned', number> {
  const counts = new Map<Stance | 'turned', number>();
  const kinds = [...stances, 'turned' as const];
  for (const kind of kinds) {
    const count = marks.filter((mark) => (mark.isTurned ? 'turned' : mark.stance) === kind).length;
    if (count > 0) counts.set(kind, count);
  }
  return counts;
}
