// @vitest-environment happy-dom
import type { CorrectionKey, Framing, PageSentence, TakenOut } from '#framing';
import { ComparisonView, type Correcting, CorrectingProvider, rowSentence } from '#view';
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { describe, expect, test } from 'vitest';
import { comparison, row, say, sentence } from './samples.ts';
import { draw, press, still } from './stage.tsx';

const key: CorrectionKey = { claim: 'refuses', words: 'abc', whose: '' };
const taken: TakenOut = {
  key,
  claim: comparison().claim,
  stance: 'disagree',
  holder: { id: 'putin', name: 'Putin', family: 'russia' },
  voice: 'reported',
  source: { name: null, label: 'Unnamed blog', basis: 'unknown' },
  text: 'The sentence.',
};

type Done = { readonly out: (PageSentence | Framing)[]; readonly back: CorrectionKey[] };

/** A page that takes out and brings back what it is told to. */
function Page({ done, given }: { readonly done: Done; readonly given: readonly TakenOut[] }) {
  const [all, setAll] = useState(given);
  const correcting: Correcting = {
    taken: all,
    takeOut: (of) => {
      done.out.push(of);
      setAll([...all, taken]);
    },
    undo: (of) => {
      done.back.push(of);
      setAll([]);
    },
  };
  return (
    <CorrectingProvider value={correcting}>
      <ComparisonView comparison={comparison()} isOpen onToggle={() => undefined} acts={still} />
    </CorrectingProvider>
  );
}

const nothing = (): Done => ({ out: [], back: [] });

describe('not the same claim', () => {
  test('is said of a row, and the way back is under the focus at once', async () => {
    const done = nothing();
    const root = await draw(<Page done={done} given={[]} />);
    const first = root.querySelector('[data-framing]');
    if (first === null) throw new Error('There is a row.');
    await press(first, say('row_more'));
    await press(first, say('claim_not_this'));
    expect(done.out).toEqual([row('a', 'disagree').framing]);
    expect(root.querySelector('.taken')?.textContent).toContain('Not the same claim · Putin, Unnamed blog');
    expect(document.activeElement?.textContent).toBe('Undo The sentence.');
    await act(() => (document.activeElement as HTMLElement).click());
    expect(done.back).toEqual([key]);
    expect(root.querySelector('.taken')).toBeNull();
  });

  test('is said of a sentence of the page', async () => {
    const done = nothing();
    const root = await draw(<Page done={done} given={[]} />);
    const own = root.querySelector('.page-sentence');
    if (own === null) throw new Error('There is a sentence.');
    await press(own, say('claim_more_on_sentence'));
    await press(own, say('claim_not_this'));
    expect(done.out).toEqual([sentence('agree')]);
  });

  test('takes no focus where it was said before', async () => {
    const root = await draw(<Page done={nothing()} given={[taken]} />);
    expect(root.querySelectorAll('.taken li')).toHaveLength(1);
    expect(root.contains(document.activeElement)).toBe(false);
  });

  test('cannot be said where a comparison is only looked at', async () => {
    const root = await draw(
      <ComparisonView comparison={comparison()} isOpen onToggle={() => undefined} acts={still} />,
    );
    for (const name of [say('row_more'), say('claim_more_on_sentence')]) await press(root, name);
    expect(root.querySelector('[data-not-this]')).toBeNull();
  });
});

describe('a stance that was set by hand', () => {
  test('says so in its row and in the page’s own sentence', async () => {
    const own = sentence('agree');
    const hand = { ...own, reading: { ...own.reading, hand: 'conditional' as const } };
    const given = comparison({
      sentences: [hand],
      differently: [row('a', 'disagree', '2024-07-05', { hand: 'agree' })],
    });
    const root = await draw(<ComparisonView comparison={given} isOpen onToggle={() => undefined} acts={still} />);
    expect(root.querySelector('[data-framing=a]')?.textContent).toContain('set by you, read as: Says so');
    expect(root.querySelector('.page-sentence')?.textContent).toContain('set by you, read as: On a condition');
  });
});

test('a row on a condition that names none is a whole sentence', () => {
  const bare = row('a', 'conditional', '2024-07-05', { gist: null, hand: 'agree' });
  expect(rowSentence(say, bare, false)).toBe('Putin: on a condition (KalikaBlogs (worked out))');
});

describe('what a stance was read from', () => {
  const passage = 'A sentence of our digest with “words of a” in it.';
  const cues: Framing['cues'] = [
    { start: 25, end: 29, role: 'holder' },
    { start: 2, end: 10, role: 'topic' },
    { start: 11, end: 13, role: 'negation' },
    { start: 18, end: 24, role: 'topic' },
  ];

  test('is told cue by cue, each by what it did, in the order of the sentence', async () => {
    const read = row('a', 'disagree', '2024-07-05', { by: 'engine', gist: null, quotes: [], cues });
    const root = await draw(
      <ComparisonView
        comparison={comparison({ differently: [read] })}
        isOpen
        onToggle={() => undefined}
        acts={still}
      />,
    );
    const shown = root.querySelector('[data-framing=a]');
    if (shown === null) throw new Error('There is a row.');
    await press(shown, say('row_more'));
    const roles = [...shown.querySelectorAll('[data-role]')];
    expect(roles.map((role) => role.querySelector('dt')?.textContent)).toEqual(['topic', 'negation', 'holder']);
    expect(roles.map((role) => [...role.querySelectorAll('q')].map((words) => words.textContent))).toEqual([
      ['sentence', 'digest'],
      ['of'],
      [passage.slice(25, 29)],
    ]);
  });

  test('is an editor’s word where an editor read it', async () => {
    const root = await draw(
      <ComparisonView comparison={comparison()} isOpen onToggle={() => undefined} acts={still} />,
    );
    const shown = root.querySelector('[data-framing=a]');
    if (shown === null) throw new Error('There is a row.');
    await press(shown, say('row_more'));
    expect(shown.querySelector('[data-explained=editor]')?.textContent).toBe(`${say('read_by_editor')} words of a`);
  });
});
