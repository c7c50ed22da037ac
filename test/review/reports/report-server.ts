import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { onTestFinished } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { createReports } from "../../../db/sqlite/reports.ts";
import { defaultPolicy } from "../../../scripts/guard/draft-cases.ts";
import { reportRoutes } from "../../../src/review/reports/report-routes.ts";
import { insertModelCall, insertRationale } from "../../support/rationale-rows.ts";

export const NOW = new Date("2026-11-20T15:00:00Z");

export interface ReportServer {
  get(path: string): Promise<{ status: number; headers: Headers; text: string }>;
  insert(...rows: Parameters<typeof insertRationale>[1][number][]): void;
  insertCall(
    ...call: Parameters<typeof insertModelCall> extends [unknown, ...infer Rest] ? Rest : never
  ): void;
}

/** The reports over real HTTP, without the sign-in before them, on a database in memory; closed after the test. */
export async function startReports(): Promise<ReportServer> {
  const connection = openDatabase(":memory:");
  const reports = createReports(connection, ":memory:");
  const app = express();
  app.use(reportRoutes({ store: { reports }, policy: defaultPolicy, now: () => NOW }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await new Promise((resolve) => server.close(resolve));
    connection.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get: async (path) => {
      const response = await fetch(url + path, { headers: { connection: "close" } });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    insert: (...rows) => insertRationale(connection, rows),
    insertCall: (...call) => insertModelCall(connection, ...call),
  };
}

/** What a person reads: text without markup, runs of white space as one. */
export function readable(markup: string): string {
  return markup
    .replaceAll("<wbr>", "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}
