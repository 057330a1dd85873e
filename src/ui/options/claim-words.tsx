import type { ClaimDraft, DraftProblem } from '#framing';
import { useSay } from '#view';
import { useRef, useState } from 'preact/hooks';
import { type Concepts, pieceName, problemSentence } from './claim-draft.ts';
import { useDeed, useDesk } from './desk.ts';
import { Field } from './field.tsx';

type Change = (changed: Partial<ClaimDraft>) => void;

/** What the parts of the form that show its words need. */
export type WordsProps = {
  readonly draft: ClaimDraft;
  readonly change: Change;
  readonly concepts: Concepts;
  readonly problems: readonly DraftProblem[];
};

type TopicProps = WordsProps & {
  /** Fills the form for the claim's words once more; undefined while that is what stands there. */
  readonly again: (() => void) | undefined;
};

/** The words that carry the claim's topic: each can be taken out, others put beside them. */
export function ClaimWords({ draft, change, concepts, problems, again }: TopicProps) {
  const say = useSay();
  const addRef = useRef<HTMLInputElement>(null);
  const words = draft.words.filter((word) => word.trim() !== '');
  const problem = problems.find(({ field }) => field === 'words');
  const remove = (word: string) => {
    change({ words: words.filter((one) => one !== word) });
    addRef.current?.focus();
  };
  return (
    <fieldset class="topic-words">
      <legend>{say('claim_words')}</legend>
      {words.length === 0 ? (
        <p class="quiet">{say('claim_words_empty')}</p>
      ) : (
        <ul>
          {words.map((word) => (
            <li key={word}>
              <span title={word}>{pieceName(say, word, concepts)}</span>
              <button type="button" class="plain" onClick={() => remove(word)}>
                <span aria-hidden="true">×</span>
                <span class="unseen">{say('claim_word_remove', word)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddWord draft={draft} change={change} field={addRef} />
      {again !== undefined && (
        <p>
          <button type="button" class="link-button" onClick={again}>
            {say('claim_again')}
          </button>
        </p>
      )}
      {problem !== undefined && <p class="problem">{problemSentence(say, problem, draft.words.length > 1)}</p>}
    </fieldset>
  );
}

type AddProps = Pick<WordsProps, 'draft' | 'change'> & { readonly field: { current: HTMLInputElement | null } };

/** A field for one more word; it is proposed with its endings, or as the concept that it is a word of. */
function AddWord({ draft, change, field }: AddProps) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const [word, setWord] = useState('');
  const add = () => {
    const text = word.trim();
    if (text === '') return;
    void act(async () => {
      const { words } = await ask('claim.propose', { text });
      const found = words.length > 0 ? words : [text.toLowerCase()];
      change({ words: [...new Set([...draft.words, ...found])] });
      setWord('');
      return undefined;
    });
  };
  return (
    <div class="form line">
      <Field label={say('claim_word_add')}>
        {(tied) => (
          <input
            {...tied}
            ref={field}
            value={word}
            onInput={(event) => setWord(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        )}
      </Field>
      <button type="button" disabled={isBusy} onClick={add}>
        {say('claim_add')}
      </button>
    </div>
  );
}
