import { type ClaimDraft, draftProblems, patternsOf, type Reading } from '#framing';
import type { Answer, ClaimBench, Input, OwnClaimView, RequestName } from '#messaging';

const reading: Reading = {
  claim: 'draft',
  stance: 'disagree',
  holder: { id: 'peskov', name: 'Peskov', family: 'russia' },
  voice: 'reported',
  cues: [{ role: 'topic', start: 19, end: 28 }],
  sure: true,
};

const sentence = 'Peskov ruled out a swap of any sort.';

/** A corpus of a hundred sentences in which "swap" stands once and "war" everywhere. */
function caughtBy(words: readonly string[]): number {
  if (words.some((word) => word.startsWith('war'))) return 60;
  return words.some((word) => word.startsWith('swap')) ? 1 : 0;
}

function benchOf(draft: ClaimDraft): ClaimBench {
  const problems = draftProblems(draft, (name) => name === 'ceasefire');
  const patterns = patternsOf(draft);
  if (problems.some(({ field }) => field === 'words')) return { problems, patterns, corpus: null, page: null };
  const caught = caughtBy(draft.words);
  const hits = caught === 0 ? [] : [{ text: sentence, reading, article: null, passage: 3, start: 0 }];
  return {
    problems,
    patterns,
    corpus: { caught, sentences: 100, hits: [], articles: Math.min(caught, 2), looked: 4, of: 9 },
    page: { caught: hits.length, sentences: 30, hits, title: 'A page' },
  };
}

type Row<K extends RequestName> = (input: Input<K>) => Answer<K>;

/** The reader's own claims in memory: what is proposed is every word of more than four letters, as it stands. */
export function fakeClaims() {
  let own: OwnClaimView[] = [];
  let deleted: OwnClaimView[] = [];
  const rows: { [K in RequestName]?: Row<K> } = {
    'claim.own': () => own,
    'claim.propose': ({ text }) => ({
      text,
      words: text
        .toLowerCase()
        .split(' ')
        .filter((word) => word.length > 4 || word === 'swap'),
      together: 'all',
      holder: 'anyone',
      about: 'russia',
      beside: 'nothing',
      turned: false,
    }),
    'claim.concepts': () => [{ name: 'ceasefire', examples: ['truce*', 'armistice'] }],
    'claim.bench': benchOf,
    'claim.save': ({ id, draft }) => {
      const problems = draftProblems(draft, (name) => name === 'ceasefire');
      if (problems.length > 0) return { id: null, problems };
      const made = { id: id ?? `own-${own.length}`, text: draft.text, on: true, draft };
      own = [...own.filter((one) => one.id !== made.id), made];
      return { id: made.id, problems };
    },
    'claim.switch': ({ id, on }) => {
      own = own.map((one) => (one.id === id ? { ...one, on } : one));
      return { id, on };
    },
    'claim.delete': ({ id }) => {
      deleted = own.filter((one) => one.id === id);
      own = own.filter((one) => one.id !== id);
      return { id };
    },
    'claim.undelete': ({ id }) => {
      own = [...own, ...deleted];
      return { id };
    },
  };
  return { rows, add: (claim: OwnClaimView) => (own = [...own, claim]) };
}
