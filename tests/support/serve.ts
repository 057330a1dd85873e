import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The fixture pages on a port of their own, and every address that was asked of them. */
export type Site = {
  /** Address of a fixture: `page('sample')` is a news page, `page('site/form.html')` a single file. */
  readonly page: (name: string) => string;
  /** Paths that were asked for since the start. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

const root = join(import.meta.dirname, '..', 'fixtures');

/** Serves tests/fixtures; `?csp` adds a policy that forbids the page everything but its own inline styles. */
export async function serveFixtures(): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    void send(request, response);
  });
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    page: (name) => (name.includes('/') ? `${origin}/${name}` : `${origin}/pages/${name}/source.html`),
    asked,
    close: () => shut(server),
  };
}

async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://fixture');
  const file = normalize(join(root, decodeURIComponent(address.pathname)));
  if (!file.startsWith(root)) return void response.writeHead(403).end();
  try {
    const body = await readFile(file);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    if (address.searchParams.has('csp')) {
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; trusted-types 'none'; require-trusted-types-for 'script'",
      );
    }
    response.end(body);
  } catch {
    response
      .writeHead(404, { 'content-type': types['.html'] })
      .end('<!doctype html><title>Not here</title><p>Not here.</p>');
  }
}

/** A proxy that lets nothing out and remembers every host that was asked for. */
export type Watch = { readonly port: number; readonly hosts: readonly string[]; readonly close: () => Promise<void> };

/** Starts the proxy behind which a browser is watched. */
export async function watchRequests(): Promise<Watch> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '', 'http://none').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listen(server);
  return { port, hosts, close: () => shut(server) };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
