// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { JobResult } from '#jobs';
import { JobRefusal, type RunJob } from '../../../../src/ui/options/jobs-link.ts';
import { announced, memoryBackground, open, press, settle } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const counts = { article: 2, change: 0, binned: 0, term: 1, claim: 0, correction: 0, setting: 0, more: 0 };
const named = {
  new: [{ kind: 'article', name: 'A pasted one' }],
  deleted: [{ kind: 'article', name: 'A deleted one' }],
  differing: [{ kind: 'setting', name: 'sites-off' }],
} as const;
const preview = {
  job: 'preview',
  counts,
  new: 1,
  same: 1,
  deleted: 0,
  differing: 1,
  named,
  unusable: 0,
  problems: [],
} as const;

/** A worker that gives these results in turn, and notes what it was asked. */
function worker(...results: (JobResult | JobRefusal)[]) {
  const jobs: unknown[] = [];
  const run = async (job: unknown) => {
    jobs.push(job);
    const result = results.shift();
    if (result instanceof JobRefusal) throw result;
    return result;
  };
  return { jobs, run: run as RunJob };
}

async function choose(root: Element, name = 'framelight-2025-06-01.jsonl.gz') {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('There is no field for a file.');
  const file = new File(['x'], name);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  return file;
}

function restoring(root: Element): string {
  return root.querySelector('[aria-labelledby=restore] [role=alert]')?.textContent ?? '';
}

test('saves a backup as a file and says what is in it', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { run } = worker({ job: 'backup', name: 'framelight-2025-06-01.jsonl.gz', file: new Blob(['x']), counts });
  const { root } = await open('#/storage', memoryBackground(), run);
  await press(root, 'Back up now');
  const link = clicked.mock.contexts[0] as HTMLAnchorElement;
  expect(link.download).toBe('framelight-2025-06-01.jsonl.gz');
  expect(link.href).toMatch(/^blob:/);
  expect(announced(root)).toBe('Saved as framelight-2025-06-01.jsonl.gz: 2 articles and 1 term.');
});

test('shows what a file would change, restores as chosen, and has the background look again', async () => {
  const { jobs, run } = worker(preview, { job: 'restore', written: 2, left: 1, unusable: 0, problems: [] });
  const { root, asked } = await open('#/storage', memoryBackground(), run);
  const file = await choose(root);
  expect(root.textContent).toContain('1 is new here.');
  expect(root.textContent).toContain('1 is stored here differently.');
  expect(jobs).toEqual([{ job: 'preview', file }]);
  expect(root.querySelector<HTMLInputElement>('input[type=radio]')?.checked).toBe(true);
  root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
  await settle();
  await press(root, 'Bring 1 back, replace 1 of mine');
  expect(jobs[1]).toEqual({ job: 'restore', file, mode: 'take-backup' });
  expect(root.querySelector('[aria-labelledby=restore] > output')?.textContent).toBe(
    'Done. 2 brought back, 1 left as they were.',
  );
  expect(root.textContent?.split('Done.')).toHaveLength(2);
  expect(asked).toContainEqual(['store.changed', {}]);
});

test('names what is new or differs, counts the rest, and leaves out what is none', async () => {
  const { run } = worker({ ...preview, new: 7, same: 0 });
  const { root } = await open('#/storage', memoryBackground(), run);
  await choose(root);
  const lines = [...root.querySelectorAll('.notice > ul > li')].map((line) => line.textContent);
  expect(lines).toEqual(['7 are new here.A pasted one articleand 6 more', '1 is stored here differently. setting']);
});

test('offers nothing to restore where all is here already', async () => {
  const { run } = worker({ ...preview, new: 0, differing: 0 });
  const { root } = await open('#/storage', memoryBackground(), run);
  await choose(root);
  expect(root.textContent).toContain('There is nothing to bring back');
  expect(root.querySelector('input[type=radio]')).toBeNull();
  expect(root.querySelector('.notice button.main')).toBeNull();
});

test('presets bringing back what was deleted here, and says what the button does', async () => {
  const { jobs, run } = worker(
    { ...preview, new: 0, deleted: 1, differing: 0 },
    { job: 'restore', written: 1, left: 1, unusable: 0, problems: [] },
  );
  const { root } = await open('#/storage', memoryBackground(), run);
  const file = await choose(root);
  expect(root.textContent).toContain('1 was deleted here.A deleted one');
  const [keep, back] = root.querySelectorAll<HTMLInputElement>('input[type=radio]');
  expect([keep?.checked, back?.checked]).toEqual([false, true]);
  expect(back?.closest('label')?.textContent).toBe('bring back what I deleted');
  keep?.click();
  await settle();
  expect(root.querySelector('.notice button.main')).toBeNull();
  back?.click();
  await settle();
  await press(root, 'Bring 1 back');
  expect(jobs[1]).toEqual({ job: 'restore', file, mode: 'bring-back' });
});

test('names the lines that cannot be used, with the reason', async () => {
  const problems = [{ line: 3, reason: 'restore_line_link', words: [] }];
  const { run } = worker({ ...preview, unusable: 2, problems });
  const { root } = await open('#/storage', memoryBackground(), run);
  await choose(root);
  expect(root.querySelector('details')?.textContent).toMatch(/2 lines cannot be used.*Line 3: (?!restore_).+1 more/);
});

test('says why a file is refused, and takes the next one', async () => {
  const { run } = worker(new JobRefusal('options_worker_failed', ['Blocked.']), preview);
  const { root, asked } = await open('#/storage', memoryBackground(), run);
  await choose(root, 'holiday.jpg');
  expect(restoring(root)).toContain('could not be started. Blocked.');
  expect(asked.some(([name]) => name === 'store.changed')).toBe(false);
  await choose(root);
  expect(restoring(root)).toBe('');
  expect(root.textContent).toContain('1 is new here.');
});
