import { useEffect, useState } from 'preact/hooks';
import { useSay } from './say.tsx';

type CopyButtonProps = {
  readonly name: string;
  readonly text: () => string;
  readonly copy: (text: string) => Promise<boolean>;
};

/** How long "Copied" stands, in milliseconds. */
const shownFor = 2_000;

/** A button that copies and says for a moment whether it did. */
export function CopyButton({ name, text, copy }: CopyButtonProps) {
  const say = useSay();
  const [done, setDone] = useState<boolean>();
  useEffect(() => {
    if (done === undefined) return undefined;
    const timer = setTimeout(() => setDone(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [done]);
  const word = done === undefined ? name : say(done ? 'claim_copied' : 'claim_copy_failed');
  return (
    <button type="button" class="link-button" aria-live="polite" onClick={() => void copy(text()).then(setDone)}>
      {word}
    </button>
  );
}
