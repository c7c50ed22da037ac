import { EventEmitter, once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { closed, listen, type ServerLimits, urlOf } from "../../src/http/server.ts";

const QUICK: Partial<ServerLimits> = {
  headersMs: 120,
  requestMs: 240,
  idleMs: 60,
  silentMs: 240,
  checkEveryMs: 20,
};

describe("the HTTP server", () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  const serving = async (limits: Partial<ServerLimits> = QUICK) => {
    const handled: string[] = [];
    const given = new EventEmitter();
    const server = await listen(
      (request, response) => {
        handled.push(request.url ?? "");
        // Waits for the whole body, as our own intake does.
        if (request.url === "/big") {
          response.once("close", () => given.emit("up"));
          response.end("x".repeat(64 * 1024 * 1024));
        } else request.resume().once("end", () => response.end("done"));
      },
      { host: "127.0.0.1", port: 0, limits },
    );
    closing.push(() => closed(server));
    const port = Number(new URL(urlOf(server)).port);
    return { port, handled, given };
  };
  const connecting = async (port: number): Promise<Socket> => {
    const socket = connect(port, "127.0.0.1");
    closing.push(() => socket.destroy());
    socket.on("error", () => undefined);
    await once(socket, "connect");
    return socket;
  };
  /** Everything that the server says until it hangs up. */
  const untilHungUp = async (socket: Socket): Promise<string> => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    await once(socket, "close");
    return text;
  };
  /** Sends a byte at a time, for as long as the other side listens. */
  const drip = (socket: Socket, byte: string) => {
    const timer = setInterval(() => socket.writable && socket.write(byte), 10);
    socket.once("close", () => clearInterval(timer));
  };

  it("hangs up on one who sends headers for ever, and on one who says nothing", async () => {
    const { port, handled } = await serving();
    const dripping = await connecting(port);
    dripping.write("POST / HTTP/1.1\r\nhost: x\r\nx-slow: ");
    drip(dripping, "a");
    const silent = await connecting(port);
    const [answer] = await Promise.all([untilHungUp(dripping), untilHungUp(silent)]);
    expect(answer).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect(handled).toEqual([]);
  });

  it("hangs up on one who sends a body for ever", async () => {
    const { port } = await serving();
    const socket = await connecting(port);
    socket.write("POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n");
    drip(socket, "a");
    expect(await untilHungUp(socket)).not.toContain("done");
  });

  it("hangs up on one who does not read what they asked for", async () => {
    const { port, given } = await serving();
    const socket = await connecting(port);
    const givenUp = once(given, "up");
    socket.pause();
    socket.write("GET /big HTTP/1.1\r\nhost: x\r\n\r\n");
    await givenUp;
    expect(socket.bytesRead).toBeLessThan(64 * 1024 * 1024);
  });

  it("lets go of a connection on which nothing more is asked", async () => {
    const { port, handled } = await serving();
    const socket = await connecting(port);
    socket.write("GET /once HTTP/1.1\r\nhost: x\r\n\r\n");
    expect(await untilHungUp(socket)).toContain("done");
    expect(handled).toEqual(["/once"]);
  });

  it("refuses headers that are too large, and requests that could be read in two ways", async () => {
    const { port, handled } = await serving({ silentMs: 5_000, headerBytes: 2_000 });
    const saying = async (text: string) => {
      const socket = await connecting(port);
      socket.write(text);
      return (await untilHungUp(socket)).split("\r\n", 1)[0];
    };
    expect(await saying(`GET / HTTP/1.1\r\nhost: x\r\nx-large: ${"a".repeat(3_000)}\r\n\r\n`)).toMatch(
      / 431 /,
    );
    const both = "content-length: 3\r\ntransfer-encoding: chunked\r\n";
    expect(await saying(`POST / HTTP/1.1\r\nhost: x\r\n${both}\r\n0\r\n\r\n`)).toMatch(/ 400 /);
    expect(await saying("GET / HTTP/1.1\r\n\r\n")).toMatch(/ 400 /);
    expect(await saying("GET / HTTP/1.1\r\nhost: x\r\nx: a\0b\r\n\r\n")).toMatch(/ 400 /);
    expect(handled).toEqual([]);
  });

  it("takes no more connections than it may, and others again when those are gone", async () => {
    const { port } = await serving({ silentMs: 5_000, connections: 2 });
    const [first] = [await connecting(port), await connecting(port)];
    const third = await connecting(port);
    expect(await untilHungUp(third)).toBe("");
    first?.destroy();
    for (;;) {
      const next = await connecting(port);
      next.write("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
      // The server may hear of the first one's end a moment later.
      if ((await untilHungUp(next)).includes("done")) break;
    }
  });

  it("says so when the address is taken", async () => {
    const { port } = await serving();
    await expect(listen(() => undefined, { host: "127.0.0.1", port })).rejects.toThrow(/EADDRINUSE/);
  });
});
