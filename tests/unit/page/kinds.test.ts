// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createKinds } from '../../../src/page/kinds.ts';
import { walkText } from '../../../src/page/walk.ts';
import { showPage } from './stage.ts';

const long = 'A paragraph that is long enough to carry the news of the day in full. ';

function kindsOf(body: string): [kind: string, start: string][] {
  showPage(body);
  const kinds = createKinds();
  const walk = walkText(document.body);
  const found: [string, string][] = [];
  for (let run = walk.next(); run !== null; run = walk.next()) found.push([kinds.of(run), run.text.slice(0, 9)]);
  return found;
}

describe('the headline', () => {
  test('is the heading of the article, not that of the site', () => {
    expect(kindsOf('<h1>The Site</h1><article><h1>The News</h1></article>')).toEqual([
      ['text', 'The Site'],
      ['headline', 'The News'],
    ]);
  });

  test('is whole where it holds blocks', () => {
    expect(kindsOf('<h1><div>The News</div><div>of today</div></h1>').map(([kind]) => kind)).toEqual([
      'headline',
      'headline',
    ]);
  });
});

describe('the lead', () => {
  test('is the first full paragraph after the headline', () => {
    const body = `<p>${long}</p><h1>The News</h1><p>By a hand</p><p>${long}</p><p>${long}</p>`;
    expect(kindsOf(body).map(([kind]) => kind)).toEqual(['text', 'headline', 'text', 'lead', 'text']);
  });

  test('takes a standfirst and the paragraph after it', () => {
    const body = `<h1>The News</h1><p class="standfirst">${long}</p><p>${long}</p><p>${long}</p>`;
    expect(kindsOf(body).map(([kind]) => kind)).toEqual(['headline', 'lead', 'lead', 'text']);
  });

  test('is no aside and no caption', () => {
    const body = `<h1>The News</h1><aside>${long}</aside><figure><figcaption>${long}</figcaption></figure><p>${long}</p>`;
    expect(kindsOf(body).map(([kind]) => kind)).toEqual(['headline', 'text', 'text', 'lead']);
  });

  test('stays the lead when it is read again', () => {
    showPage(`<h1>The News</h1><p>${long}</p>`);
    const kinds = createKinds();
    const walk = walkText(document.body);
    walk.next();
    const run = walk.next();
    if (run === null) throw new Error('The page has no paragraph.');
    expect([kinds.of(run), kinds.of({ ...run })]).toEqual(['lead', 'lead']);
  });
});
