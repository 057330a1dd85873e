import type { Article } from '#corpus';
import type { Answer } from '#messaging';
import { useSay } from '#view';
import { useEffect } from 'preact/hooks';
import { ArticleSwitch, DeleteButton } from './article-actions.tsx';
import { type ArticleDraft, changeOf, draftOf } from './article-draft.ts';
import { ArticleEdit, type Edit } from './article-edit.tsx';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleText } from './article-text.tsx';
import { Answered } from './answered.tsx';
import { useAnswer, useDeed, useDesk, useDraft } from './desk.ts';
import { hrefOf } from './routes.ts';

type Held = NonNullable<Answer<'corpus.article'>>;

/** One article: what is known of it, its digest or text, and its framings each beside its passage. */
export function ArticlePage({ id, framing }: { readonly id: string; readonly framing: string | undefined }) {
  const say = useSay();
  const asked = useAnswer('corpus.article', { id });
  return (
    <>
      <p>
        <a href={hrefOf('corpus')}>{say('options_back_to_corpus')}</a>
      </p>
      <Answered asked={asked}>
        {(held) => (held === null ? <Missing /> : <HeldArticle key={id} held={held} framing={framing} />)}
      </Answered>
    </>
  );
}

function Missing() {
  const say = useSay();
  useTitle(say('options_no_article'));
  return (
    <div data-empty>
      <h1 tabIndex={-1}>{say('options_no_article')}</h1>
      <p>{say('options_no_article_note')}</p>
    </div>
  );
}

function useTitle(title: string): void {
  const say = useSay();
  useEffect(() => {
    document.title = say('options_title', title);
  }, [title, say]);
}

function HeldArticle({ held, framing }: { readonly held: Held; readonly framing: string | undefined }) {
  const { article, framings, changed } = held;
  const [edit, keep] = useDraft<Edit>(`edit ${article.id}`);
  useTitle(article.title);
  return (
    <article data-article={article.id}>
      <h1 tabIndex={-1}>{article.title}</h1>
      <TitleNote article={article} />
      {edit === undefined ? (
        <>
          <ArticleFacts article={article} changed={changed} framings={framings} />
          <ArticleButtons article={article} changed={changed} edit={(before) => keep({ before, draft: before })} />
        </>
      ) : (
        <ArticleEdit article={article} edit={edit} keep={keep} />
      )}
      <ArticleText held={held} lit={framing} />
    </article>
  );
}

function TitleNote({ article }: { readonly article: Article }) {
  const say = useSay();
  const { titleBasis, titleNote } = article;
  if (titleBasis === 'stated') return null;
  const basis = say(titleBasis === 'ours' ? 'options_title_ours' : 'options_title_as_in_source');
  return <p class="quiet">{titleNote === undefined ? basis : `${basis} ${titleNote}`}</p>;
}

type ButtonsProps = {
  readonly article: Article;
  readonly changed: boolean;
  readonly edit: (before: ArticleDraft) => void;
};

function ArticleButtons({ article, changed, edit }: ButtonsProps) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const revert = () =>
    act(async () => {
      const mine = draftOf(article);
      await ask('corpus.revert', { id: article.id });
      const undo = async () => {
        const plain = await ask('corpus.article', { id: article.id });
        if (plain !== null)
          await ask('corpus.edit', { id: article.id, change: changeOf(draftOf(plain.article), mine) });
        return say('options_changed');
      };
      return { text: say('options_reverted'), undo };
    });
  return (
    <div class="actions">
      <ArticleSwitch article={article} />
      <button type="button" onClick={() => edit(draftOf(article))}>
        {say('options_edit')}
      </button>
      {changed && (
        <button type="button" disabled={isBusy} onClick={() => void revert()}>
          {say('options_revert')}
        </button>
      )}
      <DeleteButton article={article} after={() => location.assign(hrefOf('corpus'))} />
    </div>
  );
}
