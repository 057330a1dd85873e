/** The one file of the background that touches the browser's extension API. */
export { default as browser, type Runtime } from 'webextension-polyfill';
