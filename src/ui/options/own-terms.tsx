import type { ReaderTerm } from '#lexicon';
import { type Say, useSay } from '#view';
import { TermSample } from './bundled-terms.tsx';
import { useDeed, useDesk, useDraft } from './desk.ts';
import { emptyTerm, type TermDraft, termDraft, termInput } from './term-draft.ts';
import { TermForm } from './term-form.tsx';

/** A term's form in the making: which term, null for a new one, and its fields. */
export type TermEdit = { readonly id: string | null; readonly draft: TermDraft };

/** The reader's own terms, with the form that adds or changes one. */
export function OwnTerms({ terms }: { readonly terms: readonly ReaderTerm[] }) {
  const say = useSay();
  const [edit, keep] = useDraft<TermEdit>('term');
  return (
    <section aria-labelledby="own-terms">
      <div class="head">
        <h2 id="own-terms">{say('options_own_terms')}</h2>
        {edit === undefined && (
          <button type="button" onClick={() => keep({ id: null, draft: emptyTerm })}>
            {say('options_add_term')}
          </button>
        )}
      </div>
      {edit?.id === null && <TermForm edit={edit} keep={keep} />}
      {terms.length === 0 && edit === undefined && <p class="quiet">{say('options_own_terms_empty')}</p>}
      <ul class="rows">
        {terms.map((term) => (
          <li key={term.id} class="row" data-term={term.id}>
            {edit?.id === term.id ? (
              <TermForm edit={edit} keep={keep} />
            ) : (
              <OwnTerm term={term} edit={() => keep({ id: term.id, draft: termDraft(term) })} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnTerm({ term, edit }: { readonly term: ReaderTerm; readonly edit: () => void }) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const remove = () =>
    act(async () => {
      await ask('lexicon.delete', { id: term.id });
      const undo = async () => {
        await ask('lexicon.save', { id: null, term: termInput(termDraft(term)) });
        return say('options_brought_back', term.label);
      };
      return { text: say('options_term_deleted', term.label), undo };
    });
  return (
    <>
      <div>
        <p>
          <TermSample kind={term.kind} label={term.label} />{' '}
          <span class="quiet">{say(`options_kind_one_${term.kind}`)}</span>
        </p>
        <p class="quiet">{formsOf(term, say)}</p>
      </div>
      <div class="actions">
        <button type="button" onClick={edit}>
          {say('options_edit')}
          <span class="unseen"> {term.label}</span>
        </button>
        <button type="button" class="plain quiet" disabled={isBusy} onClick={() => void remove()}>
          {say('options_delete')}
          <span class="unseen"> {term.label}</span>
        </button>
      </div>
    </>
  );
}

/** The other forms, as they were typed, and whether capitals count. */
function formsOf(term: ReaderTerm, say: Say): string {
  const forms = Object.values(term.forms)
    .flat()
    .filter((form) => form !== term.label);
  return [...forms, ...(term.caseCounts === true ? [say('options_case_noted')] : [])].join(', ');
}
