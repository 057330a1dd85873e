import type { Comparison } from '#framing';
import type { Say } from './say.tsx';

/** So many sources are named; of more, how many. */
const mostNamed = 8;

function namesOf(say: Say, silent: Comparison['silent'], form: 'digest' | 'text'): string {
  const labels = [...new Set(silent.filter((source) => source.form === form).map(({ label }) => label))];
  const named = labels.slice(0, mostNamed).join(', ');
  return labels.length > mostNamed ? say('claim_silent_more', named, labels.length - mostNamed) : named;
}

/** The sources that do not take a claim up; those of digests, of which only a part is held, have a line of their own. */
export function silentLines(say: Say, silent: Comparison['silent']): string[] {
  const whole = namesOf(say, silent, 'text');
  const part = namesOf(say, silent, 'digest');
  return [
    ...(whole === '' ? [] : [say('claim_silent', whole)]),
    ...(part === '' ? [] : [say('claim_silent_part', part)]),
  ];
}

/** The same in one line, for text that is copied. */
export function silentLine(say: Say, silent: Comparison['silent']): string {
  return silentLines(say, silent).join(' · ');
}
