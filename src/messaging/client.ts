import { createAsk } from './asking.ts';
import { send } from './browser.ts';

export { Refusal } from './asking.ts';
export {
  extensionUrl,
  frontTab,
  hasPanel,
  isAlive,
  localLanguage,
  localMessage,
  onOrder,
  onTabChange,
  openOptions,
  openPanel,
  windowOf,
} from './browser.ts';
export type { Answer, Input, RequestName } from './contract.ts';
export type { PageOrder } from './orders.ts';
export type {
  BenchCatch,
  BenchHit,
  CardClaim,
  CardView,
  ClaimBench,
  ClaimMark,
  FigureView,
  KnownFor,
  MarkMode,
  MentionView,
  NotRead,
  OwnClaimView,
  PageBlock,
  PageCost,
  PageView,
  Settings,
} from './views.ts';

/** Sends one request to the background, from a page of ours. */
export const ask = createAsk(send);
