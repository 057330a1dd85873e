import type { Comparison, PageSentence, Row } from '#framing';
import { CueList } from './cue-list.tsx';
import { grouped } from './grouped.ts';
import { allRows } from './order.ts';
import { useSay } from './say.tsx';
import { StanceShape } from './shape.tsx';
import { SourceName } from './source-name.tsx';
import { holderName } from './words.ts';

const whoAndHow = ({ reading }: PageSentence) => `${reading.stance} ${reading.holder?.id ?? ''}`;

/** Why a claim is here: the words that decided it, one line for the page's own and one for each row. */
export function Why({ comparison }: { readonly comparison: Comparison }) {
  const own = grouped(comparison.sentences, whoAndHow);
  return (
    <ul class="why">
      {own.map((sentences) => (
        <OwnLine key={sentences.map(whoAndHow)[0]} sentences={sentences} />
      ))}
      {allRows(comparison).map((row) => (
        <RowLine key={row.framing.id} row={row} isTurned={comparison.turned.includes(row)} />
      ))}
    </ul>
  );
}

/** The page's sentences of one stance and holder. */
function OwnLine({ sentences }: { readonly sentences: readonly PageSentence[] }) {
  const say = useSay();
  const [first] = sentences;
  if (first === undefined) return null;
  const each = grouped(sentences, ({ text }) => text).flatMap((same) => same.slice(0, 1));
  return (
    <li>
      <StanceShape stance={first.reading.stance} isNamed /> {say('claim_why_page', holderName(say, first.reading))}
      {each.map(({ text, reading }) => (
        <CueList key={text} text={text} cues={reading.cues} />
      ))}
    </li>
  );
}

function RowLine({ row, isTurned }: { readonly row: Row; readonly isTurned: boolean }) {
  const say = useSay();
  const { framing, article, passage } = row;
  return (
    <li>
      <StanceShape stance={framing.stance} isNamed />
      {isTurned && <StanceShape stance="turned" isNamed />} {holderName(say, framing)},{' '}
      <SourceName source={article.source} />:{' '}
      {framing.by === 'editor' ? <Words words={framing.quotes} /> : <CueList text={passage} cues={framing.cues} />}
    </li>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  const say = useSay();
  return words.length === 0 ? <>{say('claim_why_nothing')}</> : <q class="words">{words.join('”, “')}</q>;
}
