import { fold, tokens } from '#text';

function foldInCase(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const folded = fold(letter);
    return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
  }).join('');
}

/** A surface form, or the text of a mention, as the two are compared: its folded words with one space between them. */
export function phraseOf(text: string): string {
  return tokens(text)
    .map((token) => token.word)
    .join(' ');
}

/** The same with capitals kept, for terms of which case counts. */
export function casedPhraseOf(text: string): string {
  return tokens(text)
    .map(({ start, end, word }) => foldInCase(text.slice(start, end)).replaceAll(/\./g, word.includes('.') ? '.' : ''))
    .join(' ');
}

const plainLabel = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The id that a label suggests: its words, folded, with hyphens between them. */
export function idOf(label: string): string {
  if (plainLabel.test(label)) return label.toLowerCase().replaceAll(' ', '-');
  return phraseOf(label).replaceAll(/[ '.,]/g, '-');
}
