/**
 * What every part of the options page shares: how it asks, when its lists are out of date, what it tells the reader,
 * and the drafts that outlive a change of place. Two tabs may show the same corpus, so lists are asked for again
 * whenever this tab comes to the front.
 */
import { type Answer, type ask as askBackground, type Input, Refusal, type RequestName } from '#messaging';
import { useSay } from '#view';
import type { RunJob } from './jobs-link.ts';
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';

/** Asks the background; a fake stands in for it in tests. */
export type Ask = typeof askBackground;

/** A sentence for the reader after something was done; `undo` takes it back and answers what to say then. */
export type Notice = {
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
  readonly undo?: () => Promise<string>;
  /** What was done leads elsewhere by itself: the first change of place is not the reader's. */
  readonly leads?: true;
  readonly failed?: true;
};

export type Desk = {
  readonly ask: Ask;
  /** Runs backups and restores. */
  readonly run: RunJob;
  /** Rises whenever lists may be out of date. */
  readonly version: number;
  readonly refresh: () => void;
  readonly notify: (notice: Notice) => void;
  /** Begun forms by name; they stay while the reader looks elsewhere in the options. */
  readonly drafts: Map<string, unknown>;
};

const DeskContext = createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

/** The desk of this page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('There is no desk around this part of the options page.');
  return desk;
}

/** An answer that is kept while it is asked for again; `problem` is a sentence. */
export type Asked<T> = { readonly value?: T; readonly problem?: string };

/** Asks, and asks again whenever lists may be out of date; null asks nothing. A late answer to an older question is dropped. */
export function useAnswer<K extends RequestName>(name: K, input: Input<K> | null): Asked<Answer<K>> {
  const { ask, version } = useDesk();
  const sentence = useProblemSentence();
  const question = JSON.stringify(input);
  const [asked, setAsked] = useState<Asked<Answer<K>> & { of?: string }>({});
  useEffect(() => {
    if (question === 'null') return undefined;
    let isStale = false;
    ask(name, JSON.parse(question) as Input<K>).then(
      (value) => isStale || setAsked({ value, of: question }),
      (error: unknown) =>
        isStale ||
        setAsked((before) => ({ ...(before.of === question ? before : { of: question }), problem: sentence(error) })),
    );
    return () => {
      isStale = true;
    };
  }, [ask, name, question, version, sentence]);
  return asked.of === question ? asked : {};
}

/** Turns a failure into a sentence: what the background says, or that nothing came back. */
export function useProblemSentence(): (error: unknown) => string {
  const say = useSay();
  return useCallback(
    (error: unknown) => {
      if (error instanceof Refusal && error.code === 'no-answer') return say('options_no_answer');
      const message = error instanceof Error ? error.message : String(error);
      return say('options_failed', message);
    },
    [say],
  );
}

/**
 * Does one thing at a time for the reader: says what came of it, then has the lists asked for again.
 * While it runs, `isBusy` holds and further calls are dropped. Answers whether it was done.
 */
export function useDeed(): { isBusy: boolean; act: (deed: () => Promise<Notice | undefined>) => Promise<boolean> } {
  const { notify, refresh } = useDesk();
  const sentence = useProblemSentence();
  const runningRef = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const act = async (deed: () => Promise<Notice | undefined>) => {
    if (runningRef.current) return false;
    runningRef.current = true;
    setBusy(true);
    try {
      const notice = await deed();
      if (notice !== undefined) notify(notice);
      return true;
    } catch (error) {
      notify({ text: sentence(error), failed: true });
      return false;
    } finally {
      runningRef.current = false;
      setBusy(false);
      refresh();
    }
  };
  return { isBusy, act };
}

/** A form's content under a name; undefined when it has not been begun. It is kept until it is dropped. */
export function useDraft<T>(name: string): [T | undefined, (draft: T | undefined) => void] {
  const { drafts } = useDesk();
  const [, draw] = useState(0);
  const keep = (draft: T | undefined) => {
    if (draft === undefined) drafts.delete(name);
    else drafts.set(name, draft);
    draw((count) => count + 1);
  };
  return [drafts.get(name) as T | undefined, keep];
}
