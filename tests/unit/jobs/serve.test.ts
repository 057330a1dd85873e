import { openStore } from '#store';
import { type JobAnswer, type JobRequest, startJobs } from '#jobs';
import { describe, expect, test } from 'vitest';
import { own, seededStore } from '../store/examples.ts';
import { lines, plain } from './files.ts';

/** A worker in the page's own thread: what it hears and says is real, only the thread is not. */
function worker(open = openStore) {
  const { port1: page, port2: scope } = new MessageChannel();
  startJobs(
    {
      addEventListener: (type, hear) => {
        scope.addEventListener(type, hear);
        scope.start();
      },
      postMessage: (answer) => scope.postMessage(answer, []),
    },
    open,
  );
  return (request: JobRequest) =>
    new Promise<JobAnswer[]>((resolve) => {
      const heard: JobAnswer[] = [];
      page.addEventListener('message', function hear({ data }: MessageEvent<JobAnswer>) {
        if (data.id !== request.id) return;
        heard.push(data);
        if (data.state === 'under-way') return;
        page.removeEventListener('message', hear);
        if (!request.job.startsWith('p')) page.close();
        resolve(heard);
      });
      page.start();
      page.postMessage(request, []);
    });
}

describe('the worker', () => {
  test('backs up, telling how far it is, and gives the file', async () => {
    const store = await seededStore();
    await store.save(own('own-1'), [], []);
    const heard = await worker()({ id: 7, job: 'backup' });
    expect(heard.map((one) => (one.state === 'under-way' ? one.step : one.state))).toEqual([
      'gathering',
      'packing',
      'done',
    ]);
    expect(heard.at(-1)).toMatchObject({ id: 7, result: { job: 'backup', counts: { article: 1 } } });
  });

  test('previews and restores', async () => {
    const store = await seededStore();
    const jobs = worker();
    const file = plain(lines);
    expect((await jobs({ id: 1, job: 'preview', file })).at(-1)).toMatchObject({ state: 'done', result: { new: 8 } });
    expect(await store.records()).toEqual([]);
    const heard = await jobs({ id: 2, job: 'restore', file, mode: 'keep-mine' });
    expect(heard.map((one) => (one.state === 'under-way' ? one.step : one.state))).toEqual([
      'unpacking',
      'checking',
      'writing',
      'done',
    ]);
    expect(await store.records()).toHaveLength(8);
  });

  test('refuses a file by the name of a sentence', async () => {
    await seededStore();
    const heard = await worker()({ id: 3, job: 'restore', file: plain(lines, { schema: 9 }), mode: 'keep-mine' });
    expect(heard.at(-1)).toEqual({ id: 3, state: 'refused', problem: 'restore_newer', words: ['9', '2'] });
  });

  test('says that there is no database in a private window', async () => {
    const none = () => Promise.reject(new Error('Framelight cannot open its database here.'));
    const heard = await worker(none)({ id: 4, job: 'backup' });
    expect(heard).toEqual([{ id: 4, state: 'refused', problem: 'restore_no_database', words: [] }]);
  });

  test('says what went wrong when a job fails', async () => {
    const store = await seededStore();
    const broken = () => Promise.resolve({ ...store, records: () => Promise.reject(new Error('The disk is gone.')) });
    const heard = await worker(broken)({ id: 5, job: 'backup' });
    expect(heard.at(-1)).toEqual({ id: 5, state: 'refused', problem: 'backup_failed', words: ['The disk is gone.'] });
  });
});
