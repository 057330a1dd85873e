export type { Mention } from './mention.ts';
export type { Finder } from './finder.ts';
export { createFinder } from './finder.ts';
export { type Amount, amountOf, amountsIn } from './amounts.ts';
