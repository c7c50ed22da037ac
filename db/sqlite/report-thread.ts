import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { readFigures } from "./report-queries.ts";
import type { Answer, Question } from "./report-thread-client.ts";

/** The thread's own side: one connection that can't write, one question after the other. */
const client = new Database(String(workerData), { readonly: true, fileMustExist: true });
client.pragma("busy_timeout = 5000");
const db = drizzle({ client });

parentPort?.on("message", ({ id, filter }: Question) => {
  parentPort?.postMessage(answer(id, filter));
});

function answer(id: number, filter: Question["filter"]): Answer {
  try {
    return { id, figures: db.transaction((tx) => readFigures(tx, filter)) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : "unknown" };
  }
}
