import type { Article } from '#corpus';
import type { Finder } from '#matching';
import type { Span } from '#text';
import type { TermPassages } from './bundle.ts';
import type { Engine, PageText, ReadSentence } from './engine.ts';
import type { Framing, Reading } from './framing.ts';
import { postingsOf } from './postings.ts';

/** What was read in one article. */
export type Analysis = { readonly framings: Framing[]; readonly postings: TermPassages[] };

/** The least length of a lead, in UTF-16 units, as on a page. */
const leastLead = 60;

/** What reading an article needs of it. */
type ReadArticle = Pick<Article, 'id' | 'origin' | 'title' | 'titleBasis' | 'passages'>;

/** The words of a sentence that carry a reading: its stance and topic cues, as they stand there. */
function quotesOf(sentence: ReadSentence, reading: Reading): string[] {
  const words = reading.cues
    .filter(({ role }) => role === 'stance' || role === 'topic')
    .map(({ start, end }) => sentence.text.slice(start, end));
  return [...new Set(words)].slice(0, 4);
}

type Place = { readonly sentence: ReadSentence; readonly paragraph: number | null };

const wordsAt = ({ text }: ReadSentence, span: Span | undefined) =>
  span === undefined ? undefined : text.slice(span.start, span.end);

function framingOf({ sentence, paragraph }: Place, reading: Reading): Omit<Framing, 'id' | 'article'> {
  const { claim, stance, holder, voice, side, sideFamily, hedge, cues, sure } = reading;
  const condition = wordsAt(sentence, reading.condition);
  const time = wordsAt(sentence, reading.time);
  return {
    claim,
    stance,
    holder,
    voice,
    ...(side === undefined ? {} : { side }),
    ...(sideFamily === undefined ? {} : { sideFamily }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(condition === undefined ? {} : { condition }),
    ...(time === undefined ? {} : { time }),
    gist: null,
    quotes: quotesOf(sentence, reading),
    paragraph,
    passage: sentence.block,
    cues: cues.map(({ role, start, end }) => ({ role, start: start + sentence.start, end: end + sentence.start })),
    by: 'engine',
    ...(sure ? {} : { unsure: true }),
  };
}

/** What one article says of a claim once, however often it says it: two conditions of one holder are two things. */
function positionOf({ claim, stance, holder, sideFamily, condition = '' }: Omit<Framing, 'id' | 'article'>): string {
  const words = condition.toLowerCase().replaceAll(/\s+/g, ' ');
  return JSON.stringify([claim, stance, holder?.id, sideFamily, words]);
}

/** The headline is read as a page's is; a title of ours, or one that the reader can change apart from its text, is not. */
function headlineReadings({ origin, title, titleBasis, passages }: ReadArticle, engine: Engine): ReadSentence[] {
  if (origin !== 'reader' || titleBasis === 'ours' || passages.length === 0) return [];
  return engine.readPage({ headline: title, blocks: [{ block: 0, kind: 'headline', text: title }] });
}

/**
 * Reads an article with the same engine that reads pages, passage by passage. A claim put twice with the same stance and
 * condition by the same holder of the same side gives one framing: the first of those that are certain, else the first.
 * What the headline alone puts comes last. Cues are offsets into the passage or the headline.
 */
export function analyse(article: ReadArticle, engine: Engine, finder: Finder): Analysis {
  const lead = article.passages.findIndex(({ text }) => text.trim().length >= leastLead);
  const blocks = article.passages.map(({ text }, block): PageText => ({
    block,
    kind: block === lead ? 'lead' : 'text',
    text,
  }));
  const found = new Map<string, Omit<Framing, 'id' | 'article'>>();
  const take = (framing: Omit<Framing, 'id' | 'article'>) => {
    const key = positionOf(framing);
    const known = found.get(key);
    if (known === undefined || (known.unsure === true && framing.unsure !== true)) found.set(key, framing);
  };
  for (const sentence of engine.readPage({ headline: article.title, blocks })) {
    const paragraph = article.passages[sentence.block]?.paragraphs[0] ?? null;
    for (const reading of sentence.readings) take(framingOf({ sentence, paragraph }, reading));
  }
  const inText = new Set([...found.values()].map(({ claim, stance }) => `${claim}|${stance}`));
  for (const sentence of headlineReadings(article, engine)) {
    for (const reading of sentence.readings) {
      if (!inText.has(`${reading.claim}|${reading.stance}`))
        take({ ...framingOf({ sentence, paragraph: null }, reading), inHeadline: true });
    }
  }
  const framings = [...found.values()].map((framing, at) =>
    Object.assign({ id: `${article.id}:${at + 1}`, article: article.id }, framing),
  );
  return { framings, postings: postingsOf(article, finder) };
}
