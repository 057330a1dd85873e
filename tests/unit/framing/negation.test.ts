import { describe, expect, test } from 'vitest';
import { bundledEngine } from './bundled-engine.ts';

const engine = bundledEngine();
const read = (text: string, claim: string) =>
  engine
    .readSentence(text)
    .flatMap((one) => (one.claim === claim ? [`${one.holder?.id ?? 'nobody'} ${one.stance}`] : []));

describe('a subject that is denied', () => {
  test.each([
    ['Neither Putin nor Lavrov has accepted a ceasefire.', 'russia-rejects-ceasefire', ['lavrov agree', 'putin agree']],
    ['Neither Kyiv nor Moscow is ready for peace talks.', 'ukraine-rejects-talks', ['kyiv agree']],
    ['At no point did Putin agree to a ceasefire.', 'russia-rejects-ceasefire', ['putin agree']],
    ["None of the Kremlin's envoys would accept a truce.", 'russia-rejects-ceasefire', ['the-kremlin agree']],
    ['Hardly anyone in Moscow wants a ceasefire.', 'russia-rejects-ceasefire', ['moscow agree']],
    ['Nobody in the Kremlin is ready to negotiate with Ukraine.', 'russia-open-to-talks', ['the-kremlin disagree']],
  ])('%s', (text, claim, stances) => {
    expect(read(text, claim)).toEqual(stances);
  });
});

describe('a refusal that ends, or an acceptance that does not come', () => {
  test.each([
    ['Moscow stopped rejecting a truce.', 'russia-rejects-ceasefire', ['moscow disagree']],
    ['Putin stopped short of accepting a ceasefire.', 'russia-rejects-ceasefire', ['putin agree']],
    ['Putin lacks any interest in peace talks.', 'russia-open-to-talks', ['putin disagree']],
    ['Merz urged Putin to stop refusing a ceasefire.', 'west-presses-for-ceasefire', ['merz agree']],
    ['Trump threatened sanctions if Putin rejects a ceasefire.', 'west-presses-for-ceasefire', ['trump agree']],
  ])('%s', (text, claim, stances) => {
    expect(read(text, claim)).toEqual(stances);
  });
});

describe('a pronoun in place of the ceasefire', () => {
  test.each([
    ['Kyiv accepted the ceasefire while Moscow rejected it.', 'russia-rejects-ceasefire', ['moscow agree']],
    ['Zelensky wants a ceasefire but Putin refuses one.', 'russia-rejects-ceasefire', ['putin agree']],
    ['Russia once refused a ceasefire, but now it accepts one.', 'russia-rejects-ceasefire', ['russia disagree']],
  ])('%s', (text, claim, stances) => {
    expect(read(text, claim)).toEqual(stances);
  });
});

test('the month of May is no hedge', () => {
  expect(engine.readSentence('Putin agreed to talks in May.')[0]).not.toHaveProperty('hedge');
});
