import { describe, expect, test } from 'vitest';
import { bundledEngine } from './bundled-engine.ts';

const engine = bundledEngine();

const claim = 'ceasefire-lets-enemy-rearm';
const said = 'a ceasefire would only give Russia time to rearm';
const holderOf = (text: string, before?: string) =>
  engine.readSentence(text, before === undefined ? {} : { before }).find((reading) => reading.claim === claim)?.holder;

describe('somebody who is no known actor holds what he is named for', () => {
  test.each([
    ['with titles before the name', `Latvian Defence Minister Andris Kalnozols said that ${said}.`, 'kalnozols'],
    ['between commas, behind the office', `The Irish premier, Tadhg Mulcahy, said that ${said}.`, 'mulcahy'],
    ['before a remark', `Lars Brenninger, who spent four years with the mission, said that ${said}.`, 'brenninger'],
    ['behind what is said', `A truce is a trap, as ${said}, said Lars Brenninger.`, 'brenninger'],
    ['inside of what is said', `In the end, Lars Brenninger warned, ${said}.`, 'brenninger'],
    ['by "according to"', `According to Lars Brenninger, ${said}.`, 'brenninger'],
    ['with particles in the name', `Professor Anna van der Molen warned that ${said}.`, 'van-der-molen'],
    ['with a double name', `The envoy Beate Korn-Lindt warned that ${said}.`, 'korn-lindt'],
    ['with accents in the name', `Jānis Ozoliņš warned that ${said}.`, 'ozolins'],
    ['before a colon', `Lars Brenninger: ${said}.`, 'brenninger'],
  ])('%s', (_, text, id) => {
    expect(holderOf(text)?.id).toBe(id);
  });

  test('by the name as it stands, and of the family of his country or trade', () => {
    expect(holderOf(`Norwegian envoy Kjell Østbø said that ${said}.`)).toEqual({
      id: expect.any(String),
      name: 'Kjell Østbø',
      family: 'west',
    });
    expect(holderOf(`Russian senator Pyotr Glebov said that ${said}.`)?.family).toBe('russia');
    expect(holderOf(`The historian Ruth Aldous said that ${said}.`)?.family).toBe('analysts');
    expect(holderOf(`Lars Brenninger said that ${said}.`)?.family).toBe('world');
  });

  test('by a pronoun in the sentence after', () => {
    expect(holderOf(`He warned that ${said}.`, 'Lars Brenninger has seen many truces in Ukraine.')?.id).toBe(
      'brenninger',
    );
  });
});

describe('the innermost source holds', () => {
  test.each([
    ['of two who say it', `Macron said that Lars Brenninger claimed that ${said}.`, 'brenninger'],
    ['not the one to whom it is told', `Lars Brenninger told Macron that ${said}.`, 'brenninger'],
    ['not the one of whom it is said', `Lars Brenninger said that Putin hoped for a pause, as ${said}.`, 'brenninger'],
  ])('%s', (_, text, id) => {
    expect(holderOf(text)?.id).toBe(id);
  });
});

test('a body is known by its whole name', () => {
  expect(holderOf(`The Nordic Defence Institute said that ${said}.`)?.id).toBe('nordic-defence-institute');
});

test.each([
  ['an unnamed source', `Two diplomats said that ${said}.`],
  ['a question', `Would a ceasefire give Russia time to rearm?`],
])('%s gives no holder', (_, text) => {
  expect(engine.readSentence(text).some((reading) => reading.claim === claim)).toBe(true);
  expect(holderOf(text)).toBeNull();
});
