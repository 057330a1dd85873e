/**
 * Names of people and bodies that the claim file does not know, told by their capitals: "Lithuanian Defence Minister Dovile
 * Sakaliene". Each becomes an actor of its own, of the family of the country or office named beside it.
 */
import type { ActorAt } from './actors.ts';
import type { Annotated } from './annotate.ts';
import type { ActorEntry } from './claim-file.ts';
import { wordSet } from './words.ts';

/** Words with a capital that stand before a name and are no part of it. */
const titles = wordSet(
  'mr mrs ms miss sir dame lord lady dr prof professor president vice prime minister foreign defence defense deputy first ' +
    'chancellor premier king queen crown prince princess emir sheikh pope cardinal archbishop bishop patriarch general gen ' +
    'colonel col lieutenant lt major maj admiral captain brigadier marshal field ambassador envoy special representative ' +
    'senator sen congressman congresswoman representative rep governor gov mayor secretary state spokesman spokeswoman ' +
    'spokesperson speaker commissioner commander chief director analyst historian economist former acting interior finance ' +
    'economy energy affairs press parliament parliamentary taoiseach justice security adviser advisor presidential the and of',
);
const bodies = wordSet(
  'council institute institution bank group organization organisation agency center centre commission committee fund watch ' +
    'academy society association federation institution university foundation bureau programme program observatory federation ' +
    'office department court party alliance times post league',
);
/** Names of things and places, none of which speaks. */
const things = wordSet(
  'sea ocean river forum house street square palace summit war peace republic union kingdom states ministry army front ' +
    'region oblast province parliament agreement accord treaty plan memorandum article security assembly fleet conference ' +
    'airport station square city valley east west north south bridge world nuclear power plant tv radio news journal gulf',
);
const idle = wordSet(
  'the a an in on at by to for from with as if when while whereas although though because since after before until unless ' +
    'but and or nor so yet then there here this that these those it its he his him she her they their them we our us you your ' +
    'i my what which who whom whose where why how whether is are was were be been will would could can may might must should ' +
    'shall do does did has have had not no nobody nothing none never neither either both all any some many most much more few ' +
    'several one two three four five six seven eight nine ten half another other each every such only even just still also ' +
    'asked speaking according under over about against between among through despite without within behind beyond during ' +
    'like unlike instead perhaps maybe once twice again now today yesterday tomorrow monday tuesday wednesday thursday friday ' +
    'saturday sunday january february march april may june july august september october november december christmas easter ' +
    "talks peace truce ceasefire mediation negotiations any millions let let's far let yes well up out off",
);
const particles = wordSet('von van der den de del della di da la le bin al el ibn ter zu dos');
const openings = wordSet('. : ; ? ! — –');
const said = wordSet('said says told warned reported estimates estimated');
const articles = wordSet('the a an of in at on from to near into');

const joining = wordSet('for of on');

type Run = { readonly from: number; readonly to: number };

function isCapital({ text, words }: Annotated, at: number): boolean {
  const first = text[words[at]?.start ?? text.length] ?? '';
  return first !== first.toLowerCase();
}

/** In a headline nearly every word has a capital; there capitals tell nothing. */
function isTitled(annotated: Annotated): boolean {
  const long = annotated.words.flatMap(({ word }, at) => (word.length > 3 ? [at] : []));
  return long.filter((at) => isCapital(annotated, at)).length > long.length * 0.6;
}

/** Where a row of words with capitals ends; particles and, in the name of a body, "for" and "of" stand inside it. */
function endOfRun(annotated: Annotated, from: number): number {
  const { words } = annotated;
  let to = from + 1;
  for (let at = to; at < words.length; at += 1) {
    const word = words[at]?.word ?? '';
    const isJoint = particles.has(word) || (joining.has(word) && bodies.has(words[at - 1]?.word ?? ''));
    if (isName(annotated, at)) to = at + 1;
    else if (!isJoint) break;
  }
  return to;
}

const isName = (annotated: Annotated, at: number) =>
  isCapital(annotated, at) && !idle.has(annotated.words[at]?.word ?? '');

function runsIn(annotated: Annotated): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < annotated.words.length; at += 1) {
    if (!isName(annotated, at)) continue;
    const to = endOfRun(annotated, at);
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

const wordsIn = ({ words }: Annotated, { from, to }: Run) => words.slice(from, to).map(({ word }) => word);

/** The last name with its particles; the whole of an Arab name with "bin" in it, and of a body. */
function idOf({ text, words }: Annotated, { from, to }: Run, isBody: boolean): string {
  const names = words.slice(from, to);
  const whole = names.map(({ word }) => word).join('-');
  if (isBody || names.some(({ word }) => word === 'bin')) return whole;
  const particle = names.findIndex(({ word }, at) => at > 0 && particles.has(word));
  let at = particle > 0 ? particle : names.length - 1;
  while (at > 1 && text[(names[at]?.start ?? 0) - 1] === '-') at -= 1;
  return names
    .slice(at)
    .map(({ word }) => word)
    .join('-');
}

const families = ['russia', 'ukraine', 'west', 'world', 'analysts'] as const;
const breaks = wordSet('. ; : ? !');
/** A country or office is looked for so many words before a name, and so many behind it in a remark. */
const near = 7;
const behind = 8;

type Told = { readonly family: string; readonly from: number; readonly to: number };

/** Countries, offices and trades that tell of which family somebody is, in order. */
function tellingIn(annotated: Annotated, known: readonly ActorAt[]): Told[] {
  const owners = known.filter(({ actor }) => actor.kind !== 'person' && families.some((name) => name === actor.family));
  const named = families.flatMap((family) =>
    (annotated.finds.get(`names-of-${family}`) ?? []).map(({ from, to }) => ({ family, from, to })),
  );
  const all = [...owners.map(({ actor, from, to }) => ({ family: actor.family, from, to })), ...named];
  return all.toSorted((a, b) => a.from - b.from);
}

/** The family of a country, office or trade named right before a name, else in the remark right behind it. */
function familyOf({ words }: Annotated, run: Run, telling: readonly Told[]): string {
  const isApart = (from: number, to: number) => words.slice(from, to).some(({ word }) => breaks.has(word));
  const before = telling.findLast(({ to }) => to <= run.from && run.from - to < near && !isApart(to, run.from));
  if (before !== undefined) return before.family;
  const isRemark = words[run.to]?.word === ',';
  const after = telling.find(({ from }) => from > run.to && from - run.to < behind && !isApart(run.to, from));
  return isRemark && after !== undefined ? after.family : 'world';
}

/** A single word with a capital is a name where no article or preposition stands before it, and where it opens nothing. */
function standsAsName({ text, words }: Annotated, at: number): boolean {
  const wordAt = (index: number) => words[index]?.word ?? '.';
  const before = wordAt(at - 1);
  const isHalf = text[(words[at]?.start ?? 0) - 1] === '-';
  if (isHalf || articles.has(before)) return false;
  const isAbbreviated = before === '.' && titles.has(wordAt(at - 2));
  return isAbbreviated || !openings.has(before) || said.has(wordAt(at + 1));
}

type Names = { readonly annotated: Annotated; readonly isKnown: (at: number) => boolean };

/** The name in a row of words with capitals, behind titles and known actors; null when it is none of a person. */
function personIn({ annotated, isKnown }: Names, run: Run): Run | null {
  const words = wordsIn(annotated, run);
  const from = run.from + words.findLastIndex((word, at) => titles.has(word) || isKnown(run.from + at)) + 1;
  const rest = words.slice(from - run.from);
  if (rest.length === 0 || rest.length > 5) return null;
  if (rest.some((word) => things.has(word) || bodies.has(word))) return null;
  const isLone = rest.length === 1 && from === run.from;
  return isLone && !standsAsName(annotated, from) ? null : { from, to: run.to };
}

/** Names that are of no known actor, in order. */
export function strangersIn(annotated: Annotated, known: readonly ActorAt[]): ActorAt[] {
  if (isTitled(annotated)) return [];
  const { text, words } = annotated;
  const telling = tellingIn(annotated, known);
  const taken = new Set(known.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  const isKnown = (at: number) => taken.has(at);
  return runsIn(annotated).flatMap((run) => {
    const isBody = run.to - run.from > 1 && !isKnown(run.to - 1) && wordsIn(annotated, run).some((w) => bodies.has(w));
    const place = isBody ? run : personIn({ annotated, isKnown }, run);
    if (place === null) return [];
    const actor: ActorEntry = {
      id: idOf(annotated, place, isBody),
      name: text.slice(words[place.from]?.start, words[place.to - 1]?.end),
      kind: isBody ? 'body' : 'person',
      family: familyOf(annotated, place, telling),
      forms: [],
    };
    return [{ actor, ...place, isPronoun: false }];
  });
}
