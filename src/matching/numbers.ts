/**
 * Numbers beside a known subject: "20 %" is worth a mark where the sentence speaks of land held, and nowhere else. The
 * finder notes the words beside which a number counts; here the nearest number of the right unit in the same sentence
 * is found for each of them. Only the neighbourhoods of such words are looked through.
 */
import type { NumberRule } from '#lexicon';
import type { Span } from '#text';
import type { Mention } from './mention.ts';
import { expressions } from './amounts.ts';

/** A word beside which a number of this unit counts for this term. */
export type Beside = Span & { readonly term: string; readonly unit: NumberRule['unit'] };

/** How far a number may stand from its subject, in UTF-16 units. */
const reach = 160;
const sentenceEnd = /(?:[^\s.][^\s.]|[)\]"'”’»])[.!?…]["'”’»)\]]*\s+["'“‘«([]*[A-ZÀ-ÞА-ЯЁІЇЄҐ\d]|\n\s*\n/;

type Found = Mention & { readonly distance: number };

function neighbourhoods(text: string, besides: readonly Beside[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const beside of besides) {
    const start = Math.max(0, beside.start - reach);
    const end = Math.min(text.length, beside.end + reach);
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function distance(one: Span, other: Span): number {
  return one.start < other.start ? other.start - one.end : one.start - other.end;
}

/** The text between two spans, with the end of the first: a full stop behind an initial ends no sentence. */
function between(text: string, one: Span, other: Span): string {
  return one.start < other.start ? text.slice(one.end - 2, other.start + 1) : text.slice(other.end - 2, one.start + 1);
}

/** Index of the first span that starts at or behind `at`; spans are in order. */
function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearest(text: string, beside: Beside, numbers: readonly Span[]): Found | undefined {
  const next = firstFrom(numbers, beside.start);
  const near = [numbers[next - 1], numbers[next]]
    .filter((number) => number !== undefined)
    .map(({ start, end }) => ({ term: beside.term, start, end, distance: distance({ start, end }, beside) }))
    .filter(
      (number) => number.distance >= 0 && number.distance <= reach && !sentenceEnd.test(between(text, number, beside)),
    );
  return near.toSorted((one, other) => one.distance - other.distance)[0];
}

/** The numbers that stand beside their subject, each once, for the term whose subject stands nearest, in order. */
export function numbersBeside(text: string, besides: readonly Beside[]): Mention[] {
  const found = new Map<number, Found>();
  for (const unit of new Set(besides.map((beside) => beside.unit))) {
    const subjects = besides.filter((beside) => beside.unit === unit);
    const numbers = neighbourhoods(text, subjects).flatMap(({ start, end }) => expressions(text, { start, end }, unit));
    for (const subject of subjects) {
      const number = nearest(text, subject, numbers);
      const other = number === undefined ? undefined : found.get(number.start);
      if (number !== undefined && (other === undefined || number.distance < other.distance))
        found.set(number.start, number);
    }
  }
  return withoutOverlap([...found.values()].toSorted((one, other) => one.start - other.start));
}

function withoutOverlap(numbers: readonly Found[]): Mention[] {
  const kept: Mention[] = [];
  for (const { term, start, end } of numbers) if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ term, start, end });
  return kept;
}
