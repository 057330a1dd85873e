import { useState } from 'preact/hooks';
import type { PassageHit } from '#framing';
import { ask, type MentionView } from '#messaging';
import { sayCount, useSay } from '#view';
import { PassageList } from './passage-list.tsx';
import { usePassages } from './use-passages.ts';

type MentionsPanelProps = {
  readonly tab: number;
  readonly mentions: readonly MentionView[];
  readonly articles: number;
  readonly openArticle: (id: string) => void;
};

/** The marked terms of the page: how often, in how many articles, where on the page, and the passages that hold them. */
export function MentionsPanel({ tab, mentions, articles, openArticle }: MentionsPanelProps) {
  const [opened, setOpened] = useState<string>();
  const passages = usePassages(
    mentions.map(({ term }) => term),
    opened,
  );
  return (
    <ul class="mentions">
      {mentions.map((mention) => (
        <Mention
          key={mention.term}
          tab={tab}
          mention={mention}
          articles={articles}
          hits={passages.get(mention.term)}
          isOpen={mention.term === opened}
          onToggle={() => setOpened(mention.term === opened ? undefined : mention.term)}
          openArticle={openArticle}
        />
      ))}
    </ul>
  );
}

type MentionProps = {
  readonly tab: number;
  readonly mention: MentionView;
  readonly articles: number;
  readonly hits: readonly PassageHit[] | null | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly openArticle: (id: string) => void;
};

function Mention({ tab, mention, articles, hits, isOpen, onToggle, openArticle }: MentionProps) {
  const say = useSay();
  const { term, label, kind, count } = mention;
  return (
    <li class="mention" data-mention={term}>
      <div class="mention-head">
        <button type="button" class="mention-open" aria-expanded={isOpen} onClick={onToggle}>
          <span class={`mention-name kind-${kind}`}>{label}</span>
          <span class="meta">
            {say(`kind_${kind}`)} · {sayCount(say, 'mention_here', count)} ·{' '}
            {sayCount(say, 'mention_articles', articles, mention.articles)}
          </span>
        </button>
        <Steps tab={tab} term={term} label={label} />
      </div>
      <div class="mention-body" hidden={!isOpen}>
        {hits === undefined && <p class="quiet">{say('popup_waiting')}</p>}
        {hits === null && <p class="quiet">{say('popup_no_answer')}</p>}
        {hits?.length === 0 && <p class="quiet">{say('mention_no_passage')}</p>}
        {hits !== undefined && hits !== null && <PassageList hits={hits} openArticle={openArticle} />}
      </div>
    </li>
  );
}

type StepsProps = { readonly tab: number; readonly term: string; readonly label: string };

/** Goes through the places of a term on the page. */
function Steps({ tab, term, label }: StepsProps) {
  const say = useSay();
  const [place, setPlace] = useState<{ at: number; of: number }>();
  const step = (by: 1 | -1) => void ask('page.step', { tab, term, by }).then(setPlace, () => setPlace(undefined));
  return (
    <div class="steps">
      <output class="meta">{place !== undefined && place.of > 0 && say('mention_place', place.at, place.of)}</output>
      {([-1, 1] as const).map((by) => {
        const name = say(by < 0 ? 'mention_previous' : 'mention_next', label);
        return (
          <button key={by} type="button" class="icon-button" aria-label={name} title={name} onClick={() => step(by)}>
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d={by < 0 ? 'M3.5 10L8 5.5 12.5 10' : 'M3.5 6L8 10.5 12.5 6'} />
            </svg>
          </button>
        );
      })}
    </div>
  );
}
