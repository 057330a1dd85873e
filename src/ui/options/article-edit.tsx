import type { Article } from '#corpus';
import { dateName, useSay } from '#view';
import { type ArticleDraft, changeOf } from './article-draft.ts';
import { ArticleForm } from './article-form.tsx';
import { useDeed, useDesk } from './desk.ts';

/** A form in the making: the fields as they were opened, and as they stand. */
export type Edit = { readonly before: ArticleDraft; readonly draft: ArticleDraft };

type EditProps = {
  readonly article: Article;
  readonly edit: Edit;
  readonly keep: (edit: Edit | undefined) => void;
};

/** The fields of an article in the place of its facts. Only what was changed is sent. */
export function ArticleEdit({ article, edit, keep }: EditProps) {
  const say = useSay();
  const { ask, notify } = useDesk();
  const { isBusy, act } = useDeed();
  const change = changeOf(edit.before, edit.draft);
  const isChanged = Object.keys(change).length > 0;
  const save = () =>
    act(async () => {
      if (isChanged) await ask('corpus.edit', { id: article.id, change });
      keep(undefined);
      return { text: say(isChanged ? 'options_changed' : 'options_unchanged') };
    });
  const cancel = () => {
    keep(undefined);
    if (!isChanged) return;
    const undo = async () => {
      keep(edit);
      return say('options_draft_back');
    };
    notify({ text: say('options_changes_dropped', article.title), undo });
  };
  return (
    <section aria-label={say('options_edit')}>
      <ArticleForm
        draft={edit.draft}
        change={(draft) => keep({ ...edit, draft })}
        save={() => void save()}
        isBusy={isBusy}
        saveLabel={say('options_save_changes')}
        cancel={cancel}
        cancelLabel={say('options_cancel')}
        hints={{
          date:
            edit.before.date === ''
              ? say('options_hint_date_known', dateName(say, article.published))
              : say('options_hint_date'),
          ...(article.form === 'digest' ? { text: say('options_hint_digest') } : {}),
        }}
      />
    </section>
  );
}
