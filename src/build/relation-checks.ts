import { createRelater } from '#framing';
import type { PackFiles } from './pack-files.ts';
import { problem } from './problem.ts';

/** Whatever keeps the cue words of relations from being compiled. */
export function relationProblems({ relation: { file, content } }: PackFiles): string[] {
  try {
    createRelater(content);
    return [];
  } catch (error) {
    return [problem(file, '', `relations cannot be read by this: ${String(error)}`)];
  }
}
