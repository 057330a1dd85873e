/** Words that English can hardly do without and its neighbours do not have. */
const common = /^(?:the|and|with|that|from|this|have|has|had|their|they|which|would|said|were|been|he|his|it|its)$/iu;

/** So much of a text is looked at, in UTF-16 units. */
const looked = 20_000;
const fewestLetters = 20;
const fewestWords = 40;
/** English prose has a seventh of these words and more, other languages hardly one in a hundred. */
const leastShare = 0.04;

/** Whether a text is in English, by its letters and commonest words; undefined where it is too short to tell. */
export function isEnglish(text: string): boolean | undefined {
  const part = text.slice(0, looked);
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return undefined;
  const latin = part.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) return false;
  const words = part.match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  return words.filter((word) => common.test(word)).length >= words.length * leastShare;
}
