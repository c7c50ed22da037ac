import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { getEventListeners } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createFetch } from "../../src/net/create-fetch.ts";
import { readCapped } from "../../src/net/read-capped.ts";

const fetchWith = createFetch();
let stop: () => Promise<void> = async () => undefined;

afterEach(() => stop());

/** Answers the address of a server that answers so, and how many connections it has had. */
async function serve(answer: RequestListener) {
  const server = createServer(answer);
  const seen = { connections: 0, open: 0 };
  server.on("connection", (socket) => {
    seen.connections += 1;
    seen.open += 1;
    socket.once("close", () => (seen.open -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen,
    keptMs: server.keepAliveTimeout,
  };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

describe("the fetch", () => {
  it("sends method, headers and a text, and gives status, headers and body", async () => {
    const { url } = await serve((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      request.once("end", () => {
        response.setHeader("set-cookie", ["a=1", "b=2"]).writeHead(201);
        response.end(JSON.stringify([request.method, request.url, request.headers["x-a"], body]));
      });
    });
    const answer = await fetchWith(`${url}p?q=1`, { method: "PUT", headers: { "X-A": "1" }, body: "größe" });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await answer.json()).toEqual(["PUT", "/p?q=1", "1", "größe"]);
  });

  it("lets go of bodies that are too large, whatever their pieces, without a stray error", async () => {
    const strays: unknown[] = [];
    const stray = (error: unknown) => strays.push(error);
    process.on("uncaughtException", stray);
    const { url } = await serve((request, response) => {
      const [pieces = 0, size = 0] = (request.url ?? "").slice(1).split("/").map(Number);
      for (let piece = 0; piece < pieces; piece += 1) response.write("x".repeat(size));
      response.end();
    });
    for (const pieces of [2, 5, 20, 60]) {
      for (const size of [1, 5_000, 16_384, 40_000]) {
        for (const share of [0.3, 0.9, 1 - 1 / (pieces * size)]) {
          const cap = Math.floor(pieces * size * share);
          expect(await readCapped(await fetchWith(`${url}${pieces}/${size}`), cap)).toBeNull();
        }
      }
    }
    await new Promise((resolve) => setImmediate(resolve));
    process.off("uncaughtException", stray);
    expect(strays).toEqual([]);
  });

  it("uses a connection again", async () => {
    const { url, seen } = await serve((_request, response) => response.end("ok"));
    for (let call = 0; call < 5; call += 1) await (await fetchWith(url)).text();
    expect(seen.connections).toBe(1);
  });

  it("gives an idle connection up before the server does", async () => {
    const sockets: Socket[] = [];
    const note = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);
    subscribe("net.client.socket", note);
    const { url, seen, keptMs } = await serve((_request, response) => response.end("ok"));
    await (await fetchWith(url)).text();
    unsubscribe("net.client.socket", note);
    const [socket] = sockets;
    expect(socket?.timeout).toBeGreaterThan(0);
    expect(socket?.timeout).toBeLessThan(keptMs);
    // What the socket says when so long nothing went over it.
    await until(() => socket?.emit("timeout") === true && seen.open === 0);
  });

  it("lets go of the caller's signal when a call has ended", async () => {
    const { url } = await serve((request, response) =>
      request.url === "/" ? response.end("ok") : response.destroy(),
    );
    const { signal } = new AbortController();
    await (await fetchWith(url, { signal })).text();
    await expect(fetchWith(`${url}broken`, { signal })).rejects.toThrow("fetch failed");
    await until(() => getEventListeners(signal, "abort").length === 0);
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("reads %s", async (encoding, compress) => {
    const { url } = await serve((request, response) => {
      expect(request.headers["accept-encoding"]).toContain(encoding);
      response.setHeader("content-encoding", encoding).end(compress("x".repeat(100_000)));
    });
    expect(await (await fetchWith(url)).text()).toBe("x".repeat(100_000));
  });

  it.each(["gzip", "br"])("gives the status of an empty answer that is said to be %s", async (encoding) => {
    const { url } = await serve((_request, response) =>
      response.writeHead(429, { "content-encoding": encoding, "retry-after": "3" }).end(),
    );
    const answer = await fetchWith(url);
    expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([429, "3", ""]);
  });

  it("fails on a compression that is none", async () => {
    const { url } = await serve((_request, response) =>
      response.setHeader("content-encoding", "gzip").end("no gzip"),
    );
    const answer = await fetchWith(url);
    await expect(answer.text()).rejects.toThrow(TypeError);
  });

  it("gives a body-less answer", async () => {
    const { url } = await serve((_request, response) => response.writeHead(204).end());
    const answer = await fetchWith(url, { method: "POST" });
    expect([answer.status, answer.body]).toEqual([204, null]);
  });

  it("follows no redirect, and shows one only where that was asked for", async () => {
    const { url, seen } = await serve((request, response) =>
      request.url === "/" ? response.writeHead(302, { location: "/there" }).end() : response.end("there"),
    );
    for (const redirect of [undefined, "follow", "error"] as const) {
      const failed = fetchWith(url, redirect ? { redirect } : {});
      await expect(failed).rejects.toMatchObject({ cause: { message: "unexpected redirect" } });
    }
    expect((await fetchWith(url, { redirect: "manual" })).status).toBe(302);
    expect(seen.connections).toBeGreaterThan(0);
  });

  it("throws the signal's reason, before, while it waits and within the body", async () => {
    const { url, seen } = await serve((request, response) => {
      if (request.url === "/body") response.write("begun");
    });
    const reason = new Error("enough");
    await expect(fetchWith(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const waiting = new AbortController();
    const waited = fetchWith(url, { signal: waiting.signal });
    await until(() => seen.open === 1);
    waiting.abort(reason);
    await expect(waited).rejects.toBe(reason);
    const reading = new AbortController();
    const answer = await fetchWith(`${url}body`, { signal: reading.signal });
    reading.abort(reason);
    await expect(answer.text()).rejects.toBe(reason);
    await until(() => seen.open === 0);
  });

  it("ends the connection of a body that nobody wants", async () => {
    const { url, seen } = await serve((_request, response) => {
      const more = () => {
        while (response.write("x".repeat(65_536)));
        response.once("drain", more);
      };
      more();
    });
    const answer = await fetchWith(url);
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await until(() => seen.open === 0);
  });

  it("fails as fetch does where nobody answers, and when the answer breaks off", async () => {
    const { url } = await serve((_request, response) => {
      response.setHeader("content-length", "10").write("begun");
      setImmediate(() => response.destroy());
    });
    await expect((await fetchWith(url)).text()).rejects.toThrow("fetch failed");
    await stop();
    await expect(fetchWith(url)).rejects.toMatchObject({
      name: "TypeError",
      cause: { code: "ECONNREFUSED" },
    });
  });

  it.each([
    ["of another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"],
    ["with a status that is none", "HTTP/1.1 999 x\r\nContent-Length: 2\r\n\r\n{}"],
    ["with headers that are none", "HTTP/1.1 200 OK\r\nx y: 1\r\n\r\n{}"],
    ["with headers without end", `HTTP/1.1 200 OK\r\nx: ${"a".repeat(40_000)}\r\n\r\n{}`],
    ["that ends in two ways", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"],
    ["that is no HTTP", "SSH-2.0-x\r\n"],
  ])("fails on an answer %s, and leaves nobody waiting", async (_what, text) => {
    const server = createTcpServer((socket) => {
      socket.on("error", () => undefined).once("data", () => socket.write(text));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stop = () => new Promise((resolve) => server.close(() => resolve()));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(fetchWith(url)).rejects.toThrow("fetch failed");
  });

  it.each([
    ["gzip", (bytes: Buffer) => gzipSync(bytes, { level: 1 })],
    ["br", (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ] as const)("unpacks a bomb (%s) no further than it is read", async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(16 * 1024 * 1024));
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bomb);
    });
    expect(await readCapped(await fetchWith(url), 1024 * 1024)).toBeNull();
  });

  it("refuses what it can't send", async () => {
    await expect(fetchWith("http://127.0.0.1:1/", { method: "POST", body: new FormData() })).rejects.toThrow(
      "takes an address, and a text",
    );
    await expect(fetchWith(new Request("http://127.0.0.1:1/"))).rejects.toThrow("takes an address");
    await expect(fetchWith("ftp://127.0.0.1:1/")).rejects.toThrow();
  });
});
