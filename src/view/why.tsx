import type { Comparison } from '#framing';
import { allRows } from './order.ts';
import { useSay } from './say.tsx';
import { sourceName } from './words.ts';

/** Why a claim is here: the words of the page's sentences and of the articles that decided it. */
export function Why({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay();
  const said = comparison.sentences.flatMap(({ text, reading }) =>
    reading.cues.map(({ start, end }) => text.slice(start, end)),
  );
  const words = [...new Set(said)];
  const rows = allRows(comparison).filter(({ framing }) => framing.quotes.length > 0);
  return (
    <ul class="why">
      <li>
        {say('claim_why_page')} {words.length === 0 ? say('claim_why_nothing') : <Words words={words} />}
      </li>
      {rows.map(({ framing, article }) => (
        <li key={framing.id}>
          {say('claim_why_article', sourceName(say, article.source))} <Words words={framing.quotes} />
        </li>
      ))}
    </ul>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  return <q class="words">{words.join('”, “')}</q>;
}
