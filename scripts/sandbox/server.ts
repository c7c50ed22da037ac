import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** One request as a sandbox API sees it. `path` is decoded, without the query. Header names are lower case. */
export interface SandboxRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

export interface SandboxAnswer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** A string goes out as it is; anything else as JSON; undefined = empty body. */
  body?: unknown;
}

/** A request with the answer it got: what tests assert on "at the wire". */
export interface RecordedExchange extends SandboxRequest {
  status: number;
  answer: string;
}

/**
 * A fault switch. `reset_before` drops the connection without doing the work, `reset_after` does the work and then
 * drops it (the write took effect, the caller can't know), `hang` never answers, `hang_after` does the work first.
 * `late` answers at once and does the work only later: a gateway that gave up on a server that didn't. `garble_after`
 * does the work and spoils its answer, `stall_after` sends half of the answer and then nothing, on an open connection.
 */
export interface Fault {
  when: (request: SandboxRequest) => boolean;
  /** How many matching requests it hits; Infinity = until removed. */
  times: number;
  effect:
    | { kind: "answer"; answer: SandboxAnswer }
    | { kind: "reset_before" | "reset_after" | "hang" | "hang_after" | "stall_after" }
    | { kind: "garble_after"; garble: (answer: string) => SandboxAnswer }
    | { kind: "delay"; ms: number }
    | { kind: "late"; ms: number; answer: SandboxAnswer };
}

export interface SandboxServer {
  /** "http://127.0.0.1:PORT" */
  url: string;
  exchanges: RecordedExchange[];
  faults: Fault[];
  close(): Promise<void>;
}

/** Starts one sandbox API on a free loopback port (or the given one). */
export async function startServer(
  handle: (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>,
  port = 0,
): Promise<SandboxServer> {
  const exchanges: RecordedExchange[] = [];
  const faults: Fault[] = [];
  let late: Promise<void> = Promise.resolve();
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      // A fault of the sandbox itself, not a switched one: it must not pass for a platform that is down.
      console.error("the sandbox failed", error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const fault = takeFault(faults, request);
    if (fault?.kind === "hang") return;
    if (fault?.kind === "reset_before") return void incoming.socket.destroy();
    if (fault?.kind === "delay") await delay(fault.ms);
    if (fault?.kind === "late") workLater(request, fault.ms);
    const isScripted = fault?.kind === "answer" || fault?.kind === "late";
    const worked = isScripted ? fault.answer : await handle(request);
    const answer = fault?.kind === "garble_after" ? fault.garble(textOf(worked)) : worked;
    const text = textOf(answer);
    exchanges.push({ ...request, status: answer.status, answer: text });
    if (fault?.kind === "reset_after") return void incoming.socket.destroy();
    if (fault?.kind === "hang_after") return;
    const type = typeof answer.body === "string" ? "text/html; charset=utf-8" : "application/json";
    // An empty answer has no type: clients that see "application/json" would try to parse nothing.
    const typed = answer.body === undefined ? {} : { "content-type": type };
    outgoing.writeHead(answer.status, { ...typed, ...answer.headers });
    if (fault?.kind === "stall_after") return void outgoing.write(text.slice(0, text.length / 2));
    outgoing.end(text);
  }

  function workLater(request: SandboxRequest, ms: number): void {
    late = late.then(() => delay(ms)).then(async () => void (await handle(request)));
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    exchanges,
    faults,
    close: async () => {
      await late;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function textOf({ body }: SandboxAnswer): string {
  if (typeof body === "string") return body;
  return body === undefined ? "" : JSON.stringify(body);
}

async function readRequest(incoming: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = new URL(incoming.url ?? "/", "http://sandbox");
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return {
    method: incoming.method ?? "GET",
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function takeFault(faults: Fault[], request: SandboxRequest): Fault["effect"] | null {
  const fault = faults.find((candidate) => candidate.times > 0 && candidate.when(request));
  if (!fault) return null;
  fault.times -= 1;
  return fault.effect;
}
