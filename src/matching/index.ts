export type { Mention } from './mention.ts';
export type { Finder } from './finder.ts';
export { createFinder } from './finder.ts';
export { amountOf } from './amounts.ts';
