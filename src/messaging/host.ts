/** The answering side: an envelope is opened, its caller derived from the browser's stamp, its input checked, its handler run. */
import * as v from 'valibot';
import { type Answer, type Caller, contract, type Reply, type RequestName } from './contract.ts';

/** What the browser says of a sender; the fields that are trusted, and no others. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly windowId?: number | undefined;
        readonly incognito?: boolean;
      }
    | undefined;
};

/** One function for each row of the contract. */
export type Handlers = {
  readonly [K in RequestName]: (
    input: v.InferOutput<(typeof contract)[K]['input']>,
    sender: Sender,
  ) => Promise<Answer<K>>;
};

/** Who we are: the extension's id and the origin of its pages ("chrome-extension://…/"). */
export type Home = { readonly id: string; readonly origin: string };

const pages: Readonly<Record<string, Caller>> = {
  'popup.html': 'popup',
  'sidepanel.html': 'sidepanel',
  'options.html': 'options',
};

const Envelope = v.strictObject({ name: v.pipe(v.string(), v.maxLength(60)), input: v.unknown() });

/** Tells who sent a message from what the browser says of the sender, never from what the message claims. */
export function callerOf(sender: Sender, home: Home): Caller | undefined {
  if (sender.id !== home.id) return undefined;
  const url = sender.url ?? '';
  if (!url.startsWith(home.origin)) return sender.tab?.id === undefined ? undefined : 'content';
  const page = url.slice(home.origin.length).split(/[?#]/, 1)[0] ?? '';
  return Object.hasOwn(pages, page) ? pages[page] : undefined;
}

/** Answers one message; every way in which it can fail comes back as a reply. */
export async function answer(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
  home: Home,
): Promise<Reply<unknown>> {
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success || !Object.hasOwn(contract, envelope.output.name)) {
    return { ok: false, code: 'unknown-request', message: 'There is no such request.' };
  }
  const name = envelope.output.name as RequestName;
  const { from, input: schema } = contract[name];
  const caller = callerOf(sender, home);
  if (caller === undefined || !from.includes(caller)) {
    return { ok: false, code: 'not-allowed', message: `${caller ?? 'An unknown sender'} may not send ${name}.` };
  }
  const input = v.safeParse(schema, envelope.output.input);
  if (!input.success) return { ok: false, code: 'bad-input', message: v.summarize(input.issues) };
  try {
    const handle = handlers[name] as (input: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: (await handle(input.output, sender)) ?? null };
  } catch (error) {
    return { ok: false, code: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
