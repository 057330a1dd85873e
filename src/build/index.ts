export type { MadeFile } from './make-files.ts';
export { checkBundle, makeFiles } from './make-files.ts';
export { withoutInnerHtml } from './without-inner-html.ts';
