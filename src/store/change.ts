import type { Article } from '#corpus';
import { isSame } from './equal.ts';
import type { ArticleChange } from './rows.ts';

type Groups = Omit<ArticleChange, 'id' | 'on' | 'deleted'>;

/** What an article says, by the groups in which it can be changed. */
function groupsOf(article: Article) {
  const { title, titleBasis, titleNote, source, published, publishedNote, link } = article;
  return {
    title: { title, titleBasis, ...(titleNote === undefined ? {} : { titleNote }) },
    source,
    date: { published, ...(publishedNote === undefined ? {} : { publishedNote }) },
    link: link === undefined ? {} : { link },
    text: { form: article.form, passages: article.passages, sketch: article.sketch },
  } satisfies Groups;
}

/** The groups in which `wanted` differs from `article`; a sketch alone is no difference. */
export function changedGroups(article: Article, wanted: Article): Groups {
  const from = groupsOf(article);
  const to = groupsOf({ ...wanted, ...(isSame(article.passages, wanted.passages) ? { sketch: article.sketch } : {}) });
  return {
    ...(isSame(from.title, to.title) ? {} : { title: to.title }),
    ...(isSame(from.source, to.source) ? {} : { source: to.source }),
    ...(isSame(from.date, to.date) ? {} : { date: to.date }),
    ...(isSame(from.link, to.link) ? {} : { link: to.link }),
    ...(isSame(from.text, to.text) ? {} : { text: to.text }),
  };
}

/** True when the reader changed something of the article itself; switching off and deleting is not that. */
export function isChanged(change: ArticleChange | undefined): boolean {
  if (change === undefined) return false;
  const { id: _id, on: _on, deleted: _deleted, ...groups } = change;
  return Object.keys(groups).length > 0;
}

/** The article as the reader has it. */
export function changed(article: Article, change: ArticleChange | undefined): Article {
  if (change === undefined) return article;
  const { titleNote, publishedNote, link, ...rest } = article;
  return {
    ...rest,
    ...(change.title ?? (titleNote === undefined ? {} : { titleNote })),
    ...(change.source === undefined ? {} : { source: change.source }),
    ...(change.date ?? (publishedNote === undefined ? {} : { publishedNote })),
    ...(change.link ?? (link === undefined ? {} : { link })),
    ...change.text,
    on: change.on ?? article.on,
  };
}
