import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readInput, tellParent } from "./child.ts";
import type { Platform, RecordedCall } from "./record-upstream.ts";

/** Answers every call as it was recorded, at once or after `latencyMs`, and counts. GET /__counts says how many; /__latency?ms= sets it. */
const { calls } = readInput<{ calls: RecordedCall[] }>();
const counts: Record<string, number> = { zendesk: 0, gorgias: 0, shopify: 0, openai: 0, done: 0 };
let latencyMs = 0;
const answers = new Map(calls.map((call) => [keyOf(call.platform, call.method, call.path, call.body), call]));

const urls: Record<string, string> = {};
for (const platform of ["zendesk", "gorgias", "shopify", "openai"] as const) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const answer = () => respond(platform, request, body, response);
      if (latencyMs > 0 && !request.url?.startsWith("/__")) setTimeout(answer, latencyMs);
      else answer();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls[platform] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
tellParent({ urls });

function respond(platform: Platform, request: IncomingMessage, body: string, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", "http://stub");
  const json = { "content-type": "application/json" };
  if (url.pathname === "/__counts") {
    response.writeHead(200, json).end(JSON.stringify(counts));
    return;
  }
  if (url.pathname === "/__latency") {
    latencyMs = Number(url.searchParams.get("ms"));
    response.writeHead(200, json).end("{}");
    return;
  }
  const ticketId = /\d{9}/.exec(url.pathname)?.[0] ?? "";
  const path = url.pathname.replace(ticketId, "TICKET");
  const method = request.method ?? "GET";
  const call = answers.get(keyOf(platform, method, ticketId === "" ? url.pathname : path, body));
  counts[platform] = (counts[platform] ?? 0) + 1;
  if (method !== "GET" && path.endsWith("/tags")) counts["done"] = (counts["done"] ?? 0) + 1;
  if (!call) {
    console.error(`the stub has no answer to ${method} ${platform}${url.pathname}`);
    response.writeHead(500, json).end("{}");
    return;
  }
  const draftId = /\bd_[\w-]{12}/.exec(body)?.[0] ?? "";
  const text = call.answer.replaceAll("TICKET", ticketId).replaceAll("DRAFT_ID", draftId);
  response.writeHead(call.status, text === "" ? {} : json).end(text);
}

/** GraphQL has one path for all: its operation tells them apart. */
function keyOf(platform: string, method: string, path: string, body: string): string {
  const operation = path.endsWith("graphql.json") ? (/query (\w+)/.exec(body)?.[1] ?? "") : "";
  return `${platform} ${method} ${path} ${operation}`;
}
