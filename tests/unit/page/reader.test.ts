// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeStage, markedWords, showPage, type Stage } from './stage.ts';

const page = `
  <h1>Putin and the talks</h1>
  <p id="lead">A first paragraph that is long enough to be the lead, in which Putin refuses a ceasefire for now.</p>
  <p id="split">Volodymyr <b>Zelensky</b> and a <em>cease</em><em>fire</em>; computing, disputing; Russia.</p>
  <p style="display: none">Putin hidden</p><textarea>Putin</textarea><div contenteditable="">Putin</div><code>Putin</code>`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than changes gather, and than the pause after the work on them. */
const settled = () => pause(400);

let stage: Stage;
beforeEach(() => {
  showPage(page);
  stage = makeStage();
});
afterEach(() => {
  stage.order({ order: 'leave' });
  vi.unstubAllGlobals();
});

const reported = () => stage.reports.flatMap(({ blocks }) => blocks);

describe('what is told', () => {
  test('is each block with mentions, its kind and their places', async () => {
    await stage.reader.begin();
    const blocks = reported();
    expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'lead', 'text']);
    expect(blocks.map(({ text, mentions }) => mentions.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['Putin'],
      ['Putin', 'ceasefire'],
      ['Volodymyr Zelensky', 'ceasefire', 'Russia'],
    ]);
  });

  test('begins with a fresh report that names the page and what reading it cost', async () => {
    await stage.reader.begin();
    const [first] = stage.reports;
    expect(first).toMatchObject({ fresh: true, title: 'Putin and the talks', gone: [] });
    expect(first?.cost.mentions).toBe(6);
    expect(first?.cost.nodes).toBeGreaterThan(5);
  });

  test('is something even where there is nothing', async () => {
    showPage('<p>Nothing that we know</p>');
    await stage.reader.begin();
    expect(stage.reports).toHaveLength(1);
    expect(reported()).toEqual([]);
  });
});

describe('marks', () => {
  test('stand on whole words, across inline tags, and neither in fields nor editors, code nor hidden text', async () => {
    await stage.reader.begin();
    expect(markedWords()).toEqual(['Putin', 'Putin', 'ceasefire', 'Volodymyr ', 'Zelensky', 'cease', 'fire']);
  });

  test('stand on countries only when the reader asks', async () => {
    stage.settings.countries = true;
    await stage.reader.begin();
    expect(markedWords()).toContain('Russia');
  });

  test('are strong in a sentence that others put differently', async () => {
    stage.marks = ({ blocks }) =>
      blocks
        .filter(({ kind }) => kind === 'lead')
        .map(({ block, text }) => ({ block, start: 0, end: text.length, differently: 2 }));
    await stage.reader.begin();
    const strong = [...document.querySelectorAll('mark[data-framelight-strong]')];
    expect(strong.map((mark) => mark.closest('p')?.id)).toEqual(['lead', 'lead']);
  });

  test('leave the page as it was when they are switched off', async () => {
    const before = document.body.innerHTML;
    const nodes = [...(document.querySelector('#split')?.childNodes ?? [])];
    await stage.reader.begin();
    expect(document.body.innerHTML).not.toBe(before);
    expect(stage.order({ order: 'leave' })).toBe(true);
    expect(document.body.innerHTML).toBe(before);
    expect([...(document.querySelector('#split')?.childNodes ?? [])]).toEqual(nodes);
  });

  test('go when the extension was updated under the script', async () => {
    const before = document.body.innerHTML;
    await stage.reader.begin();
    stage.alive = false;
    document.body.append(' ');
    await settled();
    expect(document.body.innerHTML).toBe(`${before} `);
  });
});

describe('a page that changes', () => {
  test('has what is added marked and told, once', async () => {
    await stage.reader.begin();
    document.body.insertAdjacentHTML('beforeend', '<section><p>Late news of <i>Putin</i></p></section>');
    await settled();
    expect(stage.reports.at(-1)).toMatchObject({ fresh: false, blocks: [{ text: 'Late news of Putin' }] });
    expect(document.querySelectorAll('section mark')).toHaveLength(1);
  });

  test('has what is removed told as gone', async () => {
    await stage.reader.begin();
    const lead = reported().find(({ kind }) => kind === 'lead');
    document.querySelector('#lead')?.remove();
    await settled();
    expect(stage.reports.at(-1)?.gone).toEqual([lead?.block]);
  });

  test('has a text that was rewritten read anew', async () => {
    await stage.reader.begin();
    const lead = document.querySelector('#lead');
    if (lead !== null) lead.textContent = 'Now it is Zelensky who speaks.';
    await settled();
    expect(stage.reports.at(-1)?.blocks.map(({ text }) => text)).toEqual(['Now it is Zelensky who speaks.']);
    expect(lead?.innerHTML).toContain('data-framelight-kind="figure">Zelensky</mark>');
  });

  test('is not told of our own marks', async () => {
    await stage.reader.begin();
    await settled();
    expect(stage.reports).toHaveLength(1);
  });

  test('is left in peace when it takes our marks away again and again', async () => {
    await stage.reader.begin();
    for (let round = 0; round < 5; round += 1) {
      for (const mark of document.querySelectorAll('#lead mark')) mark.replaceWith(...mark.childNodes);
      await settled();
    }
    expect(document.querySelectorAll('#lead mark')).toHaveLength(0);
    expect(document.querySelectorAll('#split mark').length).toBeGreaterThan(0);
  });

  test('loses its marks where it is made an editor', async () => {
    await stage.reader.begin();
    document.querySelector('#lead')?.setAttribute('contenteditable', '');
    await settled();
    expect(document.querySelectorAll('#lead mark')).toHaveLength(0);
  });
});

describe('orders', () => {
  test('"again" begins again with the settings of now', async () => {
    await stage.reader.begin();
    stage.settings.countries = true;
    stage.order({ order: 'again' });
    await settled();
    expect(stage.reports.at(-1)?.fresh).toBe(true);
    expect(markedWords()).toContain('Russia');
  });

  test('"again" after "leave" does nothing', async () => {
    await stage.reader.begin();
    stage.order({ order: 'leave' });
    stage.order({ order: 'again' });
    await settled();
    expect(markedWords()).toEqual([]);
    expect(stage.order({ order: 'here' })).toBe(false);
  });

  test('"step" goes from mention to mention, round the end, and opens the card', async () => {
    await stage.reader.begin();
    expect(stage.order({ order: 'here' })).toBe(true);
    expect(stage.order({ order: 'step', term: 'putin', by: 1 })).toEqual({ at: 1, of: 2 });
    expect(stage.order({ order: 'step', term: 'putin', by: 1 })).toEqual({ at: 2, of: 2 });
    expect(stage.order({ order: 'step', term: 'putin', by: 1 })).toEqual({ at: 1, of: 2 });
    expect(stage.order({ order: 'step', term: 'putin', by: -1 })).toEqual({ at: 2, of: 2 });
    expect(stage.order({ order: 'step', term: 'nobody', by: 1 })).toEqual({ at: 0, of: 0 });
    expect(stage.asked).toContain('card putin');
  });

  test('"jump" finds a block that is there and no other', async () => {
    await stage.reader.begin();
    const [first] = reported();
    expect(stage.order({ order: 'jump', block: first?.block ?? -1, start: 0, end: 5 })).toBe(true);
    expect(document.querySelector('mark[data-framelight="current"]')?.textContent).toBe('Putin');
    expect(stage.order({ order: 'jump', block: 9_999_999, start: 0, end: 5 })).toBe(false);
  });
});

test('a page that is an editor as a whole is left alone', async () => {
  document.designMode = 'on';
  await stage.reader.begin();
  expect(markedWords()).toEqual([]);
  expect(reported()).toEqual([]);
  document.designMode = 'off';
});

test('events that the browser does not vouch for open no card', async () => {
  await stage.reader.begin();
  const mark = document.querySelector('mark');
  mark?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
  mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 5, clientY: 5 }));
  await settled();
  expect(stage.asked).not.toContain('card');
});
