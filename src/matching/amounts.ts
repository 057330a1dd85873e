/**
 * Numbers in words and figures, in English, Ukrainian and Russian: where they stand and what they amount to. The
 * patterns are for lower-case text and use plain letter ranges, and each is made when it is first needed: with the flags
 * for Unicode and for any case, the one for dates took 80 ms to compile in V8.
 */
import type { NumberRule } from '#lexicon';
import type { Span } from '#text';
import { currencyOf, moneyBehind, moneyPattern, moneySigns } from './money.ts';
import { alternatives, cyrillicShares, letters, months, ones, scales, shares, tens } from './numerals.ts';

type Unit = NumberRule['unit'];

const decimal = '\\d{1,3}(?:[.,]\\d{1,2})?';
const grouped = "\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3})+|\\d{4,12}";
const year = '(?:19|20)\\d\\d';
const numeral = `(?:${alternatives(tens)})(?:[\\s-](?:${alternatives(ones)}))?|${alternatives(ones)}`;
const range = `(?:(?:\\s?[-–]\\s?|\\sto\\s)${decimal})?`;
const end = `(?![${letters}])`;

function percents(): string {
  const sign = `(?:\\s?%|[\\s-]?(?:percent|per\\scent|pct|відсотк[${letters}]+|процент[${letters}]*)${end})`;
  const share = `(?:one|two|three|four|a)[\\s-](?:${alternatives(shares)})${end}|half(?=\\s(?:of|the)\\s)`;
  return `(?:${decimal}${range}|${numeral}|a)${sign}|${share}|(?:${alternatives(cyrillicShares)})${end}`;
}

function numbersOfPeople(): string {
  const scaled = `(?:${decimal}${range}|${numeral}|a)[\\s-]?(?:${alternatives(scales)})${end}`;
  const vague = '(?:(?:tens|hundreds|dozens)\\sof\\s(?:millions|thousands)|millions|мільйони|миллионы)';
  return `(?:${vague}${end}|${scaled}|(?!${year}(?!\\d|[.,]\\d))(?:${grouped})(?![${letters}]|\\s?%))(?!${moneyBehind})`;
}

function dates(): string {
  const day = '\\d{1,2}(?:st|nd|rd|th)?';
  const named = `(?:${day}\\s(?:of\\s)?)?(?:${months.join('|')})\\.?(?:\\s${day})?,?\\s${year}`;
  return `(?:${named}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?!\\d)`;
}

function counts(): string {
  const starts = months.flatMap((names) => names.split('|')).map((name) => name.slice(0, 3));
  const isDate = `(?!\\d{1,2}\\s(?:${starts.join('|')}))(?!${year}(?!\\d|[.,]\\d))`;
  return `${isDate}(?:${grouped}|\\d{1,3}|${numeral})(?![${letters}\\d]|\\s?%|[.,]\\d)`;
}

const patternOf: Readonly<Record<Unit, () => string>> = {
  percent: percents,
  people: numbersOfPeople,
  date: dates,
  count: counts,
  money: () => moneyPattern,
};
const patterns = new Map<Unit, RegExp>();

function pattern(unit: Unit): RegExp {
  const known = patterns.get(unit);
  if (known !== undefined) return known;
  const before = unit === 'date' || unit === 'money' ? '' : `${moneySigns}-`;
  const made = new RegExp(`(?<![${letters}\\d.,${before}])(?:${patternOf[unit]()})`, 'g');
  patterns.set(unit, made);
  return made;
}

function lower(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text;
}

/** Where numbers of a unit stand within a stretch of a text; spans are offsets of the text. */
export function expressions(text: string, within: Span, unit: Unit): Span[] {
  return [...lower(text.slice(within.start, within.end)).matchAll(pattern(unit))].map((found) => {
    const start = within.start + found.index;
    return { start, end: start + found[0].length };
  });
}

function valueIn(table: readonly (readonly [string, number])[], text: string): number | undefined {
  return table.find(([names]) => new RegExp(`(?<![${letters}])(?:${names})${end}`).test(text))?.[1];
}

function wordNumber(text: string): number | undefined {
  const ten = valueIn(tens, text);
  const one = valueIn(ones, text);
  if (ten === undefined && one === undefined) return /^a[\s-]/.test(text) ? 1 : undefined;
  return (ten ?? 0) + (one ?? 0);
}

function plainNumber(text: string): number | undefined {
  const digits = /\d[\d.,' \u00a0\u202f]*/.exec(text)?.[0];
  if (digits === undefined) return wordNumber(text);
  return Number.parseFloat(digits.replaceAll(/[.,' \u00a0\u202f](?=\d{3}(?!\d))/g, '').replace(',', '.'));
}

function percentOf(text: string): number | undefined {
  if (/%|cent|pct|відсотк|процент/.test(text)) return plainNumber(text);
  const share = valueIn(shares, text);
  return share === undefined ? valueIn(cyrillicShares, text) : share * (wordNumber(text) ?? 1);
}

function peopleOf(text: string): number | undefined {
  const number = plainNumber(text);
  const scale = /[^\d.,'\s-].*$/.exec(text)?.[0] ?? '';
  return number === undefined ? undefined : number * (valueIn(scales, scale) ?? 1);
}

function dateOf(text: string): string | undefined {
  const iso = /\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const dotted = /(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  if (dotted !== null) return [dotted[3], dotted[2]?.padStart(2, '0'), dotted[1]?.padStart(2, '0')].join('-');
  const month = months.findIndex((names) => new RegExp(`(?<![${letters}])(?:${names})${end}`).test(text)) + 1;
  const inYear = /\d{4}/.exec(text)?.[0];
  if (month === 0 || inYear === undefined) return undefined;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  return [inYear, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function moneyOf(text: string): string | undefined {
  const currency = currencyOf(text);
  const amount = peopleOf(text.replace(/^[^\d]+/, ''));
  return currency === undefined || amount === undefined ? undefined : `${currency} ${amount}`;
}

/**
 * What a number mention amounts to: a share in percent, a number of people or things, a date as YYYY-MM-DD or YYYY-MM,
 * money with its currency ("USD 50000000000"). Undefined for what names no number ("millions"); of a range, its lower end.
 */
export function amountOf(expression: string, unit: Unit): number | string | undefined {
  const text = lower(expression);
  if (unit === 'date') return dateOf(text);
  if (unit === 'percent') return percentOf(text);
  if (unit === 'money') return moneyOf(text);
  return unit === 'people' ? peopleOf(text) : plainNumber(text);
}

/** A number of a text that can be held against others: its span, its unit, what it amounts to. */
export type Amount = Span & { readonly unit: Unit; readonly amount: number | string };

const comparable: readonly Unit[] = ['percent', 'people', 'money'];

/** Shares, numbers of people and sums of money in a text, in its order by unit; those that name no number are left out. */
export function amountsIn(text: string): Amount[] {
  const whole = { start: 0, end: text.length };
  return comparable.flatMap((unit) =>
    expressions(text, whole, unit).flatMap(({ start, end: stop }) => {
      const amount = amountOf(text.slice(start, stop), unit);
      return amount === undefined ? [] : [{ start, end: stop, unit, amount }];
    }),
  );
}
