import { readFileSync } from 'node:fs';
import { type ComparedWording, compareWording, type Framing, NameFinder, type WordingFile } from '#framing';
import { describe, expect, test } from 'vitest';
import { article, framing, sentence } from './articles.ts';

const names = new NameFinder([
  {
    id: 'quarrel',
    name: 'what the quarrel is called',
    variants: [
      { label: 'quarrel', forms: ['quarrel', 'quarrels'] },
      { label: 'harbour war', forms: ['war', 'harbour war'] },
      { label: 'harbour operation', forms: ['harbour operation', 'special harbour operation'] },
    ],
    except: ['tug of war'],
  },
  { id: 'answer', name: 'how the answer is described', read: { claims: ['shut'], family: 'town' } },
]);

const text = (id: string, words: string) => article(id, { form: 'text', passages: [{ text: words, paragraphs: [1] }] });
const run = (paragraphs: readonly string[], more: Partial<ComparedWording> = {}) =>
  compareWording({
    names,
    paragraphs: paragraphs.map((words, block) => ({ frame: 0, block, text: words })),
    sentences: [],
    articles: [],
    framings: [],
    noted: [],
    ...more,
  });

describe('what a thing is called', () => {
  test('is counted on the page under one name for all its forms, with its first place, the longest form counting', () => {
    const page = ['A tug of war.', 'The Harbour War, a special harbour operation; the war goes on.', 'War!'];
    const [found] = run(page);
    expect(found?.concept).toBe('quarrel');
    expect(found?.page).toEqual([
      { words: 'harbour war', count: 3, place: { frame: 0, block: 1, start: 4, end: 15 } },
      { words: 'harbour operation', count: 1, place: { frame: 0, block: 1, start: 19, end: 44 } },
    ]);
  });

  test('stands beside what others call it, those first who use other words', () => {
    const articles = [
      text('alike', 'The quarrels went on.'),
      text('apart', 'A war, a quarrel.'),
      text('silent', 'Snow.'),
    ];
    const [found] = run(['The quarrel.'], { articles });
    expect(found?.others).toEqual([
      { article: { id: 'apart', source: articles[1]?.source }, words: ['harbour war', 'quarrel'] },
      { article: { id: 'alike', source: articles[0]?.source }, words: ['quarrel'] },
    ]);
  });

  test('is left out when the page does not name it, when all name it alike, and when nobody else does', () => {
    const articles = [text('a', 'The quarrel.')];
    expect(run(['Snow.'], { articles: [text('a', 'The war.')] })).toEqual([]);
    expect(run(['A quarrel.'], { articles })).toEqual([]);
    expect(run(['A quarrel.'])).toEqual([]);
  });

  test('is an editor’s word for a digest, whose own words are ours', () => {
    const digest = article('d', { passages: [{ text: 'Our word is war.', paragraphs: [1] }] });
    const other = article('e', { passages: [{ text: 'Our word is war.', paragraphs: [1] }] });
    const noted = [
      {
        concept: 'what the quarrel is called',
        variants: [{ article: 'd', words: ['the Quarrel', 'dispute'], note: 'the first at a distance' }],
      },
    ];
    const [found] = run(['The quarrel.'], { articles: [digest, other], noted });
    expect(found?.others).toEqual([
      {
        article: { id: 'd', source: digest.source },
        words: ['the Quarrel', 'dispute'],
        note: 'the first at a distance',
      },
    ]);
    const alike = [{ concept: 'what the quarrel is called', variants: [{ article: 'd', words: ['the Quarrels'] }] }];
    expect(run(['The quarrel.'], { articles: [digest], noted: alike })).toEqual([]);
  });
});

describe('how an answer is described', () => {
  const cue = (start: number, end: number) => ({ role: 'stance' as const, start, end });
  const mayor = { id: 'mayor', name: 'the mayor', family: 'town' };
  const page = (words: string, end: number, block = 0) =>
    sentence('agree', { text: words, block, start: 5 }, { holder: mayor, cues: [cue(0, end)] });

  test('is read from the words that decided the stance, each place counting once', () => {
    const sentences = [
      page('Refused by the mayor.', 7),
      page('Refused by the mayor.', 7),
      page('Denied by the mayor.', 6, 1),
    ];
    expect(run([], { sentences })[0]?.page).toEqual([
      { words: 'refused', count: 1, place: { frame: 0, block: 0, start: 5, end: 12 } },
      { words: 'denied', count: 1, place: { frame: 0, block: 1, start: 5, end: 11 } },
    ]);
  });

  test('holds what denies it, and is not quoted where that stands far away', () => {
    const denied = (words: string) => {
      const [no, yes] = [words.indexOf('not'), words.indexOf('accept')];
      const cues = [{ role: 'negation' as const, start: no, end: no + 3 }, cue(yes, yes + 6)];
      return run([], { sentences: [sentence('agree', { text: words }, { holder: mayor, cues })], articles, framings });
    };
    const articles = [text('a', 'It was denied again.')];
    const framings = [framing('a', 'agree', { cues: [cue(7, 13)] })];
    expect(denied('The mayor would not ever accept it.')[0]?.page).toMatchObject([{ words: 'not ever accept' }]);
    expect(denied(`It is not so, ${'and so on, '.repeat(5)}that the mayor would accept it.`)).toEqual([]);
  });

  test('stands beside the words of others of the same family on the same claim', () => {
    const articles = [text('a', 'It was denied again.'), text('b', 'It was denied again.')];
    const framings: Framing[] = [
      framing('a', 'agree', { cues: [cue(7, 13)] }),
      framing('b', 'agree', { cues: [cue(7, 13)], holder: { id: 'king', name: 'the king', family: 'court' } }),
    ];
    const [found] = run([], { sentences: [page('Refused by the mayor.', 7)], articles, framings });
    expect(found?.others.map((other) => [other.article.id, other.words])).toEqual([['a', ['denied']]]);
  });
});

describe('the bundled table', () => {
  const file = JSON.parse(readFileSync('assets/public/wording/wording.json', 'utf8')) as WordingFile;
  const bundled = new NameFinder(file.concepts);
  const found = (words: string) => bundled.find(words).map(({ concept, label }) => `${concept.id}: ${label}`);

  test.each([
    ['Putin’s special military operation', ['the-war: special military operation']],
    ['Russia’s full-scale invasion of Ukraine', ['the-war: invasion']],
    ['the war in Ukraine, a conflict', ['the-war: war', 'the-war: conflict']],
    ['the Cold War and the Second World War', []],
    ['the war in Gaza, the Institute for the Study of War, war crimes', []],
    ['an end to the hostilities', ['the-war: hostilities']],
    ['a cessation of hostilities', ['a-halt: cessation of hostilities']],
    ['a cease-fire or truce', ['a-halt: ceasefire', 'a-halt: truce']],
    ['in the occupied territories', ['held-land: occupied']],
    ['the four disputed provinces', ['held-land: disputed']],
    ['separatist regions and separatists', ['held-land: separatist', 'donbas-forces: separatists']],
    ['the Kiev regime', ['kyiv-s-government: regime']],
    ['In Kyiv, once Kiev', ['the-capital: Kyiv', 'the-capital: Kiev']],
    ['NATO’s expansion to the east', ['nato-growth: expansion']],
    ['refugees and displaced people', ['those-who-fled: refugees', 'those-who-fled: displaced people']],
  ])('names %s', (words, expected) => {
    expect(found(words)).toEqual(expected);
  });
});
