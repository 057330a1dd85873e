import { isEnglish } from '#text';
import { expect, test } from 'vitest';

const english =
  'Envoys met again in the capital on Monday, and the president was asked about a proposal of which he had heard. He said that it came too late. Officials from both countries left without a word, while trams stood still in the snow that fell all night.';
const german =
  'Die Unterhändler trafen sich am Montag erneut in der Hauptstadt, und der Präsident wurde nach dem Vorschlag gefragt, von dem er gehört hatte. Er sagte, dieser komme zu spät. Beamte beider Länder gingen ohne ein Wort, während die Straßenbahnen im Schnee standen.';
const dutch =
  'De onderhandelaars kwamen maandag opnieuw bijeen in de hoofdstad, en de president werd gevraagd naar het voorstel waarvan hij had gehoord. Hij zei dat het te laat kwam. Ambtenaren van beide landen vertrokken zonder een woord, terwijl de trams stilstonden in de sneeuw.';
const ukrainian = 'Переговорники знову зустрілися в столиці.';

test('English is told by its commonest words', () => {
  expect(isEnglish(english)).toBe(true);
  expect(isEnglish(english.repeat(200))).toBe(true);
});

test.each([
  ['German', german],
  ['Dutch', dutch],
  ['Ukrainian', ukrainian],
  ['Ukrainian with names of firms', `${ukrainian} Reuters, CNN, BBC`],
  ['Greek', 'Οι διαπραγματευτές συναντήθηκαν ξανά στην πρωτεύουσα.'],
])('%s is not English', (_, text) => {
  expect(isEnglish(text)).toBe(false);
});

test.each(['', 'Путін', '18 % 2 % 44 %', 'Putin heard of a truce.', 'Putin und die Friedensgespräche in Genf'])(
  '%j is too short to tell',
  (text) => {
    expect(isEnglish(text)).toBeUndefined();
  },
);

test('English with names in Cyrillic is English', () => {
  expect(isEnglish(`${english} ${ukrainian}`)).toBe(true);
});
