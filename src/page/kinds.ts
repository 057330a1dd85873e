import type { BlockKind } from '#framing';
import { first, isConnected, isWithin, nearest } from './dom.ts';
import type { Run } from './walk.ts';

const headlines = ['article h1', 'main h1', 'h1', '[itemprop~="headline"]:not(meta)'];
const asides = 'aside,figcaption,figure,footer,form,header ul,[role=navigation],[role=complementary]';
const standfirst = /standfirst|summary|dek\b|deck|sub-?(?:title|head)|kicker|excerpt/iu;

/** The least length of a lead, in characters. */
const substantial = 60;

/** Tells the headline and the lead of a page from the rest of its text; runs must come in the order of the page. */
export type Kinds = { readonly of: (run: Run) => BlockKind; readonly headline: () => Element | null };

/** Begins anew on a page: the headline is the article's own `h1`, the lead the first full paragraph after it. */
export function createKinds(): Kinds {
  const leads = new WeakSet<Element>();
  let isLeadFound = false;
  let headline: Element | null = null;

  const findHeadline = () => {
    if (headline !== null && isConnected(headline)) return headline;
    headline = null;
    for (const selector of headlines) headline ??= first(selector);
    return headline;
  };

  const isLead = ({ element, text }: Run): boolean => {
    if (leads.has(element)) return true;
    if (isLeadFound || text.trim().length < substantial || nearest(element, asides) !== null) return false;
    if (headline !== null && (headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) {
      return false;
    }
    leads.add(element);
    // A standfirst goes before the first paragraph; both are lead.
    isLeadFound = nearest(element, 'header') === null && !standfirst.test(element.className);
    return true;
  };

  findHeadline();
  return {
    headline: findHeadline,
    of: (run) => {
      if (headline !== null && isWithin(headline, run.element)) return 'headline';
      return isLead(run) ? 'lead' : 'text';
    },
  };
}
