/** Who holds what was read: the innermost source that the sentence names, else the one whose will it reports. */
import type { ActorAt } from './actors.ts';
import type { Judgement } from './judge.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { type Citation, citationsIn, citedOver, mainSubject } from './speakers.ts';

const unnamed = { id: 'unnamed', name: 'unnamed', family: 'unnamed', kind: 'many', forms: [] } as const;

/** Who is cited; a source without a name has no words of its own. */
const speakerOf = ({ speaker, verb }: Citation): ActorAt =>
  speaker ?? { actor: unnamed, from: verb.from, to: verb.from, isPronoun: false };

/** Whom a sentence without a source reports: its subject where that is a person, else whoever was read, if anything is decided. */
function reported(made: Judgement, sentence: Sentence): ActorAt | null {
  const subject = mainSubject(sentence);
  if (subject?.actor.kind === 'person') return subject;
  if (made.stance === 'discuss' || wordAt(sentence, sentence.words.length - 1) === '?') return null;
  return made.holder ?? (subject !== null && subject.from <= 2 && !subject.isPronoun ? subject : null);
}

/** The same judgement, held by whom the sentence names for it. */
export function heldBy(made: Judgement, sentence: Sentence): Judgement {
  const doer = made.frame?.actor ?? null;
  // "It is a myth that Kyiv refuses": somebody's will, told and turned round by the article itself.
  if (doer !== null && made.holder === null) return made;
  const cited = citedOver(citationsIn(sentence), made.core);
  if (cited === null) return { ...made, holder: reported(made, sentence) };
  if (cited.isWill) return doer !== null && doer === made.holder ? made : { ...made, holder: cited.speaker };
  const speaker = speakerOf(cited);
  const verb = { name: 'say', ...cited.verb, loose: [] };
  const source = { speaker, verb, from: cited.from, to: cited.to };
  return { ...made, holder: speaker, source, isSure: made.isSure && !speaker.isPronoun };
}
