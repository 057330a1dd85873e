import type { Article } from '#corpus';
import type { Framing } from '#framing';
import { dateName, type Say, sayCount, useSay } from '#view';
import type { ComponentChildren } from 'preact';
import { Origin } from './article-row.tsx';

type FactsProps = { readonly article: Article; readonly changed: boolean; readonly framings: readonly Framing[] };

/** What is known of an article, each fact with how it is known. */
export function ArticleFacts({ article, changed, framings }: FactsProps) {
  const say = useSay();
  const claims = new Set(framings.map((framing) => framing.claim)).size;
  return (
    <dl class="facts">
      <FactLine name="options_field_source" note={sourceNote(article, say)}>
        {article.source.label}
      </FactLine>
      <FactLine name="options_field_date" note={article.published?.basis ?? article.publishedNote}>
        {dateName(say, article.published)}
      </FactLine>
      {article.genre !== '' && <FactLine name="options_fact_genre">{article.genre}</FactLine>}
      <FactLine name="options_field_link">{linkOf(article, say)}</FactLine>
      <FactLine name="options_fact_origin" note={addedNote(article, say)}>
        <Origin article={{ origin: article.origin, changed }} />
      </FactLine>
      <FactLine name="options_fact_claims">{sayCount(say, 'options_claims', claims)}</FactLine>
    </dl>
  );
}

type LineProps = { readonly name: string; readonly note?: string | undefined; readonly children: ComponentChildren };

function FactLine({ name, note, children }: LineProps) {
  const say = useSay();
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>
        {children}
        {note !== undefined && <span class="quiet note">{note}</span>}
      </dd>
    </div>
  );
}

function sourceNote({ source }: Article, say: Say): string | undefined {
  if (source.note !== undefined) return source.note;
  if (source.basis === 'stated') return undefined;
  return say(source.basis === 'inferred' ? 'options_source_inferred' : 'options_source_unknown');
}

function addedNote({ added, origin }: Article, say: Say): string | undefined {
  if (origin === 'bundle') return say('options_origin_sample_note');
  if (added === undefined) return undefined;
  return say('options_added', new Date(added).toLocaleDateString('en-GB', { dateStyle: 'long' }));
}

function linkOf({ link }: Article, say: Say): ComponentChildren {
  if (link === undefined) return <span class="quiet">{say('options_link_none')}</span>;
  // An article may come from a file that somebody else made.
  if (!/^https?:\/\//i.test(link)) return link;
  return (
    <a href={link} target="_blank" rel="noreferrer noopener">
      {link}
    </a>
  );
}
