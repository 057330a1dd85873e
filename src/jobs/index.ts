export type { RestoreMode } from '#store';
export type {
  BackupFile,
  Counts,
  JobAnswer,
  JobRequest,
  JobResult,
  JobStep,
  LineKind,
  LineProblem,
  NamedRecord,
  RestoreOutcome,
  RestorePreview,
} from './protocol.ts';
export { startJobs } from './serve.ts';
export { readBundled, readNext, readOwn, readRewritten, type ReadingTools } from './reading-again.ts';
