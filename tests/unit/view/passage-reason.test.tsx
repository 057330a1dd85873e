// @vitest-environment happy-dom
import type { PassageHit } from '#framing';
import { PassageReason } from '#view';
import { expect, test } from 'vitest';
import { row } from './samples.ts';
import { draw, seen } from './stage.tsx';

const hit: PassageHit = {
  article: row('n', 'agree').article,
  passage: 3,
  text: 'Putin would keep 20% of the land.',
  words: ['20%', 'Putin'],
  spans: [],
  isSure: true,
};

test('the reason names what is shared, and stands without doubt where the search is sure', async () => {
  expect(seen(await draw(<PassageReason hit={hit} />))).toBe('Shares: 20% · Putin');
});

test('the reason says that an answer is only close', async () => {
  expect(seen(await draw(<PassageReason hit={{ ...hit, isSure: false }} />))).toBe(
    'Shares: 20% · Putin · Close, not certain',
  );
});

test('the doubt is said once where it stands beside the stance already', async () => {
  const relation = { stance: 'disagree', isSure: false, words: [] } as const;
  expect(seen(await draw(<PassageReason hit={{ ...hit, isSure: false, relation }} />))).toBe('Shares: 20% · Putin');
});

test('passages that no search found have no reason', async () => {
  const { isSure: _isSure, ...mentioned } = hit;
  expect(seen(await draw(<PassageReason hit={mentioned} />))).toBe('');
});
