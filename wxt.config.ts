import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { makeFiles, withoutInnerHtml } from './src/build/index.ts';

/** What our own pages may do: nothing but run our own scripts and read our own files. "Sends nothing" is a fact by this line. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types framelight',
].join('; ');

const publicDir = fileURLToPath(new URL('assets/public', import.meta.url));
const styles = fileURLToPath(new URL('assets/styles', import.meta.url));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      // Firefox has a sidebar instead and knows no such permission.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // The gate is no content script of WXT's, since those announce themselves to the page.
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['gate.js'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_next__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_previous__' },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'framelight@framelight.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '156' }),
  }),
  vite: () => ({
    plugins: [withoutInnerHtml()],
    // What these browsers know is not lowered: a lowered light-dark() loses to the card's own "!important".
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome156', 'firefox153'] },
  }),
  hooks: {
    // A broken corpus, lexicon or claim file stops the build here.
    'build:publicAssets': async (_wxt, files) => {
      for (const { path, contents } of await makeFiles(publicDir)) files.push({ relativeDest: path, contents });
      files.push({ relativeDest: 'highlight.css', absoluteSrc: `${styles}/highlight.css` });
    },
  },
});
