import type { JobAnswer, JobRequest, JobResult, JobStep } from '#jobs';
import { extensionUrl } from '#messaging';
import { trustedWorker } from './worker-policy.ts';

/** How far a job is; `of` 0 while its end is not known. */
export type Progress = { readonly step: JobStep; readonly done: number; readonly of: number };

/** A job, and what comes back of each. */
export type Job = JobRequest extends infer Request ? (Request extends unknown ? Omit<Request, 'id'> : never) : never;
export type ResultOf<J extends Job['job']> = Extract<JobResult, { readonly job: J }>;

/** Runs a job to its end; rejects with a `JobRefusal`. Tests pass their own. */
export type RunJob = <J extends Job['job']>(
  job: Extract<Job, { readonly job: J }>,
  tell: (progress: Progress) => void,
) => Promise<ResultOf<J>>;

/** A job that was not done: the name of the string that says why, and the words for its gaps. */
export class JobRefusal extends Error {
  readonly problem: string;
  readonly words: readonly string[];
  constructor(problem: string, words: readonly string[]) {
    super(problem);
    this.problem = problem;
    this.words = words;
  }
}

/** Runs a job in a worker of its own, which ends with it: backups are rare, and a worker that is gone holds no memory. */
export const runInWorker: RunJob = (job, tell) => {
  const own = extensionUrl('jobs-worker.js');
  const worker = new Worker(trustedWorker(own, own));
  return settle(worker, job, tell).finally(() => worker.terminate());
};

function settle<J extends Job['job']>(
  worker: Worker,
  job: Extract<Job, { readonly job: J }>,
  tell: (progress: Progress) => void,
): Promise<ResultOf<J>> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data: answer }: MessageEvent<JobAnswer>) => {
      if (answer.state === 'under-way') tell(answer);
      else if (answer.state === 'refused') reject(new JobRefusal(answer.problem, answer.words));
      else if (isOf(answer.result, job.job)) resolve(answer.result);
    });
    worker.addEventListener('error', (event) => reject(new JobRefusal('options_worker_failed', [event.message])));
    worker.addEventListener('messageerror', () => reject(new JobRefusal('options_worker_failed', [''])));
    worker.postMessage({ ...job, id: 1 }, []);
  });
}

function isOf<J extends Job['job']>(result: JobResult, job: J): result is ResultOf<J> {
  return result.job === job;
}
