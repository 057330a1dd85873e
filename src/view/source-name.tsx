import type { Source } from '#corpus';
import { useSay } from './say.tsx';
import { sourceName } from './words.ts';

/** The outlet with how it is known; pointing at "(worked out)" says what that means. */
export function SourceName({ source }: { readonly source: Source }) {
  const say = useSay();
  return (
    <span {...(source.basis === 'inferred' ? { title: say('source_inferred_why') } : {})}>
      {sourceName(say, source)}
    </span>
  );
}
