import { expect, test } from 'vitest';
import { createPainting } from '../../../src/page/painting.ts';
import type { ReadBlock } from '../../../src/page/known.ts';

test('draws every block that comes near in one tick', async () => {
  const drawn: number[] = [];
  const painting = createPainting(({ id }) => drawn.push(id));
  // Only the id is looked at here.
  for (const id of [1, 2, 3]) painting.put({ id } as ReadBlock);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(drawn).toEqual([1, 2, 3]);
  painting.put({ id: 4 } as ReadBlock);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(drawn).toEqual([1, 2, 3, 4]);
});
