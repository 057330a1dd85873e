import { describe, expect, test, vi } from 'vitest';
import { openRereading } from '../../../src/background/rereading.ts';
import { fullStore, tools } from '../jobs/rereading-stage.ts';

async function stage(given: { stamp?: string; tools?: typeof tools } = {}) {
  const held = await fullStore();
  const tell = vi.fn<() => Promise<void>>(async () => undefined);
  let stamp = given.stamp ?? 'one';
  const open = () =>
    openRereading({ store: async () => held, stamp: async () => stamp, tools: given.tools ?? tools, tell });
  return { held, tell, open, change: (next: string) => (stamp = next) };
}

describe('the background, reading all articles again', () => {
  test('has read a small corpus when an order is answered', async () => {
    const { held, open, tell } = await stage();
    await open().order(false);
    expect(await held.readingState()).toEqual({ stamp: 'one', isDone: true, done: 6, of: 6 });
    expect(tell).not.toHaveBeenCalled();
  });

  test('answers an order of a large one before its end, and tells the pages at the end', async () => {
    const slow = async () => {
      await new Promise((resume) => setTimeout(resume, 120));
      return tools();
    };
    const { held, open, tell } = await stage({ tools: slow });
    await open().order(false);
    expect((await held.readingState())?.isDone).toBe(false);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce(), { timeout: 4_000 });
    expect((await held.readingState())?.isDone).toBe(true);
  });

  test('reads nothing twice with the same claims and terms, unless it is told to', async () => {
    const counted = vi.fn<typeof tools>(tools);
    const { open } = await stage({ tools: counted });
    await open().goOn();
    expect(counted).toHaveBeenCalledTimes(6);
    await open().goOn();
    expect(counted).toHaveBeenCalledTimes(6);
    await open().order(true);
    expect(counted).toHaveBeenCalledTimes(12);
  });

  test('orders it by itself when something changed while it was not there', async () => {
    const { held, open, change } = await stage();
    await open().goOn();
    change('two');
    await open().goOn();
    expect(await held.readingState()).toEqual({ stamp: 'two', isDone: true, done: 6, of: 6 });
  });

  test('goes on where an earlier life of it died', async () => {
    const counted = vi.fn<typeof tools>(tools);
    counted.mockImplementationOnce(tools).mockImplementationOnce(tools).mockRejectedValueOnce(new Error('died'));
    const { held, open } = await stage({ tools: counted });
    await expect(open().goOn()).rejects.toThrow('died');
    expect((await held.readingState())?.done).toBe(2);
    await open().goOn();
    expect((await held.readingState())?.isDone).toBe(true);
    expect(counted).toHaveBeenCalledTimes(7);
  });

  test('lets a later order take the place of the one it is at', async () => {
    const { held, open, change } = await stage();
    const rereading = open();
    const first = rereading.order(false);
    change('two');
    await rereading.order(false);
    await first;
    await rereading.goOn();
    expect(await held.readingState()).toEqual({ stamp: 'two', isDone: true, done: 6, of: 6 });
  });
});
