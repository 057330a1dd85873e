/** What the background asks of the content script in a page; the other way round there is the contract. */
export type PageOrder =
  | { readonly order: 'jump'; readonly block: number; readonly start: number; readonly end: number }
  /** Without a term, any mention that is painted. */
  | { readonly order: 'step'; readonly term: string | null; readonly by: 1 | -1 }
  /** Is a reader still there? Answers true. */
  | { readonly order: 'here' }
  /** Settings, terms or corpus changed: begin again. */
  | { readonly order: 'again' }
  /** Switched off for this site: take every mark away and stop. */
  | { readonly order: 'leave' };
