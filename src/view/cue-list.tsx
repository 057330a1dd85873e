import type { Cue, CueRole } from '#framing';
import { grouped } from './grouped.ts';
import { type Say, useSay } from './say.tsx';

type CueListProps = { readonly text: string; readonly cues: readonly Cue[] };

/** The words of a text that decided its reading, by what each did there: "topic", "negation", "holder". */
export function CueList({ text, cues }: CueListProps) {
  const say = useSay();
  const inOrder = cues
    .filter(({ start, end }) => end > start && end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  if (inOrder.length === 0) return <p class="meta">{say('claim_why_nothing')}</p>;
  return (
    <dl class="cue-list meta">
      {grouped(inOrder, ({ role }) => role).map(([first, ...rest]) =>
        first === undefined ? null : (
          <div key={first.role} data-role={first.role}>
            <dt>{roleName(say, first.role)}</dt>
            <dd>
              {wordsOf(text, [first, ...rest]).map((words) => (
                <q key={words} class={`words cue cue-${first.role}`}>
                  {words}
                </q>
              ))}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** What a cue did for the reading, in a word. */
export function roleName(say: Say, role: CueRole): string {
  return say(`cue_${role}`);
}

/** The words of these cues as they stand in the text, each once. */
export function wordsOf(text: string, cues: readonly Cue[]): string[] {
  return [...new Set(cues.map(({ start, end }) => text.slice(start, end)))];
}
