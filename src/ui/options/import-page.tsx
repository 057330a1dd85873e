import { sayCount, useSay } from '#view';
import { type ArticleDraft, emptyDraft, inputOf, isBegun } from './article-draft.ts';
import { ArticleForm } from './article-form.tsx';
import { type Ask, useDeed, useDesk, useDraft } from './desk.ts';
import { hrefOf } from './routes.ts';

/** Adds an article from pasted text. What is typed stays until it is saved or cleared, whatever goes wrong. */
export function ImportPage() {
  const say = useSay();
  const { ask, notify } = useDesk();
  const { isBusy, act } = useDeed();
  const [begun, keep] = useDraft<ArticleDraft>('article');
  const draft = begun ?? emptyDraft;
  const save = async () => {
    await act(async () => {
      const { id } = await ask('corpus.add', inputOf(draft));
      keep(undefined);
      const claims = await claimsOf(ask, id);
      const text = claims === undefined ? say('options_saved') : sayCount(say, 'options_saved', claims);
      const undated = draft.date === '' ? ` ${say('options_saved_undated')}` : '';
      return { text: text + undated, link: { href: hrefOf('corpus', id), text: say('options_open_article') } };
    });
  };
  const clear = () => {
    if (!isBegun(draft)) return;
    keep(undefined);
    const undo = async () => {
      keep(draft);
      return say('options_draft_back');
    };
    notify({ text: say('options_draft_cleared'), undo });
  };
  return (
    <>
      <h1 tabIndex={-1}>{say('options_import')}</h1>
      <p>{say('options_import_lead')}</p>
      <ArticleForm
        draft={draft}
        change={(next) => keep(isBegun(next) ? next : undefined)}
        save={() => void save()}
        isBusy={isBusy}
        saveLabel={say('options_save_article')}
        cancel={clear}
        cancelLabel={say('options_clear')}
        hints={{
          title: say('options_hint_title'),
          source: say('options_hint_source'),
          date: say('options_hint_date'),
          link: say('options_hint_link'),
          text: say('options_hint_text'),
        }}
      />
    </>
  );
}

/** How many of the claims we know an article takes up; undefined when that cannot be told, though it is saved. */
async function claimsOf(ask: Ask, id: string): Promise<number | undefined> {
  try {
    const saved = await ask('corpus.article', { id });
    return new Set(saved?.framings.map((framing) => framing.claim)).size;
  } catch {
    return undefined;
  }
}
