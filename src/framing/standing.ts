import type { Article } from '#corpus';
import type { Framing } from './framing.ts';

/** The text in which a framing stands: its passage, or the title; undefined where the article has no such passage. */
export function textOf(
  { inHeadline, passage }: Pick<Framing, 'inHeadline' | 'passage'>,
  { title, passages }: Pick<Article, 'title' | 'passages'>,
): string | undefined {
  return inHeadline === true ? title : passages[passage]?.text;
}
