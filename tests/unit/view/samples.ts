import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison, Framing, PageSentence, Row, Stance } from '#framing';
import { createSay } from '#view';

const messages = JSON.parse(
  readFileSync(join(process.cwd(), 'assets/public/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

/** The interface's own words, looked up as the browser does. */
export const say = createSay(
  (name, words) =>
    (messages[name]?.message ?? '').replaceAll(/\$(\d)/g, (_, place: string) => words[Number(place) - 1] ?? ''),
  'en',
);

const putin = { id: 'putin', name: 'Putin', family: 'russia' };

/** A row of a named article; `date` null for an undated one. */
export function row(id: string, stance: Stance, date: string | null = '2024-07-05', more: Partial<Framing> = {}): Row {
  return {
    framing: {
      id,
      article: `article-${id}`,
      claim: 'refuses',
      stance,
      holder: putin,
      voice: 'reported',
      gist: `what ${id} says, in our words`,
      quotes: [`words of ${id}`],
      paragraph: 1,
      passage: 0,
      cues: [],
      by: 'editor',
      ...more,
    },
    article: {
      id: `article-${id}`,
      origin: 'bundle',
      form: 'digest',
      title: `Title ${id}`,
      titleBasis: 'stated',
      source: { name: 'KalikaBlogs', label: 'KalikaBlogs', basis: 'inferred' },
      published:
        date === null ? null : { from: date, to: date, precision: 'day', label: `on ${date}`, basis: 'stated' },
      genre: 'news',
    },
    copies: [],
    ageDays: date === null ? null : 240,
    passage: `A sentence of our digest with “words of ${id}” in it.`,
  };
}

/** A sentence of the page that puts the claim. */
export function sentence(stance: Stance, text = 'There will be no pause, Lavrov said.', block = 1): PageSentence {
  const at = text.indexOf('no pause');
  const cues = at < 0 ? [] : [{ start: at, end: at + 8, role: 'stance' as const }];
  const reading = {
    claim: 'refuses',
    stance,
    holder: { id: 'lavrov', name: 'Lavrov', family: 'russia' },
    voice: 'reported' as const,
    cues,
    sure: true,
  };
  return { start: 0, end: text.length, frame: 0, block, kind: 'text', text, reading };
}

/** A comparison with rows in every group, unless said otherwise. */
export function comparison(more: Partial<Comparison> = {}): Comparison {
  return {
    claim: { id: 'refuses', text: 'Russia refuses a ceasefire', short: 'refuses', judged: true },
    stance: 'agree',
    sentences: [sentence('agree')],
    differently: [row('a', 'disagree'), row('b', 'conditional', '2025-03-13', { condition: 'if the causes go' })],
    turned: [row('c', 'agree', '2023-01-01', { side: 'Ukraine', sideFamily: 'ukraine' })],
    same: [row('d', 'agree', null)],
    silent: [
      { label: 'Unnamed blog', form: 'digest' },
      { label: 'The Daily', form: 'text' },
    ],
    opposed: true,
    missing: [],
    ...more,
  };
}
