import type { ClaimDraft } from '#framing';
import type { ClaimBench } from '#messaging';
import { useEffect, useState } from 'preact/hooks';
import { claimInput } from './claim-draft.ts';
import { useDesk, useProblemSentence } from './desk.ts';
import { useLate } from './use-late.ts';

/** How long the form has to stand still before it is tried, in milliseconds. */
const rest = 300;

/** What a draft catches; the last answer stays while the next one is on its way. */
export type Tried = { readonly bench?: ClaimBench; readonly problem?: string };

/** Tries a draft on the corpus and the open page whenever the reader pauses; nothing while it has no words. */
export function useBench(draft: ClaimDraft): Tried {
  const { ask, version } = useDesk();
  const sentence = useProblemSentence();
  const question = useLate(JSON.stringify(draft), rest);
  const [tried, setTried] = useState<Tried>({});
  useEffect(() => {
    const asked = JSON.parse(question) as ClaimDraft;
    if (asked.words.every((word) => word.trim() === '')) {
      setTried({});
      return undefined;
    }
    let isStale = false;
    ask('claim.bench', claimInput(asked)).then(
      (bench) => isStale || setTried({ bench }),
      (error: unknown) => isStale || setTried({ problem: sentence(error) }),
    );
    return () => {
      isStale = true;
    };
  }, [ask, question, sentence, version]);
  return tried;
}
