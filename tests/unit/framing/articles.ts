import type { ComparedArticle, Framing, PageSentence, Reading, Stance } from '#framing';
import type { Published } from '#corpus';

/** An article with one passage, for comparing; `change` says what matters to the test. */
export function article(id: string, change: Partial<ComparedArticle> = {}): ComparedArticle {
  return {
    id,
    origin: 'bundle',
    form: 'digest',
    title: `The title of ${id}`,
    titleBasis: 'stated',
    source: { name: null, label: `Source of ${id}`, basis: 'unknown' },
    published: null,
    genre: 'news',
    passages: [{ text: `Passage of ${id}.`, paragraphs: [1] }],
    sketch: [],
    ...change,
  };
}

/** A date of publication known to the day, or so exactly as `precision` says. */
export function published(
  from: string,
  precision: Published['precision'] = 'day',
  to: string | null = from,
): Published {
  return { from, to, precision, label: from, basis: 'stated' };
}

/** A framing of an article by a holder named after its family. */
export function framing(of: string, stance: Stance, change: Partial<Framing> = {}): Framing {
  return {
    id: `${of}:${stance}:${change.holder?.id ?? ''}`,
    article: of,
    claim: 'shut',
    stance,
    holder: { id: 'mayor', name: 'the mayor', family: 'town' },
    voice: 'reported',
    gist: null,
    quotes: [],
    paragraph: 1,
    passage: 0,
    cues: [],
    by: 'editor',
    ...change,
  };
}

/** A sentence of the page that puts the claim. */
export function sentence(
  stance: Stance,
  change: Partial<PageSentence> = {},
  reading: Partial<Reading> = {},
): PageSentence {
  return {
    frame: 0,
    block: 0,
    kind: 'text',
    start: 0,
    end: 10,
    text: 'A sentence.',
    reading: { claim: 'shut', stance, holder: null, voice: 'own', cues: [], sure: true, ...reading },
    ...change,
  };
}
