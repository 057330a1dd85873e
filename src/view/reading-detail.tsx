import type { Framing } from '#framing';
import { CueList } from './cue-list.tsx';
import { CueText } from './cue-text.tsx';
import { useSay } from './say.tsx';

type ReadingDetailProps = {
  readonly framing: Framing;
  readonly passage: string;
  /** True where the passage with its cues stands beside it already. */
  readonly isShown?: boolean;
};

/** What the stance of a framing was read from: its passage with the cues in it and what each did; or an editor's word. */
export function ReadingDetail({ framing: { cues, quotes, by }, passage, isShown = false }: ReadingDetailProps) {
  const say = useSay();
  if (by === 'editor') {
    return (
      <p class="meta" data-explained="editor">
        {say('read_by_editor')}{' '}
        {quotes.map((quote) => (
          <q key={quote} class="words">
            {quote}
          </q>
        ))}
      </p>
    );
  }
  return (
    <div data-explained="engine">
      {!isShown && (
        <p class="words">
          <CueText text={passage} cues={cues} />
        </p>
      )}
      <CueList text={passage} cues={cues} />
    </div>
  );
}
