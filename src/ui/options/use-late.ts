import { useEffect, useState } from 'preact/hooks';

/** A value once it has stood still for so many milliseconds: what is typed is asked about at the end of a word, not of a letter. */
export function useLate<T>(value: T, rest: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return late;
}
