import { openStore, type Store } from '#store';
import { backUp } from './backup.ts';
import type { JobAnswer, JobRequest, JobResult, Tell } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { preview, restore } from './restore.ts';

/** What a worker hears and speaks through; its own global scope is one. */
export type JobPort = {
  readonly addEventListener: (type: 'message', hear: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (answer: JobAnswer) => void;
};

/** Does the jobs that the page which started this worker asks for; every one is answered once with what came of it. */
export function startJobs(port: JobPort = globalThis, open: () => Promise<Store> = openStore): void {
  port.addEventListener('message', ({ data }) => {
    // Only the page that made the worker can speak to it, and it speaks the protocol.
    void serve(data as JobRequest, port, open);
  });
}

async function serve(request: JobRequest, port: JobPort, open: () => Promise<Store>): Promise<void> {
  const { id } = request;
  const tell: Tell = (step, done, of) => port.postMessage({ id, state: 'under-way', step, done, of });
  try {
    const result = await withStore(open, (store) => perform(request, store, tell));
    port.postMessage({ id, state: 'done', result });
  } catch (error) {
    const { problem, words } = error instanceof Refusal ? error : failureOf(request, error);
    port.postMessage({ id, state: 'refused', problem, words });
  }
}

async function withStore<T>(open: () => Promise<Store>, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open().catch(() => {
    throw new Refusal('restore_no_database');
  });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

function perform(request: JobRequest, store: Store, tell: Tell): Promise<JobResult> {
  if (request.job === 'backup') return backUp(store, tell);
  if (request.job === 'preview') return preview(store, request.file, tell);
  return restore(store, request.file, request.mode, tell);
}

function failureOf({ job }: JobRequest, error: unknown): Refusal {
  const why = error instanceof Error ? error.message : String(error);
  return new Refusal(job === 'backup' ? 'backup_failed' : 'restore_failed', why);
}
