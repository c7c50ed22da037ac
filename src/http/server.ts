import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How much of us a stranger may hold, and for how long. */
export interface ServerLimits {
  /** From the connection, or from the first byte of a further request, to the end of its headers. */
  headersMs: number;
  /** To the end of its body: a webhook's is small. */
  requestMs: number;
  /** Without a request. Longer than the minute after which common proxies let go, or webhooks would meet a closing door. */
  idleMs: number;
  /** Without a byte in either direction, as of a reader who does not read. */
  silentMs: number;
  /** How often the first two are looked at; Node's own 30 s would add as much to them. */
  checkEveryMs: number;
  headerBytes: number;
  headerCount: number;
  /** More are closed unheard. Each may hold one body of the largest size in memory. */
  connections: number;
}

const LIMITS: ServerLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 75_000,
  silentMs: 120_000,
  checkEveryMs: 2_000,
  headerBytes: 16_384,
  headerCount: 100,
  connections: 512,
};

/** Serves `app` on the address within limits; rejects when the address can't be had. */
export async function listen(
  app: RequestListener,
  { host, port, limits = {} }: { host: string; port: number; limits?: Partial<ServerLimits> },
): Promise<Server> {
  const within = { ...LIMITS, ...limits };
  const server = createServer(
    {
      headersTimeout: within.headersMs,
      requestTimeout: within.requestMs,
      keepAliveTimeout: within.idleMs,
      connectionsCheckingInterval: within.checkEveryMs,
      maxHeaderSize: within.headerBytes,
    },
    app,
  );
  server.maxHeadersCount = within.headerCount;
  server.maxConnections = within.connections;
  server.timeout = within.silentMs;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** "http://127.0.0.1:8080" */
export function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

/** Takes no further connection, and gives requests that are under way a second to end. */
export async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
