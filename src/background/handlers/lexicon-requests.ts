import type { ReaderTerm } from '#lexicon';
import type { Input } from '#messaging';
import type { Handlers } from '#messaging/host';
import { browser } from '../browser.ts';
import { ownTermId } from '../own-terms.ts';
import type { Shelf } from '../shelf.ts';
import { orderAll } from '../tabs.ts';

type LexiconRequests = Pick<Handlers, 'lexicon.list' | 'lexicon.save' | 'lexicon.delete'>;

const cyrillic = /\p{Script=Cyrillic}/u;

/** The forms as typed, each under the language of its script; Ukrainian and Russian are searched alike. */
function readerTerm({ id, term }: Input<'lexicon.save'>): ReaderTerm {
  const forms = [...new Set([term.label, ...term.forms].map((form) => form.trim()).filter((form) => form !== ''))];
  const now = new Date().toISOString();
  return {
    id: id ?? ownTermId(),
    kind: term.kind,
    label: term.label.trim(),
    forms: { en: forms.filter((form) => !cyrillic.test(form)), uk: forms.filter((form) => cyrillic.test(form)) },
    ...(term.caseCounts ? { caseCounts: true } : {}),
    added: now,
  };
}

/** What the options page may ask of the lexicon. */
export function lexiconRequests(shelf: Shelf): LexiconRequests {
  return {
    'lexicon.list': async () => {
      const [bundled, store] = await Promise.all([shelf.terms(), shelf.store()]);
      return { bundled: [...bundled], own: await store.terms() };
    },
    'lexicon.save': async (input) => {
      const store = await shelf.store();
      const term = readerTerm(input);
      if (Object.values(term.forms).flat().length === 0) throw new Error(browser.i18n.getMessage('term_empty'));
      const known = (await store.terms()).find(({ id }) => id === term.id);
      if (input.id !== null && known === undefined) throw new Error(browser.i18n.getMessage('term_gone'));
      await store.saveTerm(known === undefined ? term : { ...term, added: known.added });
      await shelf.readAgain();
      await orderAll({ order: 'again' });
      return { id: term.id };
    },
    'lexicon.delete': async ({ id }) => {
      await (await shelf.store()).removeTerm(id);
      await shelf.readAgain();
      await orderAll({ order: 'again' });
      return { id };
    },
  };
}
