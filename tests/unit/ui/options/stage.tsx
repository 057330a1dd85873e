/**
 * The options page on a stage: the real page with its real words, before a background that keeps everything in memory.
 * A real background needs a browser; the browser suite walks the page with it.
 */
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { type Article, type ArticleSummary, readerArticle } from '#corpus';
import type { Claim, Framing } from '#framing';
import type { ReaderTerm, Term } from '#lexicon';
import type { Answer, Input, RequestName, Settings } from '#messaging';
import { createSay, SayProvider } from '#view';
import { OptionsApp } from '../../../../src/ui/options/app.tsx';
import type { RunJob } from '../../../../src/ui/options/jobs-link.ts';
import { fakeClaims } from './fake-claims.ts';
import { fakeCorrections } from './fake-corrections.ts';

const locale = JSON.parse(readFileSync('assets/public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;

/** The English words of the interface, from the locale file itself. */
export const say = createSay(
  (name, words) => (locale[name]?.message ?? '').replace(/\$(\d)/g, (_, place) => words[Number(place) - 1] ?? ''),
  'en',
);

const sample: Article = {
  id: 'sample-one',
  origin: 'bundle',
  form: 'digest',
  title: 'A label for the first sample',
  titleBasis: 'ours',
  source: { name: null, label: 'Unnamed explainer', basis: 'unknown' },
  published: {
    from: '2023-02-24',
    to: '2024-02-23',
    precision: 'year',
    label: 'about 2023, from the text',
    basis: 'the second year',
  },
  genre: 'explainer',
  passages: [
    { text: 'The first passage tells of a truce.', paragraphs: [1] },
    { text: 'The second passage tells of talks.', paragraphs: [2, 3] },
  ],
  sketch: [],
  on: true,
};
const undated: Article = {
  ...sample,
  id: 'sample-two',
  title: 'Another sample',
  titleBasis: 'as in the source',
  source: { name: null, label: 'Unnamed blog', basis: 'unknown' },
  published: null,
};
const claim: Claim = { id: 'c1', text: 'Russia refuses a ceasefire', short: 'Refuses a ceasefire', judged: true };
const framing: Framing = {
  id: 'f1',
  article: 'sample-one',
  claim: 'c1',
  stance: 'disagree',
  holder: { id: 'putin', name: 'Putin', family: 'russia' },
  voice: 'reported',
  gist: 'Putin would talk.',
  quotes: ['ready to talk'],
  paragraph: 2,
  passage: 1,
  cues: [],
  by: 'editor',
};
/** The same as the engine reads it in words of the reader's. */
const readFraming: Framing = { ...framing, gist: null, by: 'engine', cues: [{ start: 4, end: 10, role: 'topic' }] };
const term: Term = { id: 'putin', kind: 'figure', label: 'Putin', forms: { en: ['Putin', "Putin's"], uk: ['Путін'] } };

/** A background in memory; `asked` lists what came, `fail` makes the next request of a name fail. */
export function memoryBackground() {
  let articles: Article[] = [sample, undated];
  let bin: Article[] = [];
  let own: ReaderTerm[] = [];
  let off: string[] = [];
  let settings: Settings = { marks: 'light', countries: false };
  const changed = new Set<string>();
  const rewritten = new Set<string>();
  const failures = new Map<string, Error>();
  const corrections = fakeCorrections();
  const claims = fakeClaims();
  const asked: [string, unknown][] = [];
  /** What reading again answers one after the other; then that all is read. */
  const reading: { done: number; of: number }[] = [];
  const framingsOf = (id: string) =>
    id === 'sample-one'
      ? [rewritten.has(id) ? readFraming : framing]
      : id.startsWith('own-')
        ? [{ ...framing, article: id }]
        : [];
  const summary = ({ passages, sketch: _sketch, ...rest }: Article): ArticleSummary => ({
    ...rest,
    passageCount: passages.length,
    claims: framingsOf(rest.id).map((one) => one.claim),
    changed: changed.has(rest.id),
  });
  const update = (id: string, change: (article: Article) => Article) => {
    articles = articles.map((article) => (article.id === id ? change(article) : article));
    return { id };
  };
  const rows: { [K in RequestName]?: (input: Input<K>) => Answer<K> } = {
    'corpus.list': () => articles.map(summary),
    'corpus.bin': () => bin.map(summary),
    'corpus.article': ({ id }) => {
      const article = articles.find((one) => one.id === id);
      return article === undefined
        ? null
        : {
            article,
            ...corrections.corrected(framingsOf(id)),
            changed: changed.has(id),
            rewritten: rewritten.has(id),
          };
    },
    'corpus.add': (input) => {
      const made = readerArticle(input, '2025-06-01T00:00:00Z');
      if (!made.ok) throw new Error(made.problem);
      articles = [...articles.filter(({ id }) => id !== made.article.id), made.article];
      return { id: made.article.id, framings: 1 };
    },
    'corpus.edit': ({ id, change }) => {
      changed.add(id);
      if (change.text !== undefined) rewritten.add(id);
      return update(id, (article) => ({ ...article, title: change.title ?? article.title }));
    },
    'corpus.revert': ({ id }) => {
      changed.delete(id);
      rewritten.delete(id);
      return update(id, () => sample);
    },
    'corpus.switch': ({ id, on }) => ({ ...update(id, (article) => ({ ...article, on })), on }),
    'corpus.delete': ({ id }) => {
      bin = [...bin, ...articles.filter((article) => article.id === id)];
      articles = articles.filter((article) => article.id !== id);
      return { id };
    },
    'corpus.undelete': ({ id }) => {
      articles = [...articles, ...bin.filter((article) => article.id === id)];
      bin = bin.filter((article) => article.id !== id);
      return { id };
    },
    'corpus.search': ({ words }) =>
      articles.flatMap((article) =>
        article.passages.flatMap(({ text }, passage) => {
          const start = text.toLowerCase().indexOf(words.toLowerCase());
          const spans = [{ start, end: start + words.length }];
          return start < 0 ? [] : [{ article, passage, text, words: [words], spans }];
        }),
      ),
    ...corrections.rows,
    ...claims.rows,
    'claim.list': () => [{ claim, framings: framingsOf('sample-one') }],
    'lexicon.list': () => ({ bundled: [term], own }),
    'lexicon.save': ({ id, term: saved }) => {
      const made = {
        id: id ?? `own-${own.length}`,
        ...saved,
        forms: { en: saved.forms },
        added: '2025-06-01T00:00:00Z',
      };
      own = [...own.filter((one) => one.id !== made.id), made];
      return { id: made.id };
    },
    'lexicon.delete': ({ id }) => {
      own = own.filter((one) => one.id !== id);
      return { id };
    },
    'site.list': () => off,
    'site.set': ({ site, on }) => {
      off = on ? off.filter((one) => one !== site) : [...off, site];
      return { on };
    },
    'settings.read': () => settings,
    'settings.change': (change) => {
      settings = { marks: change.marks ?? settings.marks, countries: change.countries ?? settings.countries };
      return settings;
    },
    'reading.state': () => reading.shift() ?? null,
    'store.changed': () => null,
  };
  const ask = async <K extends RequestName>(name: K, input: Input<K>): Promise<Answer<K>> => {
    asked.push([name, input]);
    const failure = failures.get(name);
    failures.delete(name);
    if (failure !== undefined) throw failure;
    const row = rows[name];
    if (row === undefined) throw new Error(`Nobody answers ${name} here.`);
    return structuredClone(row(input));
  };
  return {
    ask,
    asked,
    reading,
    addClaim: claims.add,
    fail: (name: RequestName, error: Error) => failures.set(name, error),
  };
}

const noJobs: RunJob = () => Promise.reject(new Error('No job was expected.'));

/** Draws the options page at a place and answers its root, once it has settled. */
export async function open(hash: string, background = memoryBackground(), run: RunJob = noJobs) {
  location.hash = hash;
  if (document.body.firstElementChild !== null)
    await act(() => render(null, document.body.firstElementChild as Element));
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() =>
    render(
      <SayProvider say={say}>
        <OptionsApp ask={background.ask} run={run} />
      </SayProvider>,
      root,
    ),
  );
  await settle();
  return { root, ...background };
}

/** Lets answers arrive and effects run. */
export async function settle(ms = 0): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, ms)));
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** Goes to another place as a link does. */
export async function go(hash: string): Promise<void> {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
  await settle();
}

/** Types into the control of that label. */
export async function type(root: Element, label: string, value: string): Promise<void> {
  const control = field(root, label);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

/** The control of that label. */
export function field(root: Element, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const control = found === undefined ? null : document.getElementById(found.htmlFor);
  if (control === null) throw new Error(`There is no field “${label}”.`);
  return control as HTMLInputElement;
}

/** Presses the button of that name, as a screen reader would read it. */
export async function press(root: Element, name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  button.click();
  await settle();
}

/** Sends the form with that button. */
export async function send(root: Element, name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  button?.closest('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settle();
}

/** What was announced last. */
export function announced(root: Element): string {
  return root.querySelector('.notices output')?.textContent ?? '';
}
