/**
 * Every request that the background answers, in one table: who may send it, the schema of its input, the type of its
 * answer. A caller is derived from what the browser stamps on a message (see host.ts), never from the message.
 * Everything is JSON: Chromium serialises messages, Firefox clones them.
 */
import type { Article, ArticleSummary } from '#corpus';
import type {
  Claim,
  ClaimDraft,
  Correction,
  CorrectionKey,
  DraftProblem,
  Framing,
  KnownConcept,
  PassageHit,
} from '#framing';
import type { CompiledLexicon, ReaderTerm, Term } from '#lexicon';
import * as v from 'valibot';
import type { CardView, ClaimBench, ClaimMark, KnownFor, OwnClaimView, PageView, Settings } from './views.ts';

/** The places a message can come from. */
export type Caller = 'content' | 'popup' | 'sidepanel' | 'options';

/** Carries the type of an answer; there is never a value behind it. */
declare const answer: unique symbol;

type Request<Schema extends v.GenericSchema, Out> = {
  readonly from: readonly Caller[];
  readonly input: Schema;
  readonly [answer]?: (output: Out) => void;
};

function request<Out>() {
  return <Schema extends v.GenericSchema>(from: readonly Caller[], input: Schema): Request<Schema, Out> => ({
    from,
    input,
  });
}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const Tab = v.pipe(v.number(), v.integer());
const Site = v.pipe(v.string(), v.minLength(1), v.maxLength(260));
const Marks = v.picklist(['light', 'elements']);
const Nothing = v.strictObject({});

const Mention = v.strictObject({ term: Id, start: index, end: index });
const Block = v.strictObject({
  block: index,
  kind: v.picklist(['headline', 'lead', 'text']),
  text: text(8_000),
  mentions: v.pipe(v.array(Mention), v.maxLength(400)),
  /** The end of what stands before it on the page, where that is not the block before it. */
  before: v.exactOptional(text(400)),
});
const DateText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const ArticleText = v.strictObject({
  title: text(400),
  source: text(200),
  date: v.nullable(DateText),
  link: v.nullable(text(2_000)),
  text: text(1_200_000),
});
const ArticleChange = v.strictObject({
  title: v.exactOptional(text(400)),
  source: v.exactOptional(text(200)),
  date: v.exactOptional(v.nullable(DateText)),
  link: v.exactOptional(v.nullable(text(2_000))),
  text: v.exactOptional(text(1_200_000)),
});
const TermInput = v.strictObject({
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  kind: v.picklist(['figure', 'organisation', 'place', 'country', 'ceasefire']),
  forms: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(120))), v.maxLength(200)),
  caseCounts: v.boolean(),
});

const Stance = v.picklist(['agree', 'disagree', 'conditional', 'discuss']);
/** A framing of an article, or what was read in a sentence of an open page: of which claim, whose, of which side. */
const Corrected = v.union([
  v.strictObject({ article: Id, framing: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  v.strictObject({
    tab: Tab,
    frame: index,
    block: index,
    start: index,
    claim: Id,
    holder: v.nullable(Id),
    side: v.nullable(Id),
  }),
]);
const Party = v.picklist(['anyone', 'russia', 'ukraine', 'west']);
/** The form of an own claim, whatever is wrong with it; what may be saved is checked by whoever reads it. */
const Draft = v.strictObject({
  text: text(400),
  words: v.pipe(v.array(text(1_000)), v.maxLength(100)),
  together: v.picklist(['all', 'two', 'any']),
  holder: Party,
  about: Party,
  beside: v.picklist(['nothing', 'will', 'demand']),
  turned: v.boolean(),
});
const CorrectionKey = v.strictObject({ claim: text(200), words: text(200), whose: text(400) });

const panel: readonly Caller[] = ['popup', 'sidepanel'];
const own: readonly Caller[] = ['popup', 'sidepanel', 'options'];

/** The table. */
export const contract = {
  /** The gate took this page for a news article. Answers whether it will be read; the background injects the rest. */
  'page.found': request<{ read: boolean }>()(
    ['content'],
    v.strictObject({ reasons: v.pipe(v.array(text(60)), v.maxLength(20)) }),
  ),
  /** The injected reader starts: the settings it paints by, and the reader's own terms in compiled form (or null). */
  'page.begin': request<{ settings: Settings; terms: CompiledLexicon | null }>()(['content'], Nothing),
  /** Injects a further script into the page that asks: the card, or the painter of elements. */
  'page.script': request<null>()(['content'], v.strictObject({ script: v.picklist(['card', 'elements']) })),
  /** The blocks that hold mentions, and short ones after these, at most 40 a message; `fresh` starts the page over. Answers the sentences that put claims. */
  'page.report': request<{ marks: ClaimMark[] }>()(
    ['content'],
    v.strictObject({
      fresh: v.boolean(),
      title: text(400),
      language: text(20),
      published: v.nullable(text(40)),
      link: v.nullable(text(2_000)),
      cost: v.strictObject({ ms: v.pipe(v.number(), v.minValue(0)), nodes: index, mentions: index }),
      /** The beginning of the lead, where a message before this one told it. */
      lead: v.exactOptional(text(1_000)),
      blocks: v.pipe(v.array(Block), v.maxLength(40)),
      /** Blocks that are gone from the page. */
      gone: v.pipe(v.array(index), v.maxLength(2_000)),
    }),
  ),
  /** What the card shows for a mention of a block. */
  'page.card': request<CardView>()(['content'], v.strictObject({ block: index, start: index, end: index, term: Id })),
  /** "Show all" in the card: opens the popup, or a small window where the browser does not allow it. */
  'page.more': request<{ opened: 'popup' | 'window' }>()(['content'], Nothing),

  /** Everything of one tab; without a tab, the active tab of the current window. */
  'page.view': request<PageView>()(panel, v.strictObject({ tab: v.exactOptional(Tab) })),
  /** Reads a page that the gate left alone. */
  'page.read': request<{ read: boolean }>()(panel, v.strictObject({ tab: Tab })),
  /** Scrolls the page to a span of one of its blocks. */
  'page.jump': request<{ found: boolean }>()(
    panel,
    v.strictObject({ tab: Tab, frame: index, block: index, start: index, end: index }),
  ),
  /** Scrolls the page to the next or previous mention of a term; answers which of how many, from 1. */
  'page.step': request<{ at: number; of: number }>()(
    panel,
    v.strictObject({ tab: Tab, term: Id, by: v.picklist([1, -1]) }),
  ),
  /** Switches Framelight on or off for a site (a host name). */
  'site.set': request<{ on: boolean }>()(own, v.strictObject({ site: Site, on: v.boolean() })),
  /** The sites on which it is switched off. */
  'site.list': request<string[]>()(own, Nothing),
  'settings.read': request<Settings>()(own, Nothing),
  'settings.change': request<Settings>()(
    own,
    v.strictObject({ marks: v.exactOptional(Marks), countries: v.exactOptional(v.boolean()) }),
  ),

  /** Passages of the corpus that hold a term. */
  'mention.passages': request<PassageHit[]>()(own, v.strictObject({ term: Id })),
  /** Passages of the corpus by words, best first; empty when nothing is comparable. */
  'corpus.search': request<PassageHit[]>()(own, v.strictObject({ words: text(2_000) })),
  /** The known claims and the terms that the words of a search name. */
  'corpus.known': request<KnownFor>()(own, v.strictObject({ words: text(2_000) })),
  'corpus.list': request<ArticleSummary[]>()(own, Nothing),
  /**
   * Framings with the reader's corrections applied, and apart those which they `taken` out; `corrections` are the keys of
   * those that bear on them, by framing. `changed`: anything of a bundled article, `rewritten`: its very text, which then
   * is the reader's.
   */
  'corpus.article': request<{
    article: Article;
    framings: Framing[];
    taken: Framing[];
    corrections: Record<string, CorrectionKey>;
    changed: boolean;
    rewritten: boolean;
  } | null>()(own, v.strictObject({ id: Id })),
  'corpus.add': request<{ id: string; framings: number }>()(['options'], ArticleText),
  'corpus.edit': request<{ id: string }>()(['options'], v.strictObject({ id: Id, change: ArticleChange })),
  /** Takes an article out; it stays in the bin and can be brought back with `corpus.undelete`, also after a restart. */
  'corpus.delete': request<{ id: string }>()(['options'], v.strictObject({ id: Id })),
  'corpus.undelete': request<{ id: string }>()(['options'], v.strictObject({ id: Id })),
  'corpus.bin': request<ArticleSummary[]>()(['options'], Nothing),
  'corpus.switch': request<{ id: string; on: boolean }>()(['options'], v.strictObject({ id: Id, on: v.boolean() })),
  /** Puts a bundled article back as it came. */
  'corpus.revert': request<{ id: string }>()(['options'], v.strictObject({ id: Id })),
  /** Says of something that was read that it does not put its claim (null), or with which stance it does. */
  'correction.make': request<CorrectionKey>()(own, v.strictObject({ of: Corrected, stance: v.nullable(Stance) })),
  /** Takes a correction back: what was read stands again. */
  'correction.undo': request<null>()(own, CorrectionKey),
  'correction.list': request<Correction[]>()(own, Nothing),
  'claim.list': request<{ claim: Claim; framings: Framing[] }[]>()(own, Nothing),
  /** The reader's own claims, those that are off too. */
  'claim.own': request<OwnClaimView[]>()(['options'], Nothing),
  /** How a claim in plain words could be read. */
  'claim.propose': request<ClaimDraft>()(['options'], v.strictObject({ text: text(400) })),
  /** What patterns can name, with some of its words. */
  'claim.concepts': request<KnownConcept[]>()(['options'], Nothing),
  /** Which sentences of the corpus and of the page that was looked at last a draft catches; keeps nothing. */
  'claim.bench': request<ClaimBench>()(['options'], Draft),
  /** Saves a claim (a new one without an id), or answers what is wrong with it and saves nothing. */
  'claim.save': request<{ id: string | null; problems: DraftProblem[] }>()(
    ['options'],
    v.strictObject({ id: v.nullable(Id), draft: Draft }),
  ),
  'claim.switch': request<{ id: string; on: boolean }>()(['options'], v.strictObject({ id: Id, on: v.boolean() })),
  'claim.delete': request<{ id: string }>()(['options'], v.strictObject({ id: Id })),
  /** Brings a deleted claim back, as long as the browser is open. */
  'claim.undelete': request<{ id: string }>()(['options'], v.strictObject({ id: Id })),
  'lexicon.list': request<{ bundled: Term[]; own: ReaderTerm[] }>()(own, Nothing),
  'lexicon.save': request<{ id: string }>()(['options'], v.strictObject({ id: v.nullable(Id), term: TermInput })),
  'lexicon.delete': request<{ id: string }>()(['options'], v.strictObject({ id: Id })),
  /** How far reading all articles again is, which goes on while it is asked; null when there is nothing left to read. */
  'reading.state': request<{ done: number; of: number } | null>()(['options'], Nothing),
  /** The options page's worker changed the database (a restore): pages and badges look again. */
  'store.changed': request<null>()(['options'], Nothing),
} as const;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
/** What a caller sends. */
export type Input<K extends RequestName> = v.InferInput<Contract[K]['input']>;
/** What comes back. */
export type Answer<K extends RequestName> = Contract[K] extends Request<v.GenericSchema, infer A> ? A : never;
/** Why a request was not answered. */
export type ErrorCode = 'unknown-request' | 'not-allowed' | 'bad-input' | 'failed';
/** Every reply on the wire; there is no hanging promise. `message` is a sentence that can be shown. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };
