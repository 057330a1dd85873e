import type { ArticleSummary } from '#corpus';
import { useSay } from '#view';
import { type Notice, useDeed, useDesk } from './desk.ts';
import { Switch } from './field.tsx';

/** What of an article its switch and buttons need. */
export type Acted = Pick<ArticleSummary, 'id' | 'title' | 'on'>;

/** Takes an article out of the corpus and says so, with the way back. */
export function useDelete(): (article: Acted) => Promise<Notice> {
  const say = useSay();
  const { ask } = useDesk();
  return async ({ id, title }) => {
    await ask('corpus.delete', { id });
    const undo = async () => {
      await ask('corpus.undelete', { id });
      return say('options_brought_back', title);
    };
    return { text: say('options_deleted', title), undo };
  };
}

/** Switches an article off, so that comparisons leave it out, and on again. */
export function ArticleSwitch({ article }: { readonly article: Acted }) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const turn = (on: boolean) =>
    act(async () => {
      await ask('corpus.switch', { id: article.id, on });
      return { text: say(on ? 'options_article_on' : 'options_article_off', article.title) };
    });
  return (
    <Switch isOn={article.on} disabled={isBusy} of={article.title} onChange={(on) => void turn(on)}>
      {say('options_article_switch')}
    </Switch>
  );
}

/** Deletes an article; `after` runs once it is done. */
export function DeleteButton({ article, after }: { readonly article: Acted; readonly after?: () => void }) {
  const say = useSay();
  const { isBusy, act } = useDeed();
  const remove = useDelete();
  const press = async () => {
    const leads = after === undefined ? {} : { leads: true as const };
    if (await act(async () => ({ ...(await remove(article)), ...leads }))) after?.();
  };
  return (
    <button type="button" class="plain quiet" disabled={isBusy} onClick={() => void press()}>
      {say('options_delete')}
      <span class="unseen"> {article.title}</span>
    </button>
  );
}
