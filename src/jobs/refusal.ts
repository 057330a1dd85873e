/** A file or job that is refused as a whole: the name of the string that says why, and the words that it takes. */
export class Refusal extends Error {
  readonly problem: string;
  readonly words: readonly string[];
  constructor(problem: string, ...words: (string | number)[]) {
    super(problem);
    this.problem = problem;
    this.words = words.map(String);
  }
}
