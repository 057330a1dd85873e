import type { Reading, Surroundings } from '#framing';
import { describe, expect, test } from 'vitest';
import { bundledEngine, claimFile } from './bundled-engine.ts';

const engine = bundledEngine();

const read = (text: string, around?: Surroundings) => engine.readSentence(text, around);
const of = (text: string, claim: string, around?: Surroundings): Reading | undefined =>
  read(text, around).find((reading) => reading.claim === claim);
const stances = (text: string, around?: Surroundings) =>
  read(text, around).map(({ claim, stance, holder }) => `${claim} ${stance} ${holder?.id ?? '-'}`);

describe('the stance of a holder', () => {
  test.each([
    ['russia-rejects-ceasefire', 'agree', 'Moscow turned down a truce.'],
    ['russia-rejects-ceasefire', 'disagree', 'Putin said yes to a ceasefire.'],
    ['russia-rejects-ceasefire', 'conditional', 'Putin would accept a ceasefire if the sanctions were lifted.'],
    ['russia-rejects-ceasefire', 'discuss', 'Will the Kremlin accept a ceasefire?'],
    ['russia-open-to-talks', 'agree', 'Russia is ready for negotiations with Kyiv.'],
    ['russia-open-to-talks', 'disagree', 'The Kremlin ruled out peace talks.'],
    ['russia-open-to-talks', 'conditional', 'Moscow will return to talks once the front has moved.'],
    ['russia-open-to-talks', 'discuss', 'It is unclear whether Russia wants talks.'],
    ['ukraine-rejects-talks', 'agree', 'Zelensky refused to negotiate with Putin.'],
    ['ukraine-rejects-talks', 'disagree', 'Kyiv offered direct negotiations.'],
    ['ukraine-rejects-talks', 'conditional', 'Ukraine is willing to talk, provided that the bombing stops.'],
    ['ukraine-rejects-talks', 'discuss', 'Would Ukraine agree to peace talks?'],
    ['ceasefire-lets-enemy-rearm', 'agree', 'A truce would give Moscow time to rearm.'],
    ['ceasefire-lets-enemy-rearm', 'disagree', 'A ceasefire would not help Russia to rearm.'],
    ['ceasefire-lets-enemy-rearm', 'conditional', 'Russia would use a truce to regroup unless monitors watched it.'],
    ['ceasefire-lets-enemy-rearm', 'discuss', 'Would Moscow use a truce to rearm?'],
    ['russia-must-withdraw', 'agree', 'Kyiv demands that Russia withdraw its troops.'],
    ['russia-must-withdraw', 'disagree', 'Russia refuses to withdraw its forces.'],
    ['russia-must-withdraw', 'discuss', 'Must Russia withdraw its troops?'],
    ['ukraine-must-cede-territory', 'agree', 'Moscow insists that Kyiv must cede the Donbas.'],
    ['ukraine-must-cede-territory', 'disagree', 'Ukraine refuses to give up any land.'],
    ['ukraine-must-cede-territory', 'conditional', 'Ukraine would cede land if it were given guarantees.'],
    ['ukraine-must-cede-territory', 'discuss', 'Should Ukraine give up territory?'],
    ['ukraine-must-stay-out-of-nato', 'agree', 'Ukraine must never join NATO, Lavrov said.'],
    ['ukraine-must-stay-out-of-nato', 'disagree', 'Ukraine has a right to join NATO.'],
    ['ukraine-must-stay-out-of-nato', 'conditional', 'Ukraine would give up NATO if it got guarantees.'],
    ['ukraine-must-stay-out-of-nato', 'discuss', 'Will Ukraine have to give up NATO?'],
    ['nato-expansion-threatens-russia', 'agree', 'NATO’s growth threatens Russia, Putin said.'],
    ['nato-expansion-threatens-russia', 'disagree', 'NATO does not threaten Russia.'],
    ['nato-expansion-threatens-russia', 'discuss', 'Does NATO’s expansion threaten Russia?'],
    ['west-presses-for-ceasefire', 'agree', 'Washington called on Kyiv and Moscow to agree to a truce.'],
    ['west-presses-for-ceasefire', 'disagree', 'Washington opposed a ceasefire in Ukraine.'],
    ['west-presses-for-ceasefire', 'conditional', 'Berlin backs a truce in Ukraine if Kyiv wants it.'],
    ['west-presses-for-ceasefire', 'discuss', 'Will Europe push Ukraine into talks?'],
    ['mediation-can-work', 'agree', 'Neutral observers can make a truce in Ukraine hold.'],
    ['mediation-can-work', 'disagree', 'Mediators cannot make peace between Russia and Ukraine hold.'],
    ['mediation-can-work', 'conditional', 'Mediators could help Ukraine and Russia if both were willing.'],
    ['mediation-can-work', 'discuss', 'Can mediators help Ukraine and Russia?'],
    ['counterpart-not-legitimate', 'agree', 'Putin called Zelensky illegitimate.'],
    ['counterpart-not-legitimate', 'disagree', 'Zelensky is the legitimate president of Ukraine.'],
    ['counterpart-not-legitimate', 'discuss', 'Is Zelensky still a legitimate president?'],
    ['us-brokers-peace', 'agree', 'The United States is mediating between Kyiv and Moscow.'],
    ['us-brokers-peace', 'disagree', 'The United States has ended its mediation between Kyiv and Moscow.'],
    ['us-brokers-peace', 'discuss', 'Can Trump broker peace in Ukraine?'],
    ['war-displaced-millions', 'agree', 'The war in Ukraine has driven millions from their homes.'],
    ['war-displaced-millions', 'disagree', 'It is not true that millions have fled Ukraine.'],
    ['ukraine-rejects-ceasefire', 'agree', 'Kyiv rejected a truce.'],
    ['ukraine-rejects-ceasefire', 'disagree', 'Zelensky proposed a ceasefire.'],
    ['ceasefire-needs-settlement', 'agree', 'A truce without a lasting peace is worthless, Putin said.'],
    ['ceasefire-needs-settlement', 'disagree', 'A truce would open the way to peace talks in Ukraine.'],
    ['peace-within-reach', 'agree', 'Peace in Ukraine is close, Trump said.'],
    ['peace-within-reach', 'disagree', 'Peace in Ukraine is a long way off.'],
    ['russia-fights-in-defence', 'agree', 'Russia is defending itself, Putin said.'],
    ['russia-fights-in-defence', 'disagree', 'Russia wages an unprovoked war, Kyiv said.'],
    ['ukraine-prolongs-war', 'agree', 'Moscow said that Kyiv prolongs the war.'],
    ['pressure-can-move-russia', 'agree', 'Sanctions will force Russia to think again.'],
    ['war-may-widen', 'agree', 'The war in Ukraine could spread to its neighbours.'],
  ])('%s, %s: %s', (claim, stance, text) => {
    expect(of(text, claim)?.stance).toBe(stance);
  });

  test('is tried for every claim of the file', () => {
    expect(claimFile.claims).toHaveLength(20);
  });

  test.each([
    ['two words that turn it round cancel out', 'Putin did not reject a ceasefire.', 'disagree'],
    ['a refusal of a refusal', 'Lavrov refused to rule out a truce.', 'disagree'],
    ['a passive', 'The truce was rejected by Moscow.', 'agree'],
    ['a noun for the refusal', 'Moscow’s refusal of a truce surprised nobody.', 'agree'],
    ['a state', 'A truce is out of the question for Moscow.', 'agree'],
    ['nobody’s will, told by one side', 'There will be no ceasefire, Putin said.', 'agree'],
    ['words that share a subject', 'Putin met Xi in Beijing and rejected a ceasefire in Ukraine.', 'agree'],
    ['a remark between commas', 'Putin, speaking beside Xi, rejected a truce in Ukraine.', 'agree'],
    ['a refusal with a limit in time', 'Putin refuses a truce until Kyiv surrenders.', 'agree'],
    ['first words without a subject', 'Rejecting a truce, Putin said that the army would go on.', 'agree'],
  ])('%s: %s', (_, text, stance) => {
    expect(of(text, 'russia-rejects-ceasefire')?.stance).toBe(stance);
  });

  test('sets now above then', () => {
    const text = 'Zelensky once ruled out talks with Moscow, but he is now ready to negotiate.';
    expect(of(text, 'ukraine-rejects-talks')?.stance).toBe('disagree');
  });
});

describe('roles', () => {
  test('urging somebody tells of the one who urges alone', () => {
    expect(stances('Macron urged Putin to accept a truce.')).toEqual(['west-presses-for-ceasefire agree macron']);
  });

  test('an offer that is refused tells of both', () => {
    const found = stances('Putin rejected Zelensky’s offer of a ceasefire.');
    expect(found).toContain('russia-rejects-ceasefire agree putin');
    expect(found).toContain('ukraine-rejects-ceasefire disagree zelensky');
  });

  test('a duty is the will of the one who lays it on', () => {
    expect(stances('Russia must accept a ceasefire, Macron said.')).toEqual([
      'west-presses-for-ceasefire agree macron',
    ]);
  });

  test.each([
    ['The Kremlin would accept a ceasefire only if Kyiv drops its wish to join NATO.', 'the-kremlin'],
    ['If Kyiv drops its wish to join NATO, Moscow would stop the fighting.', 'moscow'],
    ['If Kyiv drops its wish to join NATO, Moscow would stop the fighting, Putin said.', 'putin'],
  ])('a condition is held by whoever sets it: %s', (text, holder) => {
    const reading = of(text, 'ukraine-must-stay-out-of-nato');
    expect([reading?.stance, reading?.holder?.id]).toEqual(['agree', holder]);
  });

  test.each([
    ['It is not Ukraine that refuses to negotiate.', 'ukraine'],
    ['It isn’t Ukraine that refuses to negotiate, Zelensky said.', 'zelensky'],
    ['It was not Kyiv who rejected talks.', 'kyiv'],
  ])('whoever is set apart by a denial does not do it: %s', (text, holder) => {
    const reading = of(text, 'ukraine-rejects-talks');
    expect([reading?.stance, reading?.holder?.id]).toEqual(['disagree', holder]);
  });

  test('a sentence can put several claims', () => {
    const found = stances('The Kremlin would accept a ceasefire only if Kyiv drops its wish to join NATO.');
    expect(found.map((name) => name.split(' ').slice(0, 2).join(' '))).toEqual([
      'russia-rejects-ceasefire conditional',
      'ukraine-must-stay-out-of-nato agree',
    ]);
  });
});

describe('the holder', () => {
  test.each([
    ['Russia refuses a ceasefire, Peskov said.', 'peskov'],
    ['Peskov said that Russia refuses a ceasefire.', 'peskov'],
    ['According to Lavrov, Russia refuses a ceasefire.', 'lavrov'],
    ['Trump said Putin claimed that Russia refuses a ceasefire.', 'putin'],
    ['Russia refuses a ceasefire.', 'russia'],
    ['“We refuse any ceasefire,” the Russian president said.', 'putin'],
    ['Kallas: Russia refuses a ceasefire', 'kallas'],
    ['EU’s Kallas: Russia refuses a ceasefire', 'kallas'],
    ['Kremlin: no ceasefire', 'the-kremlin'],
    ['Ukraine war: Russia refuses a ceasefire', 'russia'],
    ['Ukraine: Putin refuses a ceasefire', 'putin'],
  ])('%s', (text, holder) => {
    expect(of(text, 'russia-rejects-ceasefire')?.holder?.id).toBe(holder);
  });

  test('is nobody for a source without a name, and the voice is that of a report', () => {
    const reading = of('Russia refuses a ceasefire, sources said.', 'russia-rejects-ceasefire');
    expect([reading?.holder, reading?.voice]).toEqual([null, 'reported']);
  });

  test.each([
    ['Kallas: Russia does not want peace', 'russia-open-to-talks disagree kallas'],
    ['Zelenskyy: Ukraine will never recognise Crimea as Russian', 'ukraine-must-cede-territory disagree zelensky'],
    ['“We have never refused negotiations,” Peskov told reporters.', 'russia-open-to-talks agree peskov'],
  ])('says the words: %s', (text, found) => {
    const around: Surroundings = { headline: 'Russia’s war in Ukraine' };
    expect(stances(text, around)).toEqual([found]);
  });

  test('is nobody where the article itself calls a claim a myth', () => {
    const text = 'It is a myth that Ukraine rejects talks with Russia.';
    const reading = of(text, 'ukraine-rejects-talks', { before: 'Russia spoke.' });
    expect([reading?.stance, reading?.holder, reading?.voice]).toEqual(['disagree', null, 'own']);
  });

  test('in a headline is known as such', () => {
    expect(of('Putin rejects truce', 'russia-rejects-ceasefire', { kind: 'headline' })?.voice).toBe('headline');
  });

  test('is nobody in the article’s own voice', () => {
    const reading = of('Millions of Ukrainians have fled their homes.', 'war-displaced-millions');
    expect([reading?.holder, reading?.voice]).toEqual([null, 'own']);
  });
});

describe('context', () => {
  test('resolves a pronoun', () => {
    const reading = of('He refused a truce.', 'russia-rejects-ceasefire', { before: 'Putin spoke in Moscow.' });
    expect([reading?.holder?.id, reading?.sure]).toEqual(['putin', false]);
  });

  test('resolves “the proposal”', () => {
    const before = 'Kyiv had published its plan for a ceasefire.';
    expect(of('Moscow rejected the proposal.', 'russia-rejects-ceasefire', { before })?.stance).toBe('agree');
    expect(read('Moscow rejected the proposal.')).toEqual([]);
  });

  test('carries the story from the headline', () => {
    const text = 'Berlin and Paris called for a truce.';
    expect(read(text)).toEqual([]);
    expect(of(text, 'west-presses-for-ceasefire', { headline: 'War in Ukraine drags on' })?.stance).toBe('agree');
  });
});

describe('sides', () => {
  test.each([
    ['Zelensky warned that Russia would use a ceasefire to rearm.', 'russia'],
    ['Putin warned that Ukraine would use a ceasefire to rearm.', 'ukraine'],
    ['Putin warned that the enemy would use a ceasefire to rearm.', 'ukraine'],
  ])('%s', (text, family) => {
    expect(of(text, 'ceasefire-lets-enemy-rearm')?.sideFamily).toBe(family);
  });
});

test('the condition and the cues are spans of the sentence', () => {
  const text = 'The Kremlin would accept a ceasefire only if Kyiv drops its wish to join NATO.';
  const reading = of(text, 'russia-rejects-ceasefire');
  expect(text.slice(reading?.condition?.start, reading?.condition?.end)).toBe(
    'only if Kyiv drops its wish to join NATO',
  );
  expect(reading?.cues.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`)).toEqual([
    'holder: The Kremlin',
    'stance: accept',
    'topic: ceasefire',
    'condition: only if Kyiv drops its wish to join NATO',
  ]);
});

test('a hedge is kept in the words of the sentence', () => {
  expect(of('Putin is allegedly ready for a truce.', 'russia-rejects-ceasefire')?.hedge).toBe('allegedly');
});

describe('other stories put no claim', () => {
  test.each([
    'Fans of the two clubs from Kyiv agreed on a truce for the derby.',
    'Hamas rejected a ceasefire, Putin said.',
    'Russia and Ukraine held talks on grain exports.',
    'Moscow and Kyiv agreed on talks about an exchange of prisoners.',
    'If Putin rejects a ceasefire, more sanctions will follow.',
    'The word ceasefire was on every front page in Moscow.',
    'Ukrainian troops withdrew from a village near Sumy.',
    'Russia withdrew from the grain deal.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what is only supposed puts no claim', () => {
  test.each([
    'Imagine that Putin agrees to an unconditional ceasefire.',
    'Suppose Kyiv gave up Donbas.',
    'Had Russia accepted the 30-day truce, many would be alive, a senior U.S. official said.',
    'If Zelensky had been willing to give up Donbas, the critics say, the war would be over.',
    'Even if Russia had accepted a truce, Ukraine would have rejected it, Peskov said.',
    'Were Moscow to accept a ceasefire, the guns would fall silent.',
    'Should Russia accept a truce, the sanctions could go.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('but a remark about what one might imagine leaves the rest as it is', () => {
    const beside = 'As one might imagine, Putin rejected a truce.';
    expect(of(beside, 'russia-rejects-ceasefire')?.stance).toBe('agree');
  });
});
