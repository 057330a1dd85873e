// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { listen, nameOf, pageBody, parentOf } from '../../../src/page/dom.ts';
import { leaveOurs, ours } from '../../../src/page/ours.ts';
import { showPage } from './stage.ts';

test('reads through properties that a page has put in the way', () => {
  showPage('<form><p>text</p></form>');
  const form = document.querySelector('form');
  if (form === null) throw new Error('There is no form.');
  Object.defineProperty(form, 'parentNode', { value: 'clobbered', configurable: true });
  Object.defineProperty(form, 'localName', { value: 'clobbered', configurable: true });
  expect(parentOf(form)).toBe(document.body);
  expect(nameOf(form)).toBe('form');
});

test('finds the body where a form has taken its name', () => {
  const { body } = document;
  Object.defineProperty(document, 'body', { value: document.createElement('form'), configurable: true });
  expect(pageBody()).toBe(body);
  Reflect.deleteProperty(document, 'body');
});

test('stops listening when told', () => {
  let heard = 0;
  const stop = listen(window, 'resize', () => {
    heard += 1;
  });
  window.dispatchEvent(new Event('resize'));
  stop();
  window.dispatchEvent(new Event('resize'));
  expect(heard).toBe(1);
});

test('takes no element of the page for something of ours', () => {
  // A browser finds elements by their id on an object behind the global one, never on the global one itself.
  const behind = Object.getPrototypeOf(globalThis) as object;
  Object.defineProperty(behind, 'framelightReader', { value: document.createElement('div'), configurable: true });
  expect((globalThis as { framelightReader?: unknown }).framelightReader).toBeDefined();
  expect(ours('framelightReader')).toBeUndefined();
  Reflect.deleteProperty(behind, 'framelightReader');
  leaveOurs('framelightGate', { lookAgain: () => undefined });
  expect(ours('framelightGate')).toBeDefined();
});
