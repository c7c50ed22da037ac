import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { readInput, tellParent } from "./child.ts";
import { quantile } from "./quantile.ts";
import { webhookOf } from "./webhook-of.ts";

/** Webhooks to send: `count` as fast as `connections` allow, or at `perSecond`. Never more, and never for longer than a minute. */
export interface LoadInput {
  url: string;
  webhook: string;
  secret: string;
  /** Of the receiver's clock. */
  offsetMs: number;
  count: number;
  connections: number;
  perSecond: number | null;
  firstId: number;
}

export interface LoadResult {
  seconds: number;
  answered: number;
  refused: number;
  p99Ms: number;
}

const LONGEST_MS = 60_000;
const input = readInput<LoadInput>();
if (!["127.0.0.1", "localhost"].includes(new URL(input.url).hostname)) throw new Error("loopback only");
const agent = new Agent({ keepAlive: true, maxSockets: input.connections });
// Made before the clock starts: the generator has the same two cores.
const prepared = Array.from({ length: input.count }, (_, nth) => signed(input.firstId + nth));
const times: number[] = [];
let refused = 0;
const begun = performance.now();
if (input.perSecond === null) await flood();
else await paced(input.perSecond);
tellParent({
  seconds: (performance.now() - begun) / 1_000,
  answered: times.length,
  refused,
  p99Ms: quantile(times, 0.99),
} satisfies LoadResult);
agent.destroy();

async function flood(): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < prepared.length && performance.now() - begun < LONGEST_MS) {
      const one = prepared[next];
      next += 1;
      if (one) await post(one);
    }
  };
  await Promise.all(Array.from({ length: input.connections }, lane));
}

async function paced(perSecond: number): Promise<void> {
  const open: Promise<void>[] = [];
  for (const [nth, one] of prepared.entries()) {
    const waitMs = begun + (nth * 1_000) / perSecond - performance.now();
    if (waitMs > 1) await delay(waitMs);
    if (performance.now() - begun > LONGEST_MS) break;
    open.push(post(one));
  }
  await Promise.all(open);
}

interface Prepared {
  body: Buffer;
  headers: Record<string, string | number>;
}

function signed(id: number): Prepared {
  const body = Buffer.from(webhookOf(input, String(id)));
  const timestamp = new Date(Date.now() + input.offsetMs).toISOString();
  const signature = createHmac("sha256", input.secret).update(timestamp).update(body).digest("base64");
  return {
    body,
    headers: {
      "content-type": "application/json",
      "content-length": body.length,
      "x-zendesk-webhook-signature": signature,
      "x-zendesk-webhook-signature-timestamp": timestamp,
    },
  };
}

function post({ body, headers }: Prepared): Promise<void> {
  return new Promise((resolve) => {
    const from = performance.now();
    const sent = request(`${input.url}/webhooks/zendesk`, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        if ((response.statusCode ?? 500) < 300) times.push(performance.now() - from);
        else refused += 1;
        resolve();
      });
    });
    sent.once("error", () => {
      refused += 1;
      resolve();
    });
    sent.end(body);
  });
}
