/**
 * Who stands before or behind a verb as its subject: a name, an office without a name ("the Slovak prime minister", "the
 * head of X"), or a source that is not named.
 */
import type { ActorAt } from './actors.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { wordSet } from './words.ts';

/** Marks between the parts of a sentence. */
export const marks = wordSet(', ; : — – ? ! . …');
/** Words that bring another subject. */
export const turns = wordSet('but while whereas although though');
/** Words that put a name into a phrase. */
export const oblique = wordSet(
  'with to on against from for of in inside into by about between toward towards over at than around near via after before',
);
/** Words behind which whoever is spoken to is named. */
export const addressing = wordSet('told tells tell telling');
const passing = wordSet(
  'also later then again has had have having was were is been would will could might may can did does do not never on in last ' +
    'late early this has once more too still now even already himself herself itself themselves monday tuesday wednesday thursday ' +
    'friday saturday sunday evening morning night yesterday today week month year repeatedly recently earlier',
);
const unnamedNouns = wordSet(
  'diplomat diplomats official officials source sources adviser advisers aide aides insiders people person persons colonel ' +
    'general nobody soldier soldiers resident residents researchers pollsters man woman lawmaker lawmakers some many ' +
    'ambassadors envoys delegate delegates member members planners analyst analysts experts',
);
const roles = wordSet(
  'president leader minister chancellor premier spokesman spokeswoman spokesperson chief head secretary envoy ambassador king ' +
    'emir speaker general prince negotiator host hosts mayor diplomat commander ministry government office chairman director ' +
    'embassy parliament intelligence service army delegation aide agency',
);
const persons = wordSet(
  'president leader minister chancellor premier spokesman spokeswoman spokesperson chief head secretary envoy ambassador ' +
    'speaker general negotiator mayor commander chairman director aide',
);
const honorifics = wordSet('mr mrs ms dr gen col lt sen gov');
const limits = wordSet('that who which said says told and or as is was are were has had have would will could');
const some = wordSet('a an one two three four five six seven several some many other another few senior');
const relative = wordSet('who whose which where in on at speaking after before of with and but');
const subordinate = wordSet('that saying because if whether what when which who');

/** The subject of a verb and where its words begin; without a speaker it is a source that is not named. */
export type Named = { readonly speaker: ActorAt | null; readonly from: number };

/** Whether a name stands in a phrase such as "with Mr Putin", which makes it no subject. */
export function standsAside(sentence: Sentence, name: number): boolean {
  let at = name;
  while (isHonorific(sentence, at - 1)) at -= 1;
  const before = wordAt(sentence, at - 1);
  return oblique.has(before) || (before === 'the' && oblique.has(wordAt(sentence, at - 2)));
}

/** "Mr" or the full stop behind it. */
const isHonorific = (sentence: Sentence, at: number): boolean =>
  honorifics.has(wordAt(sentence, at)) || (wordAt(sentence, at) === '.' && honorifics.has(wordAt(sentence, at - 1)));

/** A full stop after "Mr" breaks nothing. */
function isBreak(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  return word === '.' ? !isHonorific(sentence, at) : marks.has(word) || turns.has(word);
}

/** Finds the subjects of verbs in a sentence. */
export class SpeakerFinder {
  private readonly ending: ReadonlyMap<number, ActorAt>;
  private readonly starting: ReadonlyMap<number, ActorAt>;

  constructor(readonly sentence: Sentence) {
    this.ending = new Map(sentence.people.map((one) => [one.to, one]));
    this.starting = new Map(sentence.people.map((one) => [one.from, one]));
  }

  /** Who stands before a verb, null when nobody does. */
  subject(verb: number): Named | null {
    const { sentence } = this;
    const at = this.withoutAdverbs(verb);
    const word = wordAt(sentence, at - 1);
    if (word === ',') return this.beforeRemark(at - 1);
    if (word === 'who') return this.named(wordAt(sentence, at - 2) === ',' ? at - 2 : at - 1);
    return this.named(at);
  }

  /** Who stands behind a verb: "said the Russian leader", "wrote Lars Brenninger". */
  behind(verb: number): ActorAt | null {
    for (let at = verb; at < verb + 8; at += 1) {
      const one = this.starting.get(at);
      if (one !== undefined && !one.isPronoun) return this.personAfter(one) ?? one;
      const word = wordAt(this.sentence, at);
      if (isBreak(this.sentence, at) || (oblique.has(word) && word !== 'of') || word === 'that') return null;
    }
    return null;
  }

  /** "Russia's envoy Vassily Nebenzya": of a country and the person behind it the person speaks. */
  private personAfter({ actor, to }: ActorAt): ActorAt | null {
    if (actor.kind === 'person') return null;
    for (let at = to; at < to + 4; at += 1) {
      const one = this.starting.get(at);
      if (one !== undefined) return one.actor.kind === 'person' ? one : null;
      const word = wordAt(this.sentence, at);
      if (limits.has(word) || marks.has(word)) return null;
    }
    return null;
  }

  private withoutAdverbs(verb: number): number {
    let at = verb;
    for (let steps = 0; steps < 6 && !this.ending.has(at); steps += 1) {
      const word = wordAt(this.sentence, at - 1);
      if (!passing.has(word) && !word.endsWith('ly') && !/^\d/.test(word)) break;
      at -= 1;
    }
    return at;
  }

  /** "X, who spent years there, said", "the foreign minister, X, said". */
  private beforeRemark(comma: number): Named | null {
    const { sentence } = this;
    const inner = this.ending.get(comma);
    const isName = inner !== undefined && inner.actor.kind === 'person' && !standsAside(sentence, inner.from);
    for (let open = comma - 1; open > 0 && comma - open < 26; open -= 1) {
      const word = wordAt(sentence, open);
      if (word === ';' || word === ':') return null;
      if (word !== ',') continue;
      if (isName && !relative.has(wordAt(sentence, open + 1))) return { speaker: inner, from: this.head(open) };
      const outer = this.named(open);
      if (outer !== null) return outer;
    }
    return null;
  }

  /** A name, an office or an unnamed source whose words end at `end`. */
  private named(end: number): Named | null {
    const { sentence } = this;
    const direct = this.ending.get(end);
    if (direct === undefined || direct.actor.family === 'unnamed') return this.office(end);
    if (standsAside(sentence, direct.from)) return this.officeOf(direct);
    if (addressing.has(wordAt(sentence, direct.from - 1))) return null;
    const isRole = direct.actor.kind !== 'person' && persons.has(wordAt(sentence, end - 1));
    return { speaker: isRole ? this.meant(direct) : direct, from: this.head(direct.from) };
  }

  /** "The head of X", "officials in X". */
  private officeOf({ from, to, actor }: ActorAt): Named | null {
    const end = wordAt(this.sentence, from - 1) === 'the' ? from - 2 : from - 1;
    const found = this.office(end);
    if (found === null || found.speaker !== null) return found;
    const noun = wordAt(this.sentence, end - 1);
    const isOffice = roles.has(noun) || noun === 'officials';
    return { ...found, speaker: isOffice ? { actor, from, to, isPronoun: false } : null };
  }

  /** Where the titles before a name begin. */
  private head(from: number): number {
    let at = from;
    while (at > 0 && from - at < 12 && !isBreak(this.sentence, at - 1)) {
      if (subordinate.has(wordAt(this.sentence, at - 1))) break;
      at -= 1;
    }
    return at;
  }

  /** "The Slovak prime minister": the person named before, else the country. */
  private meant(body: ActorAt): ActorAt {
    const { person } = this.sentence.before;
    return person === null ? body : { ...body, actor: person };
  }

  /** The country or body that owns an office whose words end at `end`, and where they begin. */
  private owner(end: number): { readonly found: ActorAt | null; readonly from: number } {
    for (let from = end - 1; from >= 0; from -= 1) {
      const one = this.ending.get(from);
      if (one !== undefined && !one.isPronoun && one.actor.family !== 'unnamed') return { found: one, from: one.from };
      const word = wordAt(this.sentence, from - 1);
      const isOver = from === 0 || end - from >= 7 || isBreak(this.sentence, from - 1);
      if (isOver || oblique.has(word) || limits.has(word)) return { found: null, from };
    }
    return { found: null, from: 0 };
  }

  private office(end: number): Named | null {
    const noun = wordAt(this.sentence, end - 1);
    if (!roles.has(noun) && !unnamedNouns.has(noun)) return null;
    const { found, from } = this.owner(end);
    const isSome = some.has(wordAt(this.sentence, from - 1)) || some.has(wordAt(this.sentence, from));
    return { speaker: isSome ? null : this.holding(noun, found, end), from: this.head(end - 1) };
  }

  private holding(noun: string, owner: ActorAt | null, end: number): ActorAt | null {
    const isPerson = persons.has(noun);
    if (owner === null) {
      const { person } = this.sentence.before;
      return isPerson && person !== null ? { actor: person, from: end - 1, to: end, isPronoun: true } : null;
    }
    if (roles.has(noun)) return isPerson ? this.meant(owner) : owner;
    return noun.endsWith('s') && owner.actor.kind === 'body' && owner.to === end - 1 ? owner : null;
  }
}
