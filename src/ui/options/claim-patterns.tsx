import { useSay } from '#view';
import { problemSentence } from './claim-draft.ts';
import type { WordsProps } from './claim-words.tsx';
import { Field } from './field.tsx';

type PatternProps = WordsProps & {
  /** The patterns that the words stand for, as they were tried last. */
  readonly patterns: readonly string[];
};

/** The same as text, for those who want to write patterns themselves; what is typed here stands for itself. */
export function ClaimPatterns({ draft, change, concepts, problems, patterns }: PatternProps) {
  const say = useSay();
  const isWritten = draft.together === 'any';
  const broken = problems.filter(({ field, line }) => field === 'words' && line !== null);
  const lines = isWritten ? draft.words : patterns;
  return (
    <details class="claim-patterns">
      <summary>{say('claim_patterns')}</summary>
      <p class="quiet">{say('claim_patterns_note')}</p>
      <Field
        label={say('claim_patterns_field')}
        problem={
          isWritten && broken.length > 0
            ? broken.map((problem) => problemSentence(say, problem, true)).join('\n')
            : undefined
        }
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={6}
            spellcheck={false}
            autocapitalize="off"
            value={lines.join('\n')}
            onInput={(event) => change({ words: event.currentTarget.value.split('\n'), together: 'any' })}
          />
        )}
      </Field>
      <details>
        <summary>{say('claim_concepts')}</summary>
        <ul class="plain-list">
          {[...concepts].map(([name, examples]) => (
            <li key={name}>
              <code>@{name}</code> <span class="quiet">{examples.join(', ')}</span>
            </li>
          ))}
        </ul>
      </details>
    </details>
  );
}
