import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, ask, type Input, Refusal, type RequestName } from '#messaging';

/** A request as a page sees it: the last answer, the problem in words, whether it takes long enough to say so. */
export type Asked<T> = {
  readonly value: T | undefined;
  readonly problem: string | undefined;
  /** True when there has been nothing to show for 300 ms. */
  readonly isSlow: boolean;
  /** Asks once more and keeps showing the last answer meanwhile. */
  readonly again: () => void;
};

/** How long a page stays quiet before it says that it waits, in milliseconds. */
const quietFor = 300;

/** What went wrong, as a sentence that can be shown. */
export function problemOf(error: unknown): string {
  return error instanceof Refusal || error instanceof Error ? error.message : String(error);
}

/** Asks the background and draws again when the answer is there; a null input asks nothing. An older answer never overtakes. */
export function useAsk<K extends RequestName>(name: K, input: Input<K> | null): Asked<Answer<K>> {
  const [asked, setAsked] = useState<{ value?: Answer<K>; problem?: string }>({});
  const [isSlow, setSlow] = useState(false);
  const turnRef = useRef(0);
  const key = JSON.stringify(input);
  const again = useCallback(() => {
    const sent: Input<K> | null = JSON.parse(key);
    if (sent === null) return;
    turnRef.current += 1;
    const mine = turnRef.current;
    ask(name, sent).then(
      (value) => mine === turnRef.current && setAsked({ value }),
      (error: unknown) => mine === turnRef.current && setAsked((last) => ({ ...last, problem: problemOf(error) })),
    );
  }, [name, key]);
  useEffect(() => {
    setAsked({});
    setSlow(false);
    const timer = setTimeout(() => setSlow(true), quietFor);
    again();
    return () => {
      turnRef.current += 1;
      clearTimeout(timer);
    };
  }, [again]);
  return { value: asked.value, problem: asked.problem, isSlow: isSlow && asked.value === undefined, again };
}
