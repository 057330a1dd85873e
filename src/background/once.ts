/** Something that is opened at its first need and kept; forgotten, it is opened anew at the next. */
export type Once<T> = { readonly get: () => Promise<T>; readonly forget: () => void };

/** Remembers the promise of one opening; a failed one is tried again at the next need. */
export function once<T>(open: () => Promise<T>): Once<T> {
  let opened: Promise<T> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const get = () => {
    opened ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  return { get, forget };
}
