/** A letter of the languages read here, in lower case, as part of a character class. */
export const letters = 'a-zß-öø-ÿа-яёіїєґ';
const some = `[${letters}]+`;
const any = `[${letters}]*`;

/** Numbers up to twelve in words, and what they mean. */
export const ones: readonly (readonly [string, number])[] = [
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ["дев[’'ʼ]ять|девять", 9],
  ['десять', 10],
  ['два|дві|две', 2],
  ['три', 3],
  ['чотири|четыре', 4],
  ["п[’'ʼ]ять|пять", 5],
  ['шість|шесть', 6],
  ['сім|семь', 7],
  ['вісім|восемь', 8],
];
/** Tens in words, which one of the ones may follow, and what else stands alone. */
export const tens: readonly (readonly [string, number])[] = [
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
];

/** Shares in words, in percent; English ones may be counted ("two thirds"). */
export const shares: readonly (readonly [string, number])[] = [
  ['hal(?:f|ves)', 50],
  ['thirds?', 100 / 3],
  ['quarters?', 25],
  ['fifths?', 20],
  ['sixths?', 100 / 6],
  ['eighths?', 12.5],
  ['tenths?', 10],
];
/** The same in Ukrainian and Russian. */
export const cyrillicShares: readonly (readonly [string, number])[] = [
  [`п[’'ʼ]?ят${some}\\sчаст${some}`, 20],
  [`десят${some}\\sчаст${some}`, 10],
  [`трет${some}\\sчаст${some}|третин${some}|треть`, 100 / 3],
  ['чверть|чверті|четверть|четверти', 25],
  [`половин${some}`, 50],
];

/** What multiplies a number before it. */
export const scales: readonly (readonly [string, number])[] = [
  [`trillions?|trn|tn|трильйон${any}|триллион${any}|трлн`, 1e12],
  [`billions?|bln|bn|мільярд${any}|миллиард${any}|млрд`, 1e9],
  [`millions?|mln|m|мільйон${any}|миллион${any}|млн`, 1e6],
  [`thousands?|k|тисяч${any}|тис|тысяч${any}|тыс`, 1e3],
];

/** The months, from January; Cyrillic ones in any case. */
export const months: readonly string[] = [
  `jan(?:uary)?|січн${some}|январ${some}`,
  `feb(?:ruary)?|лют${some}|феврал${some}`,
  `mar(?:ch)?|берез${some}|март${any}`,
  `apr(?:il)?|квітн${some}|апрел${some}`,
  `may|трав${some}|ма[йяею]`,
  `june?|черв${some}|июн${some}`,
  `july?|лип${some}|июл${some}`,
  `aug(?:ust)?|серп${some}|август${any}`,
  `sept?(?:ember)?|верес${some}|сентябр${some}`,
  `oct(?:ober)?|жовт${some}|октябр${some}`,
  `nov(?:ember)?|листопад${any}|ноябр${some}`,
  `dec(?:ember)?|груд${some}|декабр${some}`,
];

/** The alternatives of a table as one pattern. */
export function alternatives(table: readonly (readonly [string, number])[]): string {
  return table.map(([names]) => names).join('|');
}
