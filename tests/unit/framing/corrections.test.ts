import {
  type Correction,
  correctFramings,
  correctionKey,
  correctSentences,
  findingCorrections,
  type Framing,
  type PageSentence,
  type Reading,
} from '#framing';
import { describe, expect, test } from 'vitest';

const putin = { id: 'putin', name: 'Vladimir Putin', family: 'russia' };
const zelensky = { id: 'zelensky', name: 'Volodymyr Zelensky', family: 'ukraine' };
const text = 'Putin refused a truce, and Zelensky offered one.';

const reading: Reading = {
  claim: 'truce',
  stance: 'conditional',
  holder: putin,
  voice: 'reported',
  condition: { start: 0, end: 5 },
  cues: [],
  sure: true,
};
const framing: Framing = {
  id: 'own-1:1',
  article: 'own-1',
  claim: 'truce',
  stance: 'agree',
  holder: putin,
  voice: 'reported',
  gist: null,
  quotes: [],
  paragraph: 1,
  passage: 1,
  cues: [],
  by: 'engine',
};
const articles = [
  {
    id: 'own-1',
    title: 'A title',
    passages: [
      { text: 'Another.', paragraphs: [1] },
      { text, paragraphs: [2] },
    ],
  },
];

function correction(key: Pick<Correction, 'claim' | 'words' | 'whose'>, stance: Correction['stance']): Correction {
  return { ...key, stance, text, made: '2026-02-04T00:00:00.000Z' };
}

function sentence(of: Reading, words = text): PageSentence {
  return { frame: 0, block: 3, kind: 'text', start: 0, end: words.length, text: words, reading: of };
}

describe('a correction', () => {
  test('is of whoever is read where a sentence puts the claim once, so that another holder read later changes nothing', () => {
    const key = correctionKey(framing, [framing], text);
    expect(key.whose).toBe('');
    const find = findingCorrections([correction(key, null)]);
    const later = { ...framing, id: 'own-1:7', holder: null, stance: 'discuss' as const };
    expect(correctFramings([later], articles, find)).toEqual({ kept: [], taken: [{ said: later, key }] });
  });

  test('is of one holder where a sentence puts the claim twice', () => {
    const other = { ...framing, id: 'own-1:2', holder: zelensky, stance: 'disagree' as const };
    const key = correctionKey(other, [framing, other], text);
    const find = findingCorrections([correction(key, null)]);
    const { kept, taken } = correctFramings([framing, other], articles, find);
    expect(kept).toEqual([framing]);
    expect(taken.map(({ said }) => said)).toEqual([other]);
  });

  test('that names the holder counts before one that names none', () => {
    const all = { claim: 'truce', words: correctionKey(framing, [], text).words, whose: '' };
    const one = correctionKey(framing, [framing, { ...framing, holder: zelensky }], text);
    const find = findingCorrections([correction(one, 'discuss'), correction(all, null)]);
    expect(correctFramings([framing], articles, find).kept).toMatchObject([{ stance: 'discuss', hand: 'agree' }]);
  });

  test('holds for the same sentence on a page, however its space stands', () => {
    const find = findingCorrections([correction(correctionKey(framing, [framing], text), null)]);
    const spaced = sentence(reading, text.replace(' ', '\u00a0\n '));
    expect(correctSentences([spaced], find).kept).toEqual([]);
    expect(correctSentences([sentence(reading, `${text} Really.`)], find).kept).toHaveLength(1);
  });

  test('is of one claim alone', () => {
    const find = findingCorrections([correction(correctionKey(framing, [framing], text), null)]);
    expect(correctFramings([{ ...framing, claim: 'land' }], articles, find).kept).toHaveLength(1);
  });

  test('of a stance makes certain what was not', () => {
    const find = findingCorrections([correction(correctionKey(framing, [framing], text), 'discuss')]);
    const kept = [
      correctFramings([{ ...framing, unsure: true }], articles, find).kept[0],
      correctSentences([sentence({ ...reading, sure: false })], find).kept[0]?.reading,
    ];
    expect(kept[0]).not.toHaveProperty('unsure');
    expect(kept[1]).toMatchObject({ stance: 'discuss', sure: true });
  });

  test('finds a framing of the headline by the title', () => {
    const said = { ...framing, passage: 0, inHeadline: true } as const;
    const find = findingCorrections([correction(correctionKey(said, [said], 'A title'), null)]);
    expect(correctFramings([said, { ...framing, passage: 0 }], articles, find).kept).toHaveLength(1);
  });

  test('of a stance keeps what was read, and a condition only with a stance that has one', () => {
    const key = correctionKey(reading, [reading], text);
    const denied = correctSentences([sentence(reading)], findingCorrections([correction(key, 'disagree')]));
    expect(denied.kept[0]?.reading).toMatchObject({ stance: 'disagree', hand: 'conditional' });
    expect(denied.kept[0]?.reading).not.toHaveProperty('condition');
    const same = correctSentences([sentence(reading)], findingCorrections([correction(key, 'conditional')]));
    expect(same.kept[0]?.reading).toMatchObject({ hand: 'conditional', condition: { start: 0, end: 5 } });
  });

  test('leaves a framing alone whose article is not there', () => {
    const find = findingCorrections([correction(correctionKey(framing, [framing], text), null)]);
    expect(correctFramings([framing], [], find).kept).toEqual([framing]);
  });
});
