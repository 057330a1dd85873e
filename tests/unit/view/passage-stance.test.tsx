// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PassageStance } from '#view';
import { draw } from './stage.tsx';

test('a passage says how it stands to a sentence, that this is not certain, and by which words', async () => {
  const root = await draw(
    <PassageStance relation={{ stance: 'disagree', isSure: false, words: ['denied', 'hoax'] }} />,
  );
  expect(root.textContent).toMatch(/Says otherwise · Close, not certain · “denied” · “hoax”$/);
  expect(root.querySelector('.chip')?.className).toContain('stance-disagree');
});

test('a passage of which it is certain says no more than how it stands', async () => {
  const root = await draw(<PassageStance relation={{ stance: 'agree', isSure: true, words: [] }} />);
  expect(root.textContent).toMatch(/Says so$/);
});
