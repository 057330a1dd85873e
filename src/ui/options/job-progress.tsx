import type { LineProblem } from '#jobs';
import { type Say, sayCount, useSay } from '#view';
import { useState } from 'preact/hooks';
import { useDesk, useProblemSentence } from './desk.ts';
import { type Job, JobRefusal, type Progress, type ResultOf } from './jobs-link.ts';

/** A job as the page sees it: under way, refused in a sentence, or neither. */
export type JobState = { readonly progress?: Progress; readonly refusal?: string };

/** Starts a job and follows it. Undefined comes back when it was refused; the sentence is then in the state. */
export function useJob(): {
  readonly state: JobState;
  readonly start: <J extends Job['job']>(job: Extract<Job, { readonly job: J }>) => Promise<ResultOf<J> | undefined>;
} {
  const say = useSay();
  const { run } = useDesk();
  const sentence = useProblemSentence();
  const [state, setState] = useState<JobState>({});
  const start = async <J extends Job['job']>(job: Extract<Job, { readonly job: J }>) => {
    setState({ progress: { step: firstSteps[job.job], done: 0, of: 0 } });
    try {
      const result = await run<J>(job, (progress) => setState({ progress }));
      setState({});
      return result;
    } catch (error) {
      setState({ refusal: error instanceof JobRefusal ? say(error.problem, ...error.words) : sentence(error) });
      return undefined;
    }
  };
  return { state, start };
}

const firstSteps = { backup: 'gathering', preview: 'unpacking', restore: 'unpacking' } as const;

/** How far a job is, or why it was refused. */
export function JobProgress({ state: { progress, refusal } }: { readonly state: JobState }) {
  const say = useSay();
  return (
    <>
      {progress !== undefined && (
        <p>
          <label>
            {say(`options_step_${progress.step}`)}{' '}
            {progress.of === 0 ? <progress /> : <progress value={progress.done} max={progress.of} />}
          </label>
        </p>
      )}
      <div role="alert">{refusal !== undefined && <p class="problem">{refusal}</p>}</div>
    </>
  );
}

type ProblemsProps = { readonly problems: readonly LineProblem[]; readonly unusable: number };

/** The lines of a file that cannot be taken in, each with its number and the reason. */
export function LineProblems({ problems, unusable }: ProblemsProps) {
  const say = useSay();
  if (unusable === 0) return null;
  return (
    <details>
      <summary>{sayCount(say, 'options_unusable', unusable)}</summary>
      <ul class="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.reason}`}>{lineSentence(problem, say)}</li>
        ))}
      </ul>
      {unusable > problems.length && <p>{say('options_unusable_more', unusable - problems.length)}</p>}
    </details>
  );
}

function lineSentence({ line, reason, words }: LineProblem, say: Say): string {
  return say('options_line', line, say(reason, ...words));
}
