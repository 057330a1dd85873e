import type { Answer, ErrorCode, Input, Reply, RequestName } from './contract.ts';

/** A request that came back without an answer; its message is a sentence that can be shown, "" for no answer. */
export class Refusal extends Error {
  readonly code: ErrorCode | 'no-answer';
  constructor(code: ErrorCode | 'no-answer', message: string) {
    super(message);
    this.code = code;
  }
}

/** How long an answer may take before the interface says so, in milliseconds. */
const patience = 5_000;

/** Sends one request to the background; rejects with a `Refusal` when it is refused or nothing comes back in time. */
export type Ask = <K extends RequestName>(name: K, input: Input<K>) => Promise<Answer<K>>;

/** Makes an `Ask` of a way to send. */
export function createAsk(send: (message: unknown) => Promise<unknown>): Ask {
  return async <K extends RequestName>(name: K, input: Input<K>): Promise<Answer<K>> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Refusal('no-answer', '')), patience);
    });
    try {
      const reply = (await Promise.race([send({ name, input }), late])) as Reply<Answer<K>> | undefined;
      if (reply === undefined) throw new Refusal('no-answer', '');
      if (!reply.ok) throw new Refusal(reply.code, reply.message);
      return reply.value;
    } finally {
      clearTimeout(timer);
    }
  };
}
