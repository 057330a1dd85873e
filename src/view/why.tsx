import type { Comparison, PageSentence, Row } from '#framing';
import { grouped } from './grouped.ts';
import { allRows } from './order.ts';
import { useSay } from './say.tsx';
import { StanceShape } from './shape.tsx';
import { SourceName } from './source-name.tsx';
import { decidingWords, holderName } from './words.ts';

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
  const words = sentences.flatMap(({ text, reading }) => reading.cues.map(({ start, end }) => text.slice(start, end)));
  return (
    <li>
      <StanceShape stance={first.reading.stance} isNamed /> {say('claim_why_page', holderName(say, first.reading))}{' '}
      <Words words={words} />
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
      <SourceName source={article.source} />: <Words words={decidingWords(framing, passage)} />
    </li>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  const say = useSay();
  const each = [...new Set(words)];
  return each.length === 0 ? <>{say('claim_why_nothing')}</> : <q class="words">{each.join('”, “')}</q>;
}
