import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Caller, contract, type Reply, type RequestName } from '#messaging/contract';
import { answer, callerOf, type Handlers, type Home, type Sender } from '#messaging/host';
import { examples } from './examples.ts';

const home: Home = { id: 'framelight@test', origin: 'chrome-extension://framelight/' };
const names = Object.keys(contract) as RequestName[];

const senders: Readonly<Record<Caller, Sender>> = {
  content: {
    id: home.id,
    url: 'https://news.example/today',
    tab: { id: 3, url: 'https://news.example/today' },
    frameId: 0,
  },
  popup: { id: home.id, url: `${home.origin}popup.html?tab=3`, tab: { id: 4 } },
  sidepanel: { id: home.id, url: `${home.origin}sidepanel.html` },
  options: { id: home.id, url: `${home.origin}options.html#/corpus`, tab: { id: 5 } },
};
const callers = Object.keys(senders) as Caller[];

const strangers: readonly (readonly [string, Sender])[] = [
  ['another extension', { id: 'other@test', url: `${home.origin}options.html` }],
  ['nobody', {}],
  ['a page of ours that has no part in this', { id: home.id, url: `${home.origin}other.html`, tab: { id: 5 } }],
  ['a page of ours by an inherited name', { id: home.id, url: `${home.origin}constructor`, tab: { id: 5 } }],
  ['something without a tab', { id: home.id, url: 'https://news.example/today' }],
];

/** Stands in for the background's handlers, which need a browser: keeps what it was given and answers with that. */
function recorder(): { handlers: Handlers; calls: { name: RequestName; input: unknown }[] } {
  const calls: { name: RequestName; input: unknown }[] = [];
  const record = (name: RequestName) => (input: unknown) => {
    calls.push({ name, input });
    return Promise.resolve(input);
  };
  return { handlers: Object.fromEntries(names.map((name) => [name, record(name)])) as unknown as Handlers, calls };
}

/** What arrives after the wire: Chromium sends JSON. */
const wired = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

async function send(message: unknown, sender: Sender): Promise<{ reply: Reply<unknown>; calls: number }> {
  const { handlers, calls } = recorder();
  const reply = await answer(message, sender, handlers, home);
  expect(wired(reply)).toEqual(reply);
  return { reply, calls: calls.length };
}

describe.each(names)('%s', (name) => {
  const input = examples[name];
  const allowed = contract[name].from;

  test.each([...allowed])('is answered when %s sends good input, which survives JSON', async (caller) => {
    expect(wired(input)).toEqual(input);
    expect(await send({ name, input: wired(input) }, senders[caller])).toEqual({
      reply: { ok: true, value: input },
      calls: 1,
    });
  });

  test('is refused to everybody else, unread', async () => {
    const wrong = [
      ...callers.filter((caller) => !allowed.includes(caller)).map((caller) => senders[caller]),
      ...strangers.map(([, sender]) => sender),
    ];
    for (const sender of wrong)
      expect(await send({ name, input }, sender)).toMatchObject({
        reply: { ok: false, code: 'not-allowed' },
        calls: 0,
      });
  });

  test('does not take a field that it does not know', async () => {
    const [caller = 'options'] = allowed;
    expect(await send({ name, input: { ...input, more: 1 } }, senders[caller])).toMatchObject({
      reply: { ok: false, code: 'bad-input' },
      calls: 0,
    });
  });

  test('survives any input, from any sender, with a reply that survives JSON', async () => {
    const sender = fc.constantFrom(...callers.map((caller) => senders[caller]), ...strangers.map(([, one]) => one));
    const spoiled = fc.tuple(fc.nat(), fc.jsonValue()).map(([at, value]) => spoil(input, at, value));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), spoiled), sender, async (value, from) => {
        const { reply, calls } = await send({ name, input: wired(value) }, from);
        const caller = callerOf(from, home);
        expect(calls).toBe(reply.ok ? 1 : 0);
        const mayAsk = caller !== undefined && allowed.includes(caller);
        expect(!reply.ok && reply.code === 'not-allowed').toBe(!mayAsk);
      }),
      { numRuns: 60 },
    );
  });
});

/** Puts a value in the place of one part of an input, chosen by number. */
function spoil(input: unknown, at: number, value: unknown): unknown {
  if (typeof input !== 'object' || input === null) return value;
  const keys = Object.keys(input);
  const key = keys[at % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  const copy = Array.isArray(input) ? [...(input as unknown[])] : { ...input };
  Reflect.set(copy, key, spoil(Reflect.get(input, key), Math.floor(at / keys.length), value));
  return copy;
}

describe('the envelope', () => {
  test('takes no name that is not in the table, inherited ones included', async () => {
    for (const name of ['', 'page', 'constructor', '__proto__', 'toString', 'page.view ']) {
      expect(await send({ name, input: {} }, senders.popup)).toMatchObject({
        reply: { code: 'unknown-request' },
        calls: 0,
      });
    }
  });

  test('survives anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        expect(await send(message, senders.popup)).toMatchObject({
          reply: { ok: false, code: 'unknown-request' },
          calls: 0,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a caller', () => {
  test.each(callers)('is known as %s by what the browser stamped', (caller) => {
    expect(callerOf(senders[caller], home)).toBe(caller);
  });

  test.each(strangers)('is not known when it is %s', (_what, sender) => {
    expect(callerOf(sender, home)).toBeUndefined();
  });

  test('is not taken for ours by an address that only begins alike', () => {
    expect(callerOf({ ...senders.options, url: 'https://chrome-extension.example/options.html' }, home)).toBe(
      'content',
    );
  });
});

describe('a handler that fails', () => {
  test.each([new Error('Disk is full.'), 'Disk is full.'])('comes back as a sentence: %s', async (thrown) => {
    const { handlers } = recorder();
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- whatever is thrown has to come back
    const failing = { ...handlers, 'corpus.list': () => Promise.reject(thrown) };
    const reply = await answer({ name: 'corpus.list', input: {} }, senders.options, failing, home);
    expect(reply).toEqual({ ok: false, code: 'failed', message: 'Disk is full.' });
  });
});

describe('sizes', () => {
  test.each([
    ['corpus.add', { ...examples['corpus.add'], text: 'x'.repeat(1_200_001) }],
    ['corpus.search', { words: 'x'.repeat(2_001) }],
    [
      'page.report',
      { ...examples['page.report'], blocks: Array.from({ length: 41 }, () => examples['page.report'].blocks[0]) },
    ],
    ['page.report', { ...examples['page.report'], gone: Array.from({ length: 2_001 }, () => 1) }],
    ['page.report', { ...examples['page.report'], lead: 'x'.repeat(1_001) }],
    [
      'page.report',
      { ...examples['page.report'], blocks: [{ ...examples['page.report'].blocks[0], before: 'x'.repeat(401) }] },
    ],
  ] as const)('%s is refused when it is larger than the table allows', async (name, input) => {
    const [caller] = contract[name].from;
    expect(await send({ name, input }, senders[caller ?? 'options'])).toMatchObject({
      reply: { code: 'bad-input' },
      calls: 0,
    });
  });
});
