import type { RestoreMode } from '#store';

/** Kinds of lines of a backup behind its first: seven kinds of records, and what was too long for one line. */
export type LineKind = 'article' | 'change' | 'binned' | 'term' | 'claim' | 'correction' | 'setting' | 'more';

/** How many lines of each kind a backup holds. */
export type Counts = Readonly<Record<LineKind, number>>;

/** A line that cannot be taken in: its number in the unpacked file, from 1, and why, as a name of a string and its words. */
export type LineProblem = { readonly line: number; readonly reason: string; readonly words: readonly string[] };

/** What the page asks of the worker; `id` comes back in every answer. */
export type JobRequest = { readonly id: number } & (
  | { readonly job: 'backup' }
  | { readonly job: 'preview'; readonly file: Blob }
  | { readonly job: 'restore'; readonly file: Blob; readonly mode: RestoreMode }
);

/** A backup, ready to be offered under its name. */
export type BackupFile = {
  readonly job: 'backup';
  readonly name: string;
  readonly file: Blob;
  readonly counts: Counts;
};

/** What a record is about: the title of an article ("" where it is gone), the label of a term, the text of a claim or corrected sentence, the key of a setting. */
export type NamedRecord = { readonly kind: Exclude<LineKind, 'more'>; readonly name: string };

/** What a restore would do; at most 100 problems are listed, `unusable` counts all; of records at most 5 are named. */
export type RestorePreview = {
  readonly job: 'preview';
  readonly counts: Counts;
  /** Records that are not stored yet, are stored just so, were deleted here, or are stored differently. */
  readonly new: number;
  readonly same: number;
  readonly deleted: number;
  readonly differing: number;
  readonly named: Readonly<Record<'new' | 'deleted' | 'differing', readonly NamedRecord[]>>;
  readonly unusable: number;
  readonly problems: readonly LineProblem[];
};

/** What a restore did: records written, records left as they were because they were the same or the reader's stayed. */
export type RestoreOutcome = {
  readonly job: 'restore';
  readonly written: number;
  readonly left: number;
  readonly unusable: number;
  readonly problems: readonly LineProblem[];
};

/** What a job is doing; `of` 0 while the end is not known. */
export type JobStep = 'gathering' | 'packing' | 'unpacking' | 'checking' | 'writing';

/** What a finished job gives, by job. */
export type JobResult = BackupFile | RestorePreview | RestoreOutcome;

/** What the worker answers: any number of times how far it is, once what came of it. `problem` is a name of a string. */
export type JobAnswer = { readonly id: number } & (
  | { readonly state: 'under-way'; readonly step: JobStep; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly result: JobResult }
  | { readonly state: 'refused'; readonly problem: string; readonly words: readonly string[] }
);

/** Told how far a job is. */
export type Tell = (step: JobStep, done: number, of: number) => void;
