import { readFileSync } from 'node:fs';
import { createFinder, type Finder } from '#matching';
import { createVocabulary, type WordFile } from '#search';
import { expect, test } from 'vitest';
import { searchPassages } from '../../../src/background/passage-search.ts';
import { article } from '../framing/articles.ts';

const vocabulary = createVocabulary(JSON.parse(readFileSync('assets/public/search/words.json', 'utf8')) as WordFile);
const passagesOf = (...texts: string[]) => texts.map((text, passage) => ({ article: article('a'), passage, text }));
const texts = ['The mayor closed the harbour on Monday.', 'The market was full of apples.', 'Nobody came.'];

/** A finder that keeps what it was asked to look through. */
function watched(): { readonly finder: Finder; readonly read: string[] } {
  const read: string[] = [];
  const plain = createFinder([]);
  const finder: Finder = {
    find: (text) => {
      read.push(text);
      return plain.find(text);
    },
    term: (id) => plain.term(id),
  };
  return { finder, read };
}

test('passages are indexed once while their texts stay as they are', () => {
  const { finder, read } = watched();
  const timesRead = () => read.filter((text) => text === texts[2]).length;
  searchPassages(passagesOf(...texts), 'harbour', { finder, vocabulary });
  searchPassages(passagesOf(...texts), 'apples', { finder, vocabulary });
  expect(timesRead()).toBe(1);
  searchPassages(passagesOf(...texts, 'A new one.'), 'apples', { finder, vocabulary });
  expect(timesRead()).toBe(2);
});

test('a text that was edited is found by its new words and no longer by its old ones', () => {
  const { finder } = watched();
  const found = (passages: ReturnType<typeof passagesOf>, words: string) =>
    searchPassages(passages, words, { finder, vocabulary }).map(({ passage }) => passage);
  expect(found(passagesOf(...texts), 'harbour')).toEqual([0]);
  const edited = passagesOf('The mayor closed the airfield on Monday.', ...texts.slice(1));
  expect(found(edited, 'harbour')).toEqual([]);
  expect(found(edited, 'airfield')).toEqual([0]);
});

test('a hit names what it shares, the most telling first, each once', () => {
  const { finder } = watched();
  const passages = passagesOf('On Monday the mayor closed the harbour; the harbour of Genoa too.', ...texts.slice(1));
  const [hit] = searchPassages(passages, 'the harbour of Genoa', { finder, vocabulary });
  expect(hit?.words).toEqual(['harbour of Genoa', 'harbour']);
  expect(hit?.isSure).toBe(true);
});
