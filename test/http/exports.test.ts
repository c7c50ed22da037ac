import { createServer, type Server } from "node:http";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertRationaleRows } from "../../db/sqlite/bulk-rationale.ts";
import { createExports } from "../../db/sqlite/exports.ts";
import { type Connection, openDatabase } from "../../db/sqlite/open.ts";
import { buildRationaleRows } from "../../scripts/bench/build-rationale-rows.ts";
import { exportRoutes } from "../../src/http/exports.ts";
import { recordingLog } from "../support/log.ts";

const TOKEN = "t".repeat(40);

describe("exports over HTTP", () => {
  let connection: Connection;
  let server: Server;
  let url: string;
  const open = async (exportToken: string | undefined) => {
    const app = express();
    app.use(
      exportRoutes({ store: { exports: createExports(connection) }, exportToken, log: recordingLog().log }),
    );
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/export/rationale`;
  };
  beforeEach(async () => {
    connection = openDatabase(":memory:");
    insertRationaleRows(connection, buildRationaleRows({ rows: 1_200 }));
    await open(TOKEN);
  });
  afterEach(() => {
    server.close();
    connection.close();
  });

  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`${url}${path}`, { method, headers: { authorization: `Bearer ${TOKEN}`, ...headers } });

  it("asks for the token, and tells nothing without it", async () => {
    for (const authorization of ["", "Bearer x", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
      const answer = await get(".csv", { authorization });
      expect(answer.status).toBe(401);
      expect(await answer.text()).toBe('{"error":"unauthorized"}');
    }
  });

  it("is not there when no token is set", async () => {
    server.close();
    await open(undefined);
    expect((await get(".csv")).status).toBe(404);
  });

  it("streams all rows as CSV and as JSON Lines", async () => {
    const csv = await get(".csv");
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect((await csv.text()).split("\r\n")).toHaveLength(1_202);
    const lines = (await (await get(".jsonl")).text()).trimEnd().split("\n");
    expect(lines).toHaveLength(1_200);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ schema_version: "rationale.v1" });
  });

  it("zips for those who can unzip", async () => {
    const zipped = await get(".csv", { "accept-encoding": "gzip" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    const plain = await get(".csv", { "accept-encoding": "identity" });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await zipped.text()).toBe(await plain.text());
  });

  it("cuts rows out by range, so that parts are the whole", async () => {
    const whole = await (await get(".csv")).text();
    const first = await get(".csv", { range: "rows=0-699" });
    expect(first.status).toBe(206);
    expect(first.headers.get("content-range")).toBe("rows 0-699/1200");
    const cursor = first.headers.get("x-next-cursor") ?? "";
    const head = await first.text();
    expect(head + (await (await get(".csv", { range: "rows=700-" })).text())).toBe(whole);
    expect(head + (await (await get(`.csv?cursor=${cursor}`)).text())).toBe(whole);
  });

  it("says when there is nothing at a range, and ignores ranges of bytes", async () => {
    const beyond = await get(".csv", { range: "rows=1200-" });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get("content-range")).toBe("rows */1200");
    const bytes = await get(".csv", { range: "bytes=0-99" });
    expect(bytes.status).toBe(200);
    expect(bytes.headers.get("accept-ranges")).toBe("rows");
    await bytes.body?.cancel();
  });

  it("filters and redacts by query, and names what it can't read without repeating it", async () => {
    const text = await (await get(".jsonl?outcome=overridden&redact=1")).text();
    expect(text).toContain('"outcome":"overridden"');
    expect(text).not.toMatch(/"outcome":"accepted"|@example\.com/);
    const wrong = await get(".csv?since=canary&intent=canary&nonsense=canary");
    expect(wrong.status).toBe(400);
    const told = await wrong.text();
    expect(told).toMatch(/since.*intent/);
    expect(told).not.toContain("canary");
    expect((await get(".csv?since=2026-01-01&since=2026-02-01")).status).toBe(400);
  });

  it("answers HEAD without a body", async () => {
    const answer = await get(".csv", {}, "HEAD");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("");
  });
});
