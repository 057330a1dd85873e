import type { Row } from '#framing';
import type { ComparisonActs } from './acts.ts';
import { Copies } from './copies.tsx';
import { CopyButton } from './copy-button.tsx';
import { CueText } from './cue-text.tsx';
import { holdsMostOf } from './gist.ts';
import { rowMarkdown } from './markdown.ts';
import { MarkedWords } from './marked-words.tsx';
import { useUnfolded } from './memory.tsx';
import { MoreButton } from './more-button.tsx';
import { NotThisClaim } from './not-this-claim.tsx';
import { ReadingDetail } from './reading-detail.tsx';
import { useSay } from './say.tsx';
import { StanceChip } from './stance-chip.tsx';
import { SourceName } from './source-name.tsx';
import { ageName, dateName, handName, holderName, isReadersText, passageNote, timeName, voiceName } from './words.ts';

/** A row, and how it stands in its group. */
export type FramingRowProps = {
  readonly row: Row;
  readonly isTurned: boolean;
  readonly acts: ComparisonActs;
  readonly isHidden: boolean;
  readonly isFirstUndated: boolean;
};

/** How another source puts the claim: stance, holder and date on one line, what is said, the words that carry it, the source. */
export function FramingRow({ row, isTurned, acts, isHidden, isFirstUndated }: FramingRowProps) {
  const say = useSay();
  const { framing, article } = row;
  const [isOpen, turn] = useUnfolded(framing.id);
  return (
    <li
      class={`framing stance-${framing.stance}${isFirstUndated ? ' framing-undated' : ''}`}
      data-framing={framing.id}
      tabIndex={-1}
      data-article={article.id}
      data-stance={framing.stance}
      data-holder={framing.holder?.id ?? ''}
      {...(framing.side === undefined ? {} : { 'data-side': framing.side })}
      hidden={isHidden}
    >
      <p class="framing-head">
        <span class="framing-who">
          <StanceChip stance={framing.stance} isTurned={isTurned} /> · {holderName(say, framing)}
        </span>{' '}
        <span class="framing-date meta">{dateName(say, article.published)}</span>
      </p>
      <Said row={row} />
      <div class="framing-foot meta">
        <SourceLine row={row} open={() => acts.openArticle(article.id)} />
        <MoreButton name={say('row_more')} isOpen={isOpen} onClick={turn} />
      </div>
      <Copies copies={row.copies} openArticle={acts.openArticle} />
      {isOpen && <RowDetail row={row} isTurned={isTurned} acts={acts} />}
    </li>
  );
}

/** The condition, what is said in our words, and the article's own. */
function Said({ row: { framing, passage } }: { readonly row: Row }) {
  const say = useSay();
  const { condition, gist, quotes } = framing;
  const quoted = quotes.map((quote) => `“${quote}”`).join(' ');
  return (
    <>
      {gist !== null && <p>{gist}</p>}
      {condition !== undefined && !holdsMostOf(gist ?? '', condition) && <p>{say('claim_condition', condition)}</p>}
      {gist === null && (
        <p class="words">
          <CueText text={passage} cues={framing.cues} />
        </p>
      )}
      {gist !== null && quoted !== '' && (
        <p class="words">
          <MarkedWords text={quoted} words={quotes} />
        </p>
      )}
    </>
  );
}

function SourceLine({ row, open }: { readonly row: Row; readonly open: () => void }) {
  const say = useSay();
  const { framing, article, ageDays } = row;
  const isChanged = isReadersText(framing, article.origin);
  const notes = [
    handName(say, framing),
    isChanged ? say('row_changed') : '',
    ageName(say, ageDays),
    voiceName(say, framing),
    timeName(say, framing.time),
    framing.side === undefined ? '' : say('claim_said_of', framing.side),
    framing.hedge === undefined ? '' : say('claim_hedge', framing.hedge),
    framing.unsure === true ? say('claim_close') : '',
  ].filter((note) => note !== '' && note !== holderName(say, framing));
  return (
    <p>
      <button type="button" class="link-button source-link" title={say('row_open')} onClick={open}>
        <SourceName source={article.source} />
      </button>
      {notes.map((note) => (
        <span key={note}>
          {' '}
          · <span class="note">{note}</span>
        </span>
      ))}
    </p>
  );
}

function RowDetail({
  row,
  isTurned,
  acts,
}: {
  readonly row: Row;
  readonly isTurned: boolean;
  readonly acts: ComparisonActs;
}) {
  const say = useSay();
  const { article, framing, passage } = row;
  return (
    <div class="framing-detail">
      {framing.gist !== null && passage !== '' && (
        <p class={article.form === 'text' ? 'words' : ''}>
          <span class="meta">{passageNote(say, article)}: </span>
          <MarkedWords text={passage} words={framing.quotes} />
        </p>
      )}
      <ReadingDetail framing={framing} passage={passage} isShown={framing.gist === null} />
      {article.source.basis === 'inferred' && <p class="meta">{say('source_inferred_why')}</p>}
      <p class="actions">
        <button type="button" class="link-button" onClick={() => acts.openArticle(article.id)}>
          {say('row_open')}
        </button>
        <CopyButton name={say('row_copy')} text={() => rowMarkdown(say, row, isTurned)} copy={acts.copy} />
        <NotThisClaim of={framing} />
      </p>
    </div>
  );
}
