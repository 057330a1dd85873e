import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import type { ReaderRecord } from '#store';
import { describe, expect, test } from 'vitest';
import { backUp, write } from '../../../src/jobs/backup.ts';
import { caps } from '../../../src/jobs/caps.ts';
import { preview, restore } from '../../../src/jobs/restore.ts';
import { framing, mention, own, seededStore } from '../store/examples.ts';
import { anyRecord, keyOf } from './any-record.ts';
import { linesIn, quiet, records } from './files.ts';

const schema = JSON.parse(readFileSync('assets/public/schema/backup.schema.json', 'utf8')) as object;
const isLine = new Ajv2020({ allErrors: true }).compile(schema);

describe('a backup', () => {
  test('holds everything of the reader and nothing bundled, named by its day', async () => {
    const store = await seededStore();
    await store.restore(records, 'take-backup');
    const { name, file, counts } = await backUp(store, quiet);
    expect(name).toMatch(/^framelight-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    expect(counts).toEqual({ article: 1, change: 2, binned: 1, term: 1, claim: 1, correction: 1, setting: 1, more: 0 });
    const [first, ...rest] = (await linesIn(file)).map((line) => JSON.parse(line) as { kind: string });
    expect(first).toMatchObject({ schema: 2, kind: 'backup', counts });
    expect(rest).toHaveLength(8);
    expect(rest).toEqual(expect.arrayContaining([...records]));
  });

  test('of nothing is a file that can be restored', async () => {
    const { file } = await backUp(await seededStore(), quiet);
    const other = await seededStore();
    expect(await restore(other, file, 'take-backup', quiet)).toMatchObject({ written: 0, unusable: 0 });
  });

  test('keeps of a framing that it is not certain and that it stands in the headline', async () => {
    const said = framing('own-9', 'truce', 'agree', { by: 'engine', unsure: true, inHeadline: true });
    const record: ReaderRecord = { kind: 'article', article: own('own-9'), framings: [said], mentions: [] };
    const { file } = await write([record], caps);
    expect((await linesIn(file)).slice(1).every((line) => isLine(JSON.parse(line)))).toBe(true);
    const other = await seededStore();
    await restore(other, file, 'take-backup', quiet);
    expect((await other.article('own-9'))?.framings).toEqual([said]);
  });

  test('has lines as the published schema says', async () => {
    const { file } = await write(records, caps);
    for (const line of await linesIn(file)) {
      expect(isLine(JSON.parse(line)), `${line}: ${JSON.stringify(isLine.errors)}`).toBe(true);
    }
    expect(isLine({ kind: 'setting', key: 'a', value: 1, more: true })).toBe(false);
    expect(isLine({ ...records[0], framings: undefined })).toBe(false);
  });

  test('restored into an empty database gives equal records, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyRecord, { maxLength: 8, selector: keyOf }), async (some) => {
        const store = await seededStore();
        expect(new Set(await store.restore(some, 'take-backup'))).toEqual(new Set(some.length > 0 ? ['new'] : []));
        const before = await store.records();
        const { file } = await backUp(store, quiet);
        const emptied = await seededStore();
        expect(await emptied.records()).toEqual([]);
        const outcome = await restore(emptied, file, 'keep-mine', quiet);
        expect(outcome).toMatchObject({ written: some.length, unusable: 0, problems: [] });
        expect(await emptied.records()).toEqual(before);
        expect(await preview(emptied, file, quiet)).toMatchObject({ new: 0, same: some.length, differing: 0 });
      }),
      { numRuns: 40 },
    );
  });

  test('keeps lone surrogates, control characters and bidi overrides', async () => {
    const title = '\uD800 \u0000 \u202E \u2028 "\\';
    const [odd] = [{ kind: 'article' as const, article: own('own-odd', { title }), framings: [], mentions: [] }];
    const store = await seededStore();
    await restore(store, (await write([odd], caps)).file, 'keep-mine', quiet);
    expect((await store.article('own-odd'))?.article.title).toBe(title);
  });

  test('of a record too long for one line goes on in further lines below the cap, and comes back whole', async () => {
    const text = 'Довге речення про перемир’я. '.repeat(400);
    const many = Array.from({ length: 300 }, (_, at) => ({ text: `${at} ${text}`, paragraphs: [at] }));
    const framings = Array.from({ length: 20 }, (_, at) =>
      framing('own-long', 'truce', 'agree', { id: `f-${at}`, passage: at }),
    );
    const huge: ReaderRecord = {
      kind: 'article',
      article: own('own-long', { passages: many }),
      framings,
      mentions: [mention('ceasefire', 'own-long', [299])],
    };
    const { file, counts } = await write([huge, ...records.slice(1)], caps);
    expect(counts.more).toBeGreaterThan(3);
    for (const line of await linesIn(file)) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(caps.line);
      expect(isLine(JSON.parse(line))).toBe(true);
    }
    const store = await seededStore();
    expect(await restore(store, file, 'keep-mine', quiet)).toMatchObject({ written: 8, unusable: 0 });
    const back = await store.article('own-long');
    expect(back?.article.passages).toEqual(many);
    expect(back?.framings).toHaveLength(20);
  });

  test('that would unpack beyond the caps is written plain, and can be restored all the same', async () => {
    const same: ReaderRecord[] = Array.from({ length: 400 }, (_, at) => ({
      kind: 'setting',
      key: `k${at}`,
      value: ' '.repeat(8_000),
    }));
    const tight = await write(same, caps);
    expect(tight.isPacked).toBe(false);
    const store = await seededStore();
    expect(await restore(store, tight.file, 'keep-mine', quiet)).toMatchObject({ written: 400, unusable: 0 });
    const small = { ...caps, unpacked: 100 };
    expect((await write(records, small)).isPacked).toBe(false);
    expect((await write(records, caps)).isPacked).toBe(true);
  });
});
