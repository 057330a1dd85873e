import type { Comparison } from '#framing';
import type { Say } from './say.tsx';

const labelsOf = (silent: Comparison['silent'], form: 'digest' | 'text') => [
  ...new Set(silent.filter((source) => source.form === form).map(({ label }) => label)),
];

/** The sources that do not take a claim up, in one line; of digests it says that only a part is held. */
export function silentLine(say: Say, silent: Comparison['silent']): string {
  const whole = labelsOf(silent, 'text');
  const part = labelsOf(silent, 'digest');
  return [
    ...(whole.length === 0 ? [] : [say('claim_silent', whole.join(', '))]),
    ...(part.length === 0 ? [] : [say('claim_silent_part', part.join(', '))]),
  ].join(' · ');
}
