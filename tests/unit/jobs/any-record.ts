import * as fc from 'fast-check';
import type { Json, ReaderRecord } from '#store';
import { correction, framing, mention, own, ownClaim, term } from '../store/examples.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const ids = fc.uuid().map((uuid) => `own-${uuid}`);
const passages = fc.array(fc.record({ text: words, paragraphs: fc.array(fc.nat(50), { maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 4,
});

const read = fc
  .record({
    id: ids,
    title: words,
    passages,
    on: fc.boolean(),
    more: fc.constantFrom({}, { unsure: true as const }, { inHeadline: true as const }),
    terms: fc.uniqueArray(words.filter((word) => word !== '')),
  })
  .map(({ id, terms, more, ...given }) => ({
    article: own(id, given),
    framings: [framing(id, 'truce', 'conditional', { condition: given.title, quotes: terms, ...more })],
    mentions: terms.map((name) => mention(name, id)),
  }));

const change = fc.record({ title: words, on: fc.boolean() }).map(({ title, on }) => ({
  kind: 'change' as const,
  change: { id: 'alpha', title: { title, titleBasis: 'ours' as const }, on },
  framings: [],
  mentions: [],
}));

/** Whether a value lacks the one key that is refused. */
const isSafe = (value: unknown) => !JSON.stringify(value).includes('__proto__');
const setting = fc.record({
  kind: fc.constant('setting' as const),
  key: words.filter((key) => key !== ''),
  // JSON knows one zero, so what the generator calls a JSON value may still hold -0, and come back as 0.
  value: fc
    .jsonValue({ maxDepth: 4 })
    .filter(isSafe)
    .map((value) => JSON.parse(JSON.stringify(value)) as Json),
});

/** Any record of the reader's. */
export const anyRecord: fc.Arbitrary<ReaderRecord> = fc.oneof(
  read.map((given) => Object.assign(given, { kind: 'article' as const })),
  read.map((given) => Object.assign(given, { kind: 'binned' as const, deleted: '2026-03-01T10:00:00.000Z' })),
  change,
  fc
    .record({ id: ids, label: words })
    .map((given) => ({ kind: 'term' as const, term: Object.assign({}, term, given) })),
  fc.record({ id: ids, on: fc.boolean() }).map((given) => ({
    kind: 'claim' as const,
    own: { ...ownClaim, ...given, claim: { ...ownClaim.claim, id: given.id } },
  })),
  fc.record({ words: ids, whose: words, text: words }).map((given) => ({
    kind: 'correction' as const,
    correction: Object.assign({}, correction, given),
  })),
  setting,
);

/** What a record is of. */
export function keyOf(one: ReaderRecord): string {
  if (one.kind === 'term') return `term ${one.term.id}`;
  if (one.kind === 'setting') return `setting ${one.key}`;
  if (one.kind === 'claim') return `claim ${one.own.id}`;
  if (one.kind === 'correction') return `correction ${one.correction.words} ${one.correction.whose}`;
  return one.kind === 'change' ? one.change.id : one.article.id;
}
