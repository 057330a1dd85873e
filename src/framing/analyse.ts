import type { Article } from '#corpus';
import type { Finder } from '#matching';
import type { Span } from '#text';
import type { TermPassages } from './bundle.ts';
import type { Engine, ReadSentence } from './engine.ts';
import type { Framing, Reading } from './framing.ts';
import { postingsOf } from './postings.ts';

/** What was read in one article. */
export type Analysis = { readonly framings: Framing[]; readonly postings: TermPassages[] };

/** The words of a sentence that carry a reading: its stance and topic cues, as they stand there. */
function quotesOf(sentence: ReadSentence, reading: Reading): string[] {
  const words = reading.cues
    .filter(({ role }) => role === 'stance' || role === 'topic')
    .map(({ start, end }) => sentence.text.slice(start, end));
  return [...new Set(words)].slice(0, 4);
}

type Place = { readonly article: Pick<Article, 'id' | 'passages'>; readonly sentence: ReadSentence };

function framingOf({ article, sentence }: Place, reading: Reading, id: string): Framing {
  const { claim, stance, holder, voice, side, sideFamily, hedge, condition, time, cues } = reading;
  const wordsOf = ({ start, end }: Span) => sentence.text.slice(start, end);
  return {
    id,
    article: article.id,
    claim,
    stance,
    holder,
    voice,
    ...(side === undefined ? {} : { side }),
    ...(sideFamily === undefined ? {} : { sideFamily }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(condition === undefined ? {} : { condition: wordsOf(condition) }),
    ...(time === undefined ? {} : { time: wordsOf(time) }),
    gist: null,
    quotes: quotesOf(sentence, reading),
    paragraph: article.passages[sentence.block]?.paragraphs[0] ?? null,
    passage: sentence.block,
    cues: cues.map(({ role, start, end }) => ({ role, start: start + sentence.start, end: end + sentence.start })),
    by: 'engine',
  };
}

/**
 * Reads an article with the same engine that reads pages, passage by passage. A claim put twice with the same stance by
 * the same holder of the same side gives one framing, at its first place. Cues are offsets into the passage.
 */
export function analyse(article: Pick<Article, 'id' | 'title' | 'passages'>, engine: Engine, finder: Finder): Analysis {
  const blocks = article.passages.map(({ text }, block) => ({ block, kind: 'text' as const, text }));
  const found = new Map<string, Framing>();
  for (const sentence of engine.readPage({ headline: article.title, blocks })) {
    for (const reading of sentence.readings) {
      const key = [reading.claim, reading.stance, reading.holder?.id ?? '', reading.sideFamily ?? ''].join('|');
      if (!found.has(key)) found.set(key, framingOf({ article, sentence }, reading, `${article.id}:${found.size + 1}`));
    }
  }
  return { framings: [...found.values()], postings: postingsOf(article, finder) };
}
