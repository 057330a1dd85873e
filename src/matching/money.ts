import { alternatives, letters, scales } from './numerals.ts';

const end = `(?![${letters}])`;

/** Signs and codes before an amount, words behind it, by currency (ISO 4217). */
const currencies: readonly (readonly [code: string, before: string, behind: string])[] = [
  ['USD', 'us\\$|\\$|usd\\s', `(?:us\\s|u\\.s\\.\\s)?dollars?|usd|долар[${letters}]*|доллар[${letters}]*`],
  ['EUR', '€|eur\\s', `euros?|eur|євро|евро`],
  ['GBP', '£|gbp\\s', `pounds?(?:\\ssterling)?|gbp`],
  ['UAH', '₴|uah\\s', `hryvnias?|hryvnia|uah|грив[${letters}]+`],
  ['RUB', '₽|rub\\s', `roubles?|rubles?|rub|рубл[${letters}]+`],
];

/** Signs that make the number behind them an amount of money. */
export const moneySigns = '$€£₴₽';

const number = "\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?";
const scaled = `(?:${number})(?:[\\s-]?(?:${alternatives(scales)})${end})?`;
const before = currencies.map(([, signs]) => signs).join('|');
const behind = currencies.map(([, , words]) => words).join('|');

/** The pattern of amounts of money, for lower-case text. */
export const moneyPattern = `(?:${before})\\s?${scaled}|${scaled}[\\s-](?:${behind})${end}`;

/** What follows a number that counts money, and so counts no people. */
export const moneyBehind = `[\\s-](?:${behind})${end}`;

/** The currency of an amount in lower case, by its code. */
export function currencyOf(text: string): string | undefined {
  return currencies.find(([, signs, words]) => new RegExp(`^(?:${signs})|(?:${words})$`).test(text))?.[0];
}
