import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { Exports } from "../../db/exports.ts";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { exportRationale } from "../../src/export/export-rationale.ts";
import { ExportRequest } from "../../src/export/export-request.ts";
import { exportRoutes } from "../../src/http/exports.ts";
import { createLogger } from "../../src/log.ts";
import { cpuMs, loadText } from "./load-text.ts";

/** Runs an export to its end and answers the bytes that came out. */
type Run = (exports: Exports) => Promise<number>;

export const EXPORT_CASES = {
  csv: direct({ format: "csv" }),
  jsonl: direct({ format: "jsonl" }),
  "csv-redacted": direct({ format: "csv", redact: true }),
  "jsonl-redacted": direct({ format: "jsonl", redact: true }),
  "csv-http-gzip": overHttp("/export/rationale.csv"),
} satisfies Record<string, Run>;
export type ExportCase = keyof typeof EXPORT_CASES;

/** From here on the caches are warm. */
const WARM_SHARE = 0.2;
const MARGIN_BYTES = 24e6;

/** Prints rows and memory at each tenth; true when the second half needed no more memory than the first, but for a margin. */
export async function measureExport(file: string, name: ExportCase): Promise<boolean> {
  const store = openSqliteStore(file);
  const total = await store.exports.countRationale({}, null);
  const rss: { share: number; bytes: number }[] = [];
  const [startedAt, cpuBefore] = [performance.now(), cpuMs()];
  const watched = counting(store.exports, (done) => {
    const share = Math.floor((done * 10) / total) / 10;
    if (share <= (rss.at(-1)?.share ?? 0)) return;
    rss.push({ share, bytes: process.memoryUsage.rss() });
    console.log(
      `${name.padEnd(15)}${done.toLocaleString("en").padStart(9)} rows  RSS ${megabytes(rss.at(-1)?.bytes)}`,
    );
  });
  const written = await EXPORT_CASES[name](watched);
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpuSeconds = (cpuMs() - cpuBefore) / 1_000;
  await store.close();
  const perSecond = Math.round(total / seconds).toLocaleString("en");
  console.log(
    `${name.padEnd(15)}${perSecond} rows/s, ${megabytes(written)} in ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU  (${loadText()})`,
  );
  // The least of each half: how much waits for the garbage collector at one moment says nothing.
  const least = (from: number, to: number) =>
    Math.min(...rss.filter(({ share }) => share >= from && share <= to).map(({ bytes }) => bytes));
  return rss.at(-1)?.share === 1 && least(0.6, 1) <= least(WARM_SHARE, 0.5) + MARGIN_BYTES;
}

/** Tells how many rows were read so far. */
function counting(exports: Exports, tell: (done: number) => void): Exports {
  let done = 0;
  return {
    ...exports,
    rationalePage: async (...asked) => {
      const page = await exports.rationalePage(...asked);
      done += page.length;
      tell(done);
      return page;
    },
  };
}

function direct(asked: Partial<ExportRequest>): Run {
  return async (exports) => {
    let bytes = 0;
    for await (const { text } of exportRationale(ExportRequest.parse(asked), exports)) {
      bytes += Buffer.byteLength(text);
    }
    return bytes;
  };
}

/** As a client gets it: zipped, over a socket, here in the same process. */
function overHttp(path: string): Run {
  return async (exports) => {
    const exportToken = "bench";
    const log = createLogger("silent");
    const server = createServer(express().use(exportRoutes({ store: { exports }, exportToken, log })));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const headers = { authorization: `Bearer ${exportToken}`, "accept-encoding": "gzip" };
    const sent = request({ host: "127.0.0.1", port, path, headers }).end();
    const [response] = (await once(sent, "response")) as [AsyncIterable<Buffer>];
    let bytes = 0;
    for await (const chunk of response) bytes += chunk.length;
    server.close();
    return bytes;
  };
}

function megabytes(bytes = 0): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
