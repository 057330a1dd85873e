import type { Term, TermKind, TermLanguage } from '#lexicon';
import { sayCount, useSay } from '#view';

const kinds: readonly TermKind[] = ['figure', 'organisation', 'place', 'country', 'ceasefire', 'number'];
const languages: readonly TermLanguage[] = ['en', 'uk', 'ru'];

/** The terms that came with the extension by kind; a search leaves those of which a name or form holds it. */
export function BundledTerms({ terms, words }: { readonly terms: readonly Term[]; readonly words: string }) {
  const say = useSay();
  const found = words === '' ? terms : terms.filter((term) => isCalled(term, words.toLowerCase()));
  if (found.length === 0) return <output>{say('options_no_term', words)}</output>;
  return (
    <>
      {kinds.map((kind) => (
        <KindOfTerms key={kind} kind={kind} terms={found.filter((term) => term.kind === kind)} isOpen={words !== ''} />
      ))}
    </>
  );
}

function isCalled(term: Term, words: string): boolean {
  return [term.label, ...formsOf(term)].some((form) => form.toLowerCase().includes(words));
}

function formsOf(term: Term): string[] {
  return languages.flatMap((language) => term.forms[language] ?? []);
}

type KindProps = { readonly kind: TermKind; readonly terms: readonly Term[]; readonly isOpen: boolean };

function KindOfTerms({ kind, terms, isOpen }: KindProps) {
  const say = useSay();
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h3 id={`kind-${kind}`}>
        {say(`options_kind_${kind}`)} <span class="quiet">{terms.length}</span>
      </h3>
      <ul class="terms">
        {terms.map((term) => (
          <li key={term.id}>
            <details open={isOpen}>
              <summary>
                <TermSample kind={kind} label={term.label} /> <FormCount count={formsOf(term).length} />
              </summary>
              <Forms term={term} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A term as it is underlined on a page. */
export function TermSample({ kind, label }: { readonly kind: TermKind; readonly label: string }) {
  return (
    <span class="sample" data-kind={kind}>
      {label}
    </span>
  );
}

function FormCount({ count }: { readonly count: number }) {
  const say = useSay();
  return <span class="quiet">{sayCount(say, 'options_forms', count)}</span>;
}

/** Every form of a term by language, and what else decides whether it counts. */
function Forms({ term }: { readonly term: Term }) {
  const say = useSay();
  return (
    <dl class="facts">
      {languages.map((language) => {
        const forms = term.forms[language] ?? [];
        return forms.length === 0 ? null : (
          <div key={language}>
            <dt>{say(`options_language_${language}`)}</dt>
            <dd lang={language}>{forms.join(', ')}</dd>
          </div>
        );
      })}
      {term.number !== undefined && (
        <div>
          <dt>{say('options_number_beside')}</dt>
          <dd>{term.number.beside.join(', ')}</dd>
        </div>
      )}
      {term.caseCounts === true && (
        <div>
          <dt>{say('options_field_case')}</dt>
          <dd>{say('options_case_counts')}</dd>
        </div>
      )}
    </dl>
  );
}
