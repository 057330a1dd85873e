import { describe, expect, test } from 'vitest';
import { stem } from '#text';

describe('stem', () => {
  test.each([
    [['negotiation', 'negotiations', 'negotiate', 'negotiated', 'negotiating'], 'negoti'],
    [['ceasefire', 'ceasefires'], 'ceasefir'],
    [['refuse', 'refuses', 'refused', 'refusing', 'refusal'], 'refus'],
    [['withdraw', 'withdraws', 'withdrawing'], 'withdraw'],
    [['mediation', 'mediate', 'mediated'], 'mediat'],
    [['observer', 'observers', 'observed'], 'observ'],
    [['guarantee', 'guarantees', 'guaranteed'], 'guarante'],
    [['capitulation', 'capitulate'], 'capitul'],
  ])('brings %j together', (forms, expected) => {
    expect(new Set(forms.map(stem))).toEqual(new Set([expected]));
  });

  test.each([
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['happiness', 'happi'],
    ['generously', 'generous'],
    ['skies', 'sky'],
    ['dying', 'die'],
    ['news', 'news'],
    ['succeed', 'succeed'],
    ['abilities', 'abil'],
    ['conditional', 'condit'],
  ])('follows Porter2 for %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  test('leaves numbers and other scripts alone', () => {
    expect(['2022', '10,000', 'переговори', 'm4s', ''].map(stem)).toEqual(['2022', '10,000', 'переговори', 'm4s', '']);
  });
});
