import { useSay } from '#view';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Asked, useDesk } from './desk.ts';

type AnsweredProps<T> = { readonly asked: Asked<T>; readonly children: (value: T) => ComponentChildren };

/** Draws an answer once it is there: nothing for 300 ms, then that it is looked up, and a failure with a way to try again. */
export function Answered<T>({ asked, children }: AnsweredProps<T>) {
  const say = useSay();
  const { refresh } = useDesk();
  return (
    <>
      {asked.problem !== undefined && (
        <p class="problem" role="alert">
          {asked.problem}{' '}
          <button type="button" onClick={refresh}>
            {say('options_try_again')}
          </button>
        </p>
      )}
      {asked.value === undefined ? asked.problem === undefined && <Waiting /> : children(asked.value)}
    </>
  );
}

function Waiting() {
  const say = useSay();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return <p class="quiet">{isLong ? say('options_waiting') : ''}</p>;
}
