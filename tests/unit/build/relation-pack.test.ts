import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBundle } from '#build';
import { copyPack, type PackCopy } from './pack-copy.ts';

const path = 'claims/relation.json';
const where = `assets/public/${path}`;

let pack: PackCopy;
beforeEach(async () => {
  pack = await copyPack();
});
afterEach(() => pack.clear());

const problems = () =>
  checkBundle(pack.dir).then(
    () => '',
    (error: unknown) => String(error),
  );

test('a weight that the schema does not know stops the build at its place', async () => {
  await pack.edit(path, ({ denial }: { denial: Record<string, unknown> }) => {
    denial['false'] = { lead: 1, loud: 2 };
  });
  expect(await problems()).toContain(`${where} /denial/false`);
});

test('a cue of which nothing is certain stops the build', async () => {
  await pack.edit(path, (content: { opposites: [string, string][] }) => {
    content.opposites.push(['..2 up', 'down']);
  });
  expect(await problems()).toContain(where);
});

test('a cue that names a concept, which relations do not have, stops the build', async () => {
  await pack.edit(path, ({ concepts }: { concepts: Record<string, string[]> }) => {
    concepts['deny']?.push('@ceasefire off');
  });
  expect(await problems()).toContain(`${where} /concepts/deny/`);
});
