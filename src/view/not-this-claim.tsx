import type { Framing, PageSentence } from '#framing';
import { useCorrecting } from './correcting.tsx';
import { useSay } from './say.tsx';

/** Takes a sentence of the page or a framing out of its claim; the way back stands at the end of the claim. */
export function NotThisClaim({ of }: { readonly of: PageSentence | Framing }) {
  const say = useSay();
  const correcting = useCorrecting();
  if (correcting === undefined) return null;
  return (
    <button type="button" class="link-button" data-not-this onClick={() => correcting.takeOut(of)}>
      {say('claim_not_this')}
    </button>
  );
}
