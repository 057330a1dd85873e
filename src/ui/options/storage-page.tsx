import { sayCount, useSay } from '#view';
import { Answered } from './answered.tsx';
import { Backup } from './backup.tsx';
import { useAnswer } from './desk.ts';
import { Restore } from './restore.tsx';

/** What is stored, its backup and the way back, and why nothing of it leaves the device. */
export function StoragePage() {
  const say = useSay();
  const articles = useAnswer('corpus.list', {});
  return (
    <>
      <h1 tabIndex={-1}>{say('options_storage')}</h1>
      <Answered asked={articles}>
        {(all) => (
          <p>
            {sayCount(say, 'options_stored', all.length, all.filter((article) => article.origin === 'reader').length)}
          </p>
        )}
      </Answered>
      <Backup />
      <Restore />
      <section aria-labelledby="left">
        <h2 id="left">{say('options_left')}</h2>
        <p>{say('options_left_note')}</p>
      </section>
    </>
  );
}
