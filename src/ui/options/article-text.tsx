import type { Passage } from '#corpus';
import type { Framing } from '#framing';
import type { Answer } from '#messaging';
import { useSay } from '#view';
import { useState } from 'preact/hooks';
import { FoundCount } from './found-count.tsx';
import { TakenFraming } from './framing-correction.tsx';
import { FramingNote, type ClaimWords } from './framing-note.tsx';
import { useAnswer } from './desk.ts';
import { PassageText } from './passage-text.tsx';

type Held = NonNullable<Answer<'corpus.article'>>;

type TextProps = {
  readonly held: Held;
  /** The framing that the address asks for. */
  readonly lit: string | undefined;
};

/** The digest or text, passage by passage, with the framings that stand in each beside it. */
export function ArticleText({ held, lit }: TextProps) {
  const say = useSay();
  const { article, framings, rewritten } = held;
  const { value: known = [] } = useAnswer('claim.list', {});
  const [shown, setShown] = useState(lit);
  const claims: ClaimWords = new Map(known.map(({ claim }) => [claim.id, claim.text]));
  const words = rewritten ? 'rewritten' : article.form;
  return (
    <section aria-labelledby="text">
      <h2 id="text">{say(`options_${words}`)}</h2>
      <p class="quiet">
        {say(`options_${words}_note`)} <FoundCount article={article} framings={framings} />
      </p>
      <Headline held={held} claims={claims} lit={lit} shown={shown} show={setShown} />
      <ol class="passages">
        {article.passages.map(numbered).map(({ passage, at }) => (
          <li key={at}>
            <p class={words === 'text' ? 'words' : ''}>
              <PassageText text={passage.text} shown={framings.find((one) => one.id === shown && isAt(one, at))} />
            </p>
            {words === 'digest' && <Paragraphs passage={passage} />}
            <Framings
              held={held}
              text={passage.text}
              isHere={(framing) => isAt(framing, at)}
              claims={claims}
              lit={lit}
              shown={shown}
              show={setShown}
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

const isInHeadline = ({ inHeadline }: Framing) => inHeadline === true;
const isAt = (framing: Framing, at: number) => framing.passage === at && !isInHeadline(framing);

type NotesProps = TextProps & {
  readonly claims: ClaimWords;
  /** The framing whose words are shown in its passage. */
  readonly shown: string | undefined;
  readonly show: (id: string | undefined) => void;
};

type FramingsProps = NotesProps & {
  /** The passage, or the headline. */
  readonly text: string;
  readonly isHere: (framing: Framing) => boolean;
};

/** The headline with what the engine read in it alone; nothing where it read nothing there. */
function Headline(props: NotesProps) {
  const { held, shown } = props;
  const { article, framings, taken } = held;
  if (![...framings, ...taken].some(isInHeadline)) return null;
  return (
    <ul class="passages" data-headline>
      <li>
        <p class="words">
          <PassageText text={article.title} shown={framings.find((one) => one.id === shown && isInHeadline(one))} />
        </p>
        <Framings {...props} text={article.title} isHere={isInHeadline} />
      </li>
    </ul>
  );
}

function Framings({ held, text, isHere, claims, lit, shown, show }: FramingsProps) {
  const { article, corrections } = held;
  const here = held.framings.filter(isHere);
  const taken = held.taken.filter(isHere);
  if (here.length + taken.length === 0) return null;
  return (
    <ul class="framings">
      {here.map((framing) => (
        <FramingNote
          key={framing.id}
          framing={framing}
          claims={claims}
          origin={article.origin}
          isLit={framing.id === lit}
          passage={text}
          correction={corrections[framing.id]}
          isShown={framing.id === shown}
          show={(isShown) => show(isShown ? framing.id : undefined)}
        />
      ))}
      {taken.map((framing) => (
        <TakenFraming
          key={framing.id}
          framing={framing}
          claim={claims.get(framing.claim) ?? framing.claim}
          correction={corrections[framing.id]}
        />
      ))}
    </ul>
  );
}
