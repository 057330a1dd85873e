import type { Counts } from '#jobs';
import { type Say, sayCount, useSay } from '#view';
import { useDesk } from './desk.ts';
import { JobProgress, useJob } from './job-progress.tsx';

/** Saves everything of the reader's to one file. */
export function Backup() {
  const say = useSay();
  const { notify } = useDesk();
  const { state, start } = useJob();
  const backUp = async () => {
    const backup = await start({ job: 'backup' });
    if (backup === undefined) return;
    offer(backup.file, backup.name);
    notify({ text: say('options_backed_up', backup.name, countsOf(backup.counts, say)) });
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{say('options_backup')}</h2>
      <p>{say('options_backup_note')}</p>
      <p class="actions">
        <button type="button" class="main" disabled={state.progress !== undefined} onClick={() => void backUp()}>
          {say('options_backup_now')}
        </button>
      </p>
      <JobProgress state={state} />
    </section>
  );
}

/** Hands a file to the browser as a download. */
function offer(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is long enough for any disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What a backup holds, in words: "2 articles, 1 change". */
export function countsOf(counts: Counts, say: Say): string {
  const kinds = ['article', 'change', 'binned', 'term', 'claim', 'correction', 'setting'] as const;
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => sayCount(say, `options_held_${kind}`, counts[kind]));
  return parts.length === 0 ? say('options_held_nothing') : new Intl.ListFormat(say.language).format(parts);
}
