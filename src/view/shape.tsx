import type { Stance } from '#framing';
import { useSay } from './say.tsx';
import { stanceName } from './words.ts';

const paths: Readonly<Record<Stance | 'turned', string>> = {
  agree: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  disagree: 'M6 0l6 6-6 6-6-6z',
  conditional: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 1.5a3.5 3.5 0 0 1 0 7z',
  discuss: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 1.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8z',
  turned: 'M8.5 .8L12 3.5 8.5 6.2V4.3H1V2.7h7.5zM3.5 5.8v1.9H11v1.6H3.5v1.9L0 8.5z',
};

/** The shape of a stance: disc, diamond, half disc or ring; two arrows for "turned round". `isNamed` when no word stands beside it. */
export function StanceShape({ stance, isNamed }: { readonly stance: Stance | 'turned'; readonly isNamed?: boolean }) {
  const say = useSay();
  const name = stance === 'turned' ? say('stance_turned') : stanceName(say, stance);
  return (
    <svg
      class={`shape shape-${stance} stance-${stance}`}
      viewBox="0 0 12 12"
      fill-rule="evenodd"
      {...(isNamed === true ? { role: 'img', 'aria-label': name } : { 'aria-hidden': 'true' })}
    >
      <title>{name}</title>
      <path fill-rule="evenodd" d={paths[stance]} />
    </svg>
  );
}
