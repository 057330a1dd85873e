/** What each line of a backup must look like. A file is a stranger's until it has passed here: nothing unknown is let in. */
import type { Article } from '#corpus';
import { type ClaimRule, type Correction, type Framing, isReadable, type TermPassages } from '#framing';
import type { ReaderTerm } from '#lexicon';
import type { ArticleChange, Json, OwnClaim } from '#store';
import * as v from 'valibot';
import { caps } from './caps.ts';
import type { Counts } from './protocol.ts';

const text = v.pipe(v.string(), v.maxBytes(caps.title, 'restore_line_title'));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
const time = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);
const link = v.pipe(
  text,
  v.check((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'restore_line_link'),
);
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(1_000_000), v.readonly());
const span = { start: index, end: index };
const titled = {
  title: text,
  titleBasis: v.picklist(['stated', 'as in the source', 'ours']),
  titleNote: v.exactOptional(text),
};
const source = v.strictObject({
  name: v.nullable(text),
  label: text,
  basis: v.picklist(['stated', 'inferred', 'unknown']),
  note: v.exactOptional(text),
});
const published = v.strictObject({
  from: time,
  to: v.nullable(time),
  precision: v.picklist(['day', 'month', 'year', 'not before']),
  label: text,
  basis: text,
});
const dated = { published: v.nullable(published), publishedNote: v.exactOptional(text) };
const passage = v.strictObject({ text: v.string(), paragraphs: list(index) });
const body = {
  form: v.picklist(['digest', 'text']),
  passages: list(passage),
  sketch: list(v.pipe(v.number(), v.finite())),
};

const article = v.strictObject({
  id,
  origin: v.literal('reader'),
  ...titled,
  source,
  ...dated,
  genre: text,
  link: v.exactOptional(link),
  ...body,
  on: v.boolean(),
  added: v.exactOptional(time),
}) satisfies v.GenericSchema<unknown, Article>;

const change = v.strictObject({
  id,
  title: v.exactOptional(v.strictObject(titled)),
  source: v.exactOptional(source),
  date: v.exactOptional(v.strictObject(dated)),
  link: v.exactOptional(v.strictObject({ link: v.exactOptional(link) })),
  text: v.exactOptional(v.strictObject(body)),
  on: v.exactOptional(v.boolean()),
  deleted: v.exactOptional(time),
}) satisfies v.GenericSchema<unknown, ArticleChange>;

const cue = v.strictObject({
  ...span,
  role: v.picklist(['topic', 'stance', 'negation', 'holder', 'attribution', 'condition', 'hedge', 'side']),
});
const stance = v.picklist(['agree', 'disagree', 'conditional', 'discuss']);
const framing = v.strictObject({
  id,
  article: id,
  claim: id,
  stance,
  holder: v.nullable(v.strictObject({ id, name: text, family: text })),
  voice: v.picklist(['own', 'reported', 'headline']),
  side: v.exactOptional(text),
  sideFamily: v.exactOptional(text),
  hedge: v.exactOptional(text),
  condition: v.exactOptional(text),
  time: v.exactOptional(text),
  gist: v.nullable(text),
  quotes: list(text),
  paragraph: v.nullable(index),
  passage: index,
  inHeadline: v.exactOptional(v.literal(true)),
  cues: list(cue),
  by: v.picklist(['editor', 'engine']),
  unsure: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Framing>;
const mention = v.strictObject({ term: id, article: id, passages: list(index) }) satisfies v.GenericSchema<
  unknown,
  TermPassages
>;
const analysed = { framings: list(framing), mentions: list(mention) };
/** How many `more` lines go on with this one. */
const more = v.exactOptional(index);

const forms = list(text);
const term = v.strictObject({
  id,
  kind: v.picklist(['figure', 'organisation', 'place', 'country', 'ceasefire', 'number']),
  label: text,
  forms: v.strictObject({ en: v.exactOptional(forms), uk: v.exactOptional(forms), ru: v.exactOptional(forms) }),
  caseCounts: v.exactOptional(v.boolean()),
  number: v.exactOptional(
    v.strictObject({
      unit: v.picklist(['percent', 'people', 'date', 'count', 'money']),
      beside: list(text),
      fact: v.exactOptional(id),
    }),
  ),
  added: time,
}) satisfies v.GenericSchema<unknown, ReaderTerm>;

const names = v.exactOptional(list(id));
const pattern = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000));
const rule = v.strictObject({
  core: v.union([pattern, list(pattern)]),
  stance,
  ignores: v.exactOptional(v.picklist(['refusal', 'all'])),
  who: names,
  of: names,
  by: names,
  needs: v.exactOptional(v.picklist(['will', 'demand'])),
  press: v.exactOptional(v.boolean()),
  inCondition: v.exactOptional(v.picklist(['agree', 'disagree'])),
  conditional: v.exactOptional(v.literal(false)),
  side: v.exactOptional(v.literal('named')),
  with: names,
  without: names,
}) satisfies v.GenericSchema<unknown, ClaimRule>;
const own = v.pipe(
  v.strictObject({
    id,
    claim: v.pipe(
      v.strictObject({ id, text, short: text, judged: v.boolean(), rules: list(rule) }),
      v.check((claim) => isReadable(claim), 'restore_line_patterns'),
    ),
    on: v.boolean(),
    made: time,
  }),
  // Under the id of a bundled claim it would be read as that one.
  v.check((one) => one.id === one.claim.id && one.id.startsWith('own-'), 'restore_line_claim'),
) satisfies v.GenericSchema<unknown, OwnClaim>;

const correction = v.strictObject({
  claim: id,
  words: id,
  whose: v.pipe(v.string(), v.maxLength(400)),
  stance: v.nullable(stance),
  text,
  made: time,
}) satisfies v.GenericSchema<unknown, Correction>;

/** Any JSON: it was parsed as such, and its depth and keys were checked before. */
const json = v.custom<Json>((value) => value !== undefined);

/** A line behind the first. `more` goes on with the record before it, which was too long for one line. */
export const line = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), more, article, ...analysed }),
  v.strictObject({ kind: v.literal('binned'), more, deleted: time, article, ...analysed }),
  v.strictObject({ kind: v.literal('change'), more, change, ...analysed }),
  v.strictObject({ kind: v.literal('term'), term }),
  v.strictObject({ kind: v.literal('claim'), own }),
  v.strictObject({ kind: v.literal('correction'), correction }),
  v.strictObject({ kind: v.literal('setting'), key: id, value: json }),
  v.strictObject({ kind: v.literal('more'), passages: list(passage), ...analysed }),
]);

/** A line that passed. */
export type Line = v.InferOutput<typeof line>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The newest format that is read, and the one that is written. The first knew neither own claims nor corrections. */
export const newestSchema = 2;

/** The first line of a backup. */
export const header = v.strictObject({
  schema: v.picklist([1, newestSchema]),
  kind: v.literal('backup'),
  counts: v.strictObject({
    article: count,
    change: count,
    binned: count,
    term: count,
    claim: v.optional(count, 0),
    correction: v.optional(count, 0),
    setting: count,
    more: count,
  }) satisfies v.GenericSchema<unknown, Counts>,
  /** SHA-256, in hexadecimal, over the lines behind this one, joined by single line feeds. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
