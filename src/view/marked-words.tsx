import Mark from 'mark.js';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

type MarkedWordsProps = { readonly text: string; readonly words: readonly string[] };

/** A text with some of its words in `<mark>`, whole phrases, case apart; words that do not stand in it change nothing. */
export function MarkedWords({ text, words }: MarkedWordsProps) {
  // mark.js splits the text node that Preact drew, so another text comes in another element.
  return <MarkedOnce key={JSON.stringify([text, words])} text={text} words={words} />;
}

function MarkedOnce({ text, words }: MarkedWordsProps) {
  const placeRef = useRef<HTMLSpanElement>(null);
  const [wanted] = useState(() => words.filter((word) => word.trim() !== ''));
  useLayoutEffect(() => {
    if (placeRef.current !== null)
      new Mark(placeRef.current).mark(wanted, { separateWordSearch: false, diacritics: false });
  }, [wanted]);
  return <span ref={placeRef}>{text}</span>;
}
