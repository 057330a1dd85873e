/** Files of the pack are named from the top of the project; the public folder is always this one. */
const publicFolder = 'assets/public';

/** One line on what is wrong: the file, the place in it (a JSON pointer, "" for the whole file) and the reason. */
export function problem(file: string, pointer: string, reason: string): string {
  return `${publicFolder}/${file}${pointer === '' ? '' : ` ${pointer}`}: ${reason}`;
}

/** A line for every name that stands in a list a second time; `pointer` gives the place of an entry. */
export function repeated(file: string, names: readonly string[], pointer: (at: number) => string): string[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [problem(file, pointer(at), `“${name}” stands here a second time`)] : [],
  );
}

/** Stops the build with every problem on its line; does nothing when there is none. */
export function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The bundled pack is broken:\n${problems.join('\n')}`);
}
