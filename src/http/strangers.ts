import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "../log.ts";
import { clientOf } from "../net/client-of.ts";

export interface StrangerOptions {
  /** Refused requests per client and window. */
  max: number;
  windowMs: number;
  now: () => Date;
  log: Logger;
}

export interface Strangers {
  /** Stops a client that was refused too often, with 429, before a byte of its body is read. */
  door: RequestHandler;
  /** Counts what is refused, and passes it on. */
  count: ErrorRequestHandler;
  /** The client has sent something authentic: it is never stopped, not even when a stranger shares its address. */
  trust(client: { ip?: string | undefined }): void;
}

/** Clients that are remembered at most, of each kind; beyond it the oldest is forgotten. */
const MAX_CLIENTS = 10_000;

/**
 * Keeps those who guess from using up log, memory and processor time. Behind a proxy that is not in TRUSTED_PROXIES all
 * clients look like one; the platform's own webhooks then speak for all of them, so that no stranger can lock them out.
 */
export function createStrangers({ max, windowMs, now, log }: StrangerOptions): Strangers {
  const refused = new Map<string, { startedAt: number; times: number }>();
  const trusted = new Map<string, true>();

  function waitMs(client: string): number | null {
    const known = refused.get(client);
    const leftMs = known ? known.startedAt + windowMs - now().getTime() : 0;
    return known && known.times >= max && leftMs > 0 && !trusted.has(client) ? leftMs : null;
  }

  return {
    door: (request, response, next) => {
      // Mostly there is none, and webhooks need not be told apart.
      const wait = refused.size === 0 ? null : waitMs(clientOf(request));
      if (wait === null) return next();
      response.set("retry-after", String(Math.ceil(wait / 1000)));
      // The body is left unread, so nothing more can be said on this connection.
      response.set("connection", "close").status(429).json({ error: "too_many_requests" });
    },
    count: (error: unknown, request, _response, next) => {
      const client = clientOf(request);
      const at = now().getTime();
      const known = refused.get(client);
      if (known && at - known.startedAt < windowMs) {
        known.times += 1;
        if (known.times === max && !trusted.has(client))
          log.warn({ times: max }, "a client is refused for a while");
      } else {
        remember(refused, client, { startedAt: at, times: 1 });
      }
      next(error);
    },
    trust: (client) => {
      const key = clientOf(client);
      if (!trusted.has(key)) remember(trusted, key, true);
    },
  };
}

function remember<T>(clients: Map<string, T>, client: string, value: T): void {
  clients.delete(client);
  clients.set(client, value);
  const [oldest] = clients.keys();
  if (clients.size > MAX_CLIENTS && oldest !== undefined) clients.delete(oldest);
}
