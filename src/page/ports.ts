import type { Answer, Input, PageOrder } from '#messaging';

/** The way to the background; tests put their own in its place. */
export type ReaderPorts = {
  readonly begin: () => Promise<Answer<'page.begin'>>;
  readonly report: (report: Input<'page.report'>) => Promise<Answer<'page.report'>>;
  readonly card: (input: Input<'page.card'>) => Promise<Answer<'page.card'>>;
  readonly script: (script: 'card' | 'elements') => Promise<unknown>;
  readonly onOrder: (obey: (order: PageOrder) => unknown) => void;
  /** False once the extension was updated or removed under us. */
  readonly isAlive: () => boolean;
};
