import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReaderRecord } from '#store';
import { article, correction, framing, mention, own, ownClaim, term } from '../store/examples.ts';

const ownRecord = {
  kind: 'article' as const,
  article: own('own-1', { link: 'https://example.org/one' }),
  framings: [framing('own-1', 'truce', 'agree', { by: 'engine', cues: [{ start: 0, end: 5, role: 'topic' }] })],
  mentions: [mention('ceasefire', 'own-1', [0, 1])],
};

/** One record of each kind, fit for the example bundle. */
export const records: readonly ReaderRecord[] = [
  ownRecord,
  {
    kind: 'change',
    change: { id: 'alpha', title: { title: 'Mine', titleBasis: 'ours' }, on: false },
    framings: [],
    mentions: [],
  },
  {
    kind: 'change',
    change: {
      id: 'beta',
      text: { form: 'text', passages: [{ text: 'Mine.', paragraphs: [1] }], sketch: article('beta').sketch },
    },
    framings: [framing('beta', 'land', 'discuss', { by: 'engine' })],
    mentions: [mention('kursk', 'beta')],
  },
  {
    kind: 'binned',
    deleted: '2026-03-01T10:00:00.000Z',
    article: own('own-2', { published: null }),
    framings: [],
    mentions: [],
  },
  { kind: 'term', term },
  { kind: 'claim', own: ownClaim },
  { kind: 'correction', correction },
  { kind: 'setting', key: 'sites.off', value: ['example.org'] },
];

/** The lines of a packed or plain backup. */
export async function linesIn(file: Blob): Promise<string[]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.trimEnd().split('\n');
}

/** A plain backup of these lines behind a first line that fits them, or what `first` makes of it. */
export function plain(lines: readonly string[], first: Record<string, unknown> = {}): Blob {
  const counts: Record<string, number> = {
    article: 0,
    change: 0,
    binned: 0,
    term: 0,
    claim: 0,
    correction: 0,
    setting: 0,
    more: 0,
  };
  for (const line of lines) {
    const kind = /"kind":"(\w+)"/.exec(line)?.[1] ?? '';
    const known = Object.hasOwn(counts, kind) ? kind : 'setting';
    counts[known] = (counts[known] ?? 0) + 1;
  }
  const hash = createHash('sha256').update(lines.join('\n')).digest('hex');
  return new Blob([
    JSON.stringify({ schema: 2, kind: 'backup', counts, hash, ...first }),
    '\n',
    lines.join('\n'),
    '\n',
  ]);
}

/** The same, packed. */
export async function packed(file: Blob): Promise<Blob> {
  return new Blob([new Uint8Array(gzipSync(await file.bytes()))]);
}

/** The lines of the records above. */
export const lines = records.map((record) => JSON.stringify(record));

/** Hears nothing of how far a job is. */
export function quiet(): void {
  // Nobody watches in these tests.
}

/** A file of these words or bytes. */
export function fileOf(words: string | Uint8Array<ArrayBuffer>): Blob {
  return new Blob([words]);
}

/** A setting's line with this value. */
export function settingLine(value: string): string {
  return `{"kind":"setting","key":"x","value":${value}}`;
}

/** The line of the example article, edited. */
export function articleLine(edit: (record: { readonly article: object }) => object): string {
  return JSON.stringify(edit(structuredClone(ownRecord)));
}

/** What a plain file holds. */
export async function wordsOf(file: Blob): Promise<string> {
  return Buffer.from(await file.arrayBuffer()).toString('utf8');
}
