import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { z } from "zod";
import { readInput, tellParent } from "./child.ts";
import type { RecordedCall } from "./record-upstream.ts";

/** What Sidenote is held against. `pipeline` makes the recorded calls of a ticket, one after the other, and stores nothing. */
export type BaselineInput =
  | { kind: "echo" }
  | { kind: "express"; secret: string }
  | { kind: "pipeline"; calls: RecordedCall[]; urls: Record<string, string>; concurrency: number };

const input = readInput<BaselineInput>();
const Webhook = z.object({ id: z.string(), type: z.string(), subject: z.string(), time: z.string() });
const handler = { echo, express: expressApp, pipeline }[input.kind]();
const server = createServer(handler);
server.listen(0, "127.0.0.1", () =>
  tellParent({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function echo(): Parameters<typeof createServer>[1] {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => response.end(Buffer.concat(chunks)));
  };
}

/** Express, the signature, zod; answers one tick later and stores nothing. */
function expressApp(): Parameters<typeof createServer>[1] {
  if (input.kind !== "express") throw new Error("wrong input");
  const { secret } = input;
  const app = express();
  app.use(express.raw({ type: () => true, limit: 1_048_576 }));
  app.post("/webhooks/zendesk", (request, response) => {
    const body = request.body as Buffer;
    const timestamp = request.get("x-zendesk-webhook-signature-timestamp") ?? "";
    const wanted = createHmac("sha256", secret).update(timestamp).update(body).digest();
    const given = Buffer.from(request.get("x-zendesk-webhook-signature") ?? "", "base64");
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      response.status(401).end();
      return;
    }
    Webhook.parse(JSON.parse(body.toString("utf8")));
    setImmediate(() => response.status(202).json({ result: "stored" }));
  });
  return app;
}

function pipeline(): Parameters<typeof createServer>[1] {
  if (input.kind !== "pipeline") throw new Error("wrong input");
  const { calls, urls, concurrency } = input;
  const waiting: string[] = [];
  let running = 0;

  async function work(ticketId: string): Promise<void> {
    for (const { platform, method, path, body } of calls) {
      const response = await fetch(`${urls[platform]}${path.replaceAll("TICKET", ticketId)}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(method === "GET" ? {} : { body: body.replaceAll("TICKET", ticketId) }),
      });
      const text = await response.text();
      if (text !== "") JSON.parse(text);
    }
  }

  function pump(): void {
    while (running < concurrency) {
      const ticketId = waiting.shift();
      if (ticketId === undefined) return;
      running += 1;
      void work(ticketId).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  return (request, response) => {
    void bodyOf(request).then((body) => {
      waiting.push(/\d{9}/.exec(Webhook.parse(JSON.parse(body.toString("utf8"))).subject)?.[0] ?? "");
      response.writeHead(202).end();
      pump();
    });
  };
}
