/** Numbers in words and figures, in English, Ukrainian and Russian: where they stand and what they amount to. */
import type { NumberRule } from '#lexicon';
import type { Span } from '#text';

type Unit = NumberRule['unit'];

const words: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const parts: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  eighth: 12.5,
  tenth: 10,
  половин: 50,
  третин: 100 / 3,
  треть: 100 / 3,
  чверт: 25,
  четверть: 25,
  "п'ят": 20,
  пят: 20,
};
const scales: readonly (readonly [string, number])[] = [
  ['millions?|mln|мільйон\\p{L}*|миллион\\p{L}*|млн', 1e6],
  ['thousands?|тисяч\\p{L}*|тис|тысяч\\p{L}*|тыс', 1e3],
];
const months: readonly string[] = [
  'jan(?:uary)?|січн\\p{L}+|январ\\p{L}+',
  'feb(?:ruary)?|лют\\p{L}+|феврал\\p{L}+',
  'mar(?:ch)?|берез\\p{L}+|март\\p{L}*',
  'apr(?:il)?|квітн\\p{L}+|апрел\\p{L}+',
  'may|трав\\p{L}+|ма[яейю]',
  'june?|черв\\p{L}+|июн\\p{L}+',
  'july?|лип\\p{L}+|июл\\p{L}+',
  'aug(?:ust)?|серп\\p{L}+|август\\p{L}*',
  'sept?(?:ember)?|верес\\p{L}+|сентябр\\p{L}+',
  'oct(?:ober)?|жовт\\p{L}+|октябр\\p{L}+',
  'nov(?:ember)?|листопад\\p{L}*|ноябр\\p{L}+',
  'dec(?:ember)?|груд\\p{L}+|декабр\\p{L}+',
];

const decimal = '\\d{1,3}(?:[.,]\\d{1,2})?';
const grouped = "\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3})+|\\d{4,12}";
const wordNumber = Object.keys(words).join('|');
const scale = scales.map(([names]) => names).join('|');
const month = `(?:${months.join('|')})`;
const latinPart = 'half|third|quarter|fifth|sixth|eighth|tenth';
const percentSign = '(?:\\s?%|[\\s-]?(?:percent|per\\s?cent|відсотк\\p{L}+|процент\\p{L}*)(?!\\p{L}))';

const patterns: Readonly<Record<Unit, RegExp>> = {
  percent: whole(
    `(?:${decimal}|${wordNumber})(?:\\s?[-–]\\s?${decimal})?${percentSign}` +
      `|(?:(?:a|one|two|three|four)[\\s-](?:${latinPart})s?|half(?=\\s(?:of|the)))(?!\\p{L})` +
      "|(?:п['’ʼ]?ят\\p{L}{1,2}\\sчаст\\p{L}+|третин\\p{L}|чверть|четверть|треть|половин\\p{L})(?!\\p{L})",
  ),
  people: whole(
    `(?:tens|hundreds|dozens)\\sof\\s(?:millions|thousands)(?!\\p{L})|(?:${decimal}|${wordNumber})[\\s-]?(?:${scale})(?!\\p{L})` +
      '|(?:millions|мільйони|миллионы)(?!\\p{L})' +
      `|(?!(?:19|20)\\d\\d(?![\\d.,]))(?:${grouped})(?!\\p{L}|\\s?%)`,
  ),
  date: whole(
    `${month}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?\\s\\d{4}(?!\\d)` +
      `|${month},?\\s\\d{4}(?!\\d)|\\d{4}-\\d\\d-\\d\\d(?!\\d)|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d)`,
  ),
  count: whole(`(?:${grouped}|\\d{1,3}|${wordNumber.replace('a|one|', '')})(?![\\p{L}\\d]|\\s?%|[.,]\\d)`),
};

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${pattern})`, 'giu');
}

/** Where numbers of a unit stand within a stretch of a text; spans are offsets of the text. */
export function expressions(text: string, within: Span, unit: Unit): Span[] {
  return [...text.slice(within.start, within.end).matchAll(patterns[unit])].map((found) => {
    const start = within.start + found.index;
    return { start, end: start + found[0].length };
  });
}

function plainNumber(text: string): number | undefined {
  const digits = /\d[\d.,' \u00a0\u202f]*/u.exec(text)?.[0];
  if (digits === undefined) {
    const word = text.split(/[\s-]/u).find((one) => one in words);
    return word === undefined ? undefined : words[word];
  }
  const bare = digits.replaceAll(/[.,' \u00a0\u202f](?=\d{3}(?!\d))/gu, '').replace(',', '.');
  return Number.parseFloat(bare);
}

function percentOf(text: string): number | undefined {
  const part = Object.keys(parts).find((name) => new RegExp(`(?<!\\p{L})${name}`, 'u').test(text));
  const times = plainNumber(text);
  if (part === undefined || /%|cent|відсотк|процент/u.test(text)) return times;
  return (parts[part] ?? 0) * (times ?? 1);
}

function peopleOf(text: string): number | undefined {
  const by = scales.find(([names]) => new RegExp(`(?:${names})(?!\\p{L})`, 'u').test(text))?.[1] ?? 1;
  const number = plainNumber(text);
  return number === undefined ? undefined : number * by;
}

function dateOf(text: string): string | undefined {
  const iso = /\d{4}-\d\d-\d\d/u.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const dotted = /(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(text);
  if (dotted !== null) return [dotted[3], dotted[2]?.padStart(2, '0'), dotted[1]?.padStart(2, '0')].join('-');
  const at = months.findIndex((names) => new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u').test(text));
  const year = /\d{4}/u.exec(text)?.[0];
  if (at < 0 || year === undefined) return undefined;
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0];
  return [year, String(at + 1).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/**
 * What a number mention amounts to: a share in percent, a number of people or things, a date as YYYY-MM-DD or YYYY-MM.
 * Undefined for what names no number ("millions"); of a range, its lower end.
 */
export function amountOf(expression: string, unit: Unit): number | string | undefined {
  const text = expression.toLowerCase().replaceAll(/[’ʼ]/gu, "'");
  if (unit === 'date') return dateOf(text);
  if (unit === 'percent') return percentOf(text);
  return unit === 'people' ? peopleOf(text) : plainNumber(text);
}
