import { stem, tokens } from '#text';

const stemsOf = (text: string) => tokens(text).map(({ word }) => stem(word));

/** True where a summary says most of a condition already: more than half of the condition's longer words stand in it. */
export function holdsMostOf(gist: string, condition: string): boolean {
  const said = new Set(stemsOf(gist));
  const wanted = stemsOf(condition).filter((word) => word.length > 2);
  return wanted.filter((word) => said.has(word)).length * 2 > wanted.length;
}
