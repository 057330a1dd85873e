export type { Mention } from './mention.ts';
