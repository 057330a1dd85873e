import type { Article, Passage } from '#corpus';
import type { Framing } from '#framing';
import { sayCount, useSay } from '#view';
import { FramingNote, type ClaimWords } from './framing-note.tsx';
import { useAnswer } from './desk.ts';

type TextProps = {
  readonly article: Article;
  /** True when the reader put a text of their own in the place of a bundled digest. */
  readonly isRewritten: boolean;
  readonly framings: readonly Framing[];
  /** The framing that the address asks for. */
  readonly lit: string | undefined;
};

/** The digest or text, passage by passage, with the framings that stand in each beside it. */
export function ArticleText({ article, isRewritten, framings, lit }: TextProps) {
  const say = useSay();
  const { value: known = [] } = useAnswer('claim.list', {});
  const claims: ClaimWords = new Map(known.map(({ claim }) => [claim.id, claim.text]));
  const words = isRewritten ? 'rewritten' : article.form;
  return (
    <section aria-labelledby="text">
      <h2 id="text">{say(`options_${words}`)}</h2>
      <p class="quiet">
        {say(`options_${words}_note`)}{' '}
        {framings.length === 0 ? say('options_framings_none') : sayCount(say, 'options_framings', framings.length)}
      </p>
      <ol class="passages">
        {article.passages.map(numbered).map(({ passage, at }) => (
          <li key={at}>
            <p class={words === 'text' ? 'words' : ''}>{passage.text}</p>
            {words === 'digest' && <Paragraphs passage={passage} />}
            <Framings
              framings={framings.filter((framing) => framing.passage === at)}
              claims={claims}
              origin={article.origin}
              lit={lit}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function numbered(passage: Passage, at: number) {
  return { passage, at };
}

function Paragraphs({ passage }: { readonly passage: Passage }) {
  const say = useSay();
  const { paragraphs } = passage;
  if (paragraphs.length === 0) return null;
  return (
    <p class="quiet paragraphs">
      {say(paragraphs.length === 1 ? 'options_paragraph' : 'options_paragraphs', paragraphs.join(', '))}
    </p>
  );
}

type FramingsProps = {
  readonly framings: readonly Framing[];
  readonly claims: ClaimWords;
  readonly origin: Article['origin'];
  readonly lit: string | undefined;
};

function Framings({ framings, claims, origin, lit }: FramingsProps) {
  if (framings.length === 0) return null;
  return (
    <ul class="framings">
      {framings.map((framing) => (
        <FramingNote key={framing.id} framing={framing} claims={claims} origin={origin} isLit={framing.id === lit} />
      ))}
    </ul>
  );
}
