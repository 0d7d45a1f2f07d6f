import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** What notices that somebody calls. */
export interface CountingServer {
  readonly port: number;
  /** Requests, in the order in which they came. */
  readonly asked: readonly Asked[];
  /** Connections so far, also such as asked for nothing. */
  count(): number;
  /** From now on nobody answers. */
  stop(): void;
}

/** A server on this machine that counts who connects to it, keeps what it is asked, and announces a version. */
export async function startCountingServer(): Promise<CountingServer> {
  let connections = 0;
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    response.setHeader('set-cookie', 'who=you').end('{"tag_name":"v99.1.0"}');
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, asked, count: () => connections, stop };
}
