// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import type { CardView } from '#messaging';
import { createSay, SayProvider } from '#view';
import { Card } from '../../../../src/page/card/card.tsx';

type Messages = Readonly<Record<string, { readonly message: string }>>;
const messages = JSON.parse(readFileSync('assets/public/_locales/en/messages.json', 'utf8')) as Messages;
const say = createSay(
  (name, words) => (messages[name]?.message ?? '').replaceAll(/\$(\d)/gu, (_, at) => words[Number(at) - 1] ?? ''),
  'en',
);

const root = document.createElement('div');
beforeEach(() => render(null, root));

const bare: CardView = {
  term: { id: 'amherd', label: 'Viola Amherd', kind: 'figure' },
  articles: 2,
  of: 5,
  claims: [],
};

const claim: CardView['claims'][number] = {
  id: 'russia-rejects-ceasefire',
  text: 'Russia refuses a ceasefire',
  stance: 'agree',
  said: { holder: { id: 'lavrov', name: 'Lavrov', family: 'russia' }, voice: 'reported' },
  counts: { agree: 2, disagree: 1, conditional: 3, discuss: 0 },
  differently: 4,
  top: {
    stance: 'conditional',
    holder: 'Putin',
    gist: 'open if the causes are removed',
    source: 'KalikaBlogs (worked out)',
    date: null,
    turned: false,
  },
};

function show(view: CardView): string {
  const nothing = () => undefined;
  render(
    <SayProvider say={say}>
      <Card view={view} onMore={nothing} onClose={nothing} />
    </SayProvider>,
    root,
  );
  return root.textContent ?? '';
}

test('says of a bare mention in how many articles it stands', () => {
  expect(show(bare)).toContain('No claim here; in 2 of 5 articles.');
  expect(root.querySelector('h2')?.textContent).toBe('Viola Amherd person');
  expect(root.querySelector('[data-empty]')).not.toBeNull();
});

test('says on a page in another language that no claim was looked for', () => {
  const text = show({ ...bare, isOtherLanguage: true });
  expect(text).toContain('Claims are read in English only; in 2 of 5 articles.');
  expect(text).not.toContain('No claim here');
});

test('shows a claim with the hooks, the counts by stance and the sharpest contrast with source and date', () => {
  const text = show({ ...bare, claims: [claim] });
  const section = root.querySelector('[data-claim="russia-rejects-ceasefire"]');
  expect(section?.getAttribute('data-page-stance')).toBe('agree');
  expect(root.querySelector('.page')?.textContent).toMatch(/^This page · .*Says so · Lavrov$/u);
  expect(text).toContain('4 other sources put it differently');
  expect([...root.querySelectorAll('.count')].map((count) => count.getAttribute('title'))).toEqual([
    '2 say so',
    '1 says otherwise',
    '3 on a condition',
  ]);
  const contrast = root.querySelector('.contrast');
  expect(contrast?.firstElementChild?.textContent).toMatch(/On a condition · Putin · date not given$/u);
  expect(contrast?.textContent).toContain('KalikaBlogs (worked out)');
});

test('names nobody where it has no name of ours, and says that a source is unnamed', () => {
  const line = (said: typeof claim.said) => {
    show({ ...bare, claims: [{ ...claim, said }] });
    return root.querySelector('.page')?.textContent;
  };
  expect(line(null)).toMatch(/Says so$/u);
  expect(line({ holder: null, voice: 'reported' })).toMatch(/Says so · unnamed source$/u);
});

test('shows no contrast where there is none to show', () => {
  show({ ...bare, claims: [{ ...claim, differently: 0, top: null }] });
  expect(root.querySelector('.contrast')).toBeNull();
});

test('draws text as text', () => {
  show({ ...bare, term: { ...bare.term, label: '<img src=x onerror=alert(1)>' } });
  expect(root.querySelector('img')).toBeNull();
});
