import { expect, test } from 'vitest';
import { setSite, siteOf, sitesOff } from '../../../src/background/settings.ts';
import { freshStore } from '../store/examples.ts';

test('a site is off under the name by which its pages are compared, however it was stored', async () => {
  const store = await freshStore();
  await store.setSetting('sites-off', ['www.example.org', 'example.org', 'news.example.net']);
  expect(await sitesOff(store)).toEqual(['example.org', 'news.example.net']);
  expect(await sitesOff(store)).toContain(siteOf('https://www.example.org/a'));
  await setSite(store, 'www.example.org', true);
  expect(await sitesOff(store)).toEqual(['news.example.net']);
  await setSite(store, 'www.example.com', false);
  expect(await store.setting('sites-off')).toEqual(['example.com', 'news.example.net']);
});
