// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Positions } from '../../../../src/ui/options/claim-positions.tsx';
import { row } from '../../view/samples.ts';
import { draw } from '../../view/stage.tsx';

// The extension API is not there in Node; nothing here asks it for anything.
vi.mock('webextension-polyfill', () => ({ default: {} }));

test('a claim that no source puts has nothing to unfold', async () => {
  const bare = await draw(<Positions framings={[]} articles={new Map()} />);
  expect(bare.querySelector('details')).toBeNull();
  expect(bare.textContent).toBe('0 sources put it');
  const { framing, article } = row('a', 'agree');
  const summary = { ...article, paragraphs: 1, added: '2025-01-01' } as never;
  const put = await draw(<Positions framings={[framing]} articles={new Map([[article.id, summary]])} />);
  expect(put.querySelector('summary')?.textContent).toBe('1 source puts it');
});
