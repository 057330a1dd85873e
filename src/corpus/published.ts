import type { Published } from './article.ts';

const named = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Whether a text is a day of the calendar as `2024-07-05`; the thirtieth of February is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a day has not begun anywhere on earth at a moment (ISO time). */
export function isFuture(day: string, nowIso: string): boolean {
  const furthestEast = Date.parse(nowIso) + 14 * 3_600_000;
  return day > new Date(furthestEast).toISOString().slice(0, 10);
}

/** The date of an article that the reader gave to the day; null for none and for what is no day of the calendar. */
export function published(date: string | null): Published | null {
  if (date === null || !isDay(date)) return null;
  const label = named.format(new Date(`${date}T00:00:00Z`));
  return { from: date, to: date, precision: 'day', label, basis: 'given by the reader' };
}
