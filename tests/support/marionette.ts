import { createConnection, type Socket } from 'node:net';
import { pause } from './browser.ts';

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** A talk with Firefox over Marionette, the protocol beneath geckodriver; unlike WebDriver BiDi it opens an extension's pages. */
export type Marionette = {
  /** Sends one command and gives its answer. */
  readonly command: <T>(name: string, input?: object) => Promise<T>;
  readonly hangUp: () => void;
};

/** Connects to a Firefox that listens on this port, waiting up to `patience` milliseconds for it to start. */
export async function connectMarionette(port: number, patience = 40_000): Promise<Marionette> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await talk(await connect(port));
    } catch (error) {
      if (Date.now() > end) throw new Error(`Firefox did not answer on port ${port}.`, { cause: error });
      await pause(150);
    }
  }
}

function connect(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Messages travel as `length:json`; the first one greets, the others answer a command by its number. */
function talk(socket: Socket): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  let heard = Buffer.alloc(0);
  let last = 0;
  const drop = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox hung up.'));
    waiting.clear();
  };
  const command = <T>(name: string, input: object = {}) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      const text = JSON.stringify([0, last, name, input]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return new Promise((resolve, reject) => {
    const hear = (message: unknown) => {
      if (Array.isArray(message)) settle(waiting, message);
      else resolve({ command, hangUp: () => socket.destroy() });
    };
    socket.on('error', (error) => {
      reject(error);
      drop();
    });
    socket.on('close', () => {
      reject(new Error('Firefox closed the connection.'));
      drop();
    });
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece]);
      heard = takeMessages(heard, hear);
    });
  });
}

function takeMessages(heard: Buffer, hear: (message: unknown) => void): Buffer<ArrayBuffer> {
  let rest = Buffer.from(heard);
  for (;;) {
    const colon = rest.indexOf(':');
    if (colon < 0) return rest;
    const end = colon + 1 + Number(rest.subarray(0, colon).toString());
    if (rest.length < end) return rest;
    hear(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

function settle(waiting: Map<number, Waiting>, message: readonly unknown[]): void {
  const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
  const one = waiting.get(id);
  waiting.delete(id);
  if (error === null) one?.resolve(result);
  else one?.reject(new Error(`${error.error}: ${error.message}`));
}
