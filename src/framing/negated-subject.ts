/** Subjects that are denied as subjects: "neither Kyiv nor Moscow", "nobody in the Kremlin", "at no point did Putin". */
import type { ActorAt } from './actors.ts';
import { type Operator, type Sentence, wordAt } from './sentence.ts';
import { wordSet } from './words.ts';

const none = wordSet('neither nor none nobody few');
const linking = wordSet("in of at from inside among the one ones 's");
const helping = wordSet('did do does has have had is are was were will would can could should');
const denying = wordSet('no not never nowhere neither nor');

const denial = (from: number, to: number): Operator => ({ name: 'not', from, to });

/** "Hardly anyone", "not one", "no one": a word of none with what denies it before. */
function noneAt(sentence: Sentence, at: number): Operator | null {
  const word = wordAt(sentence, at);
  const before = wordAt(sentence, at - 1);
  if (word === 'anyone' || word === 'anybody')
    return before === 'hardly' || before === 'not' ? denial(at - 1, at + 1) : null;
  if (word === 'one') return before === 'no' || before === 'not' ? denial(at - 1, at + 1) : null;
  return none.has(word) ? denial(at, at + 1) : null;
}

/** "Nobody in the Kremlin", "none of Putin's envoys": the words of none that somebody stands behind. */
export function noneOf(sentence: Sentence, actor: ActorAt): Operator | null {
  for (let at = actor.from - 1; at >= 0 && actor.from - at < 5; at -= 1) {
    const found = noneAt(sentence, at);
    if (found !== null) return found;
    if (!linking.has(wordAt(sentence, at))) return null;
  }
  return null;
}

/** "At no point did Putin agree": a denial before the verb that changed places with its subject. */
function inverted(sentence: Sentence, actor: ActorAt): Operator | null {
  const help = actor.from - 1;
  if (!helping.has(wordAt(sentence, help))) return null;
  const at = [1, 2, 3].map((back) => help - back).find((one) => denying.has(wordAt(sentence, one)));
  return at === undefined ? null : denial(at, help);
}

/** What denies a subject before its verb does, null when nothing does. */
export function deniedSubject(sentence: Sentence, actor: ActorAt): Operator | null {
  if (wordAt(sentence, actor.from) === 'neither') return denial(actor.from, actor.from + 1);
  return noneOf(sentence, actor) ?? inverted(sentence, actor);
}
