import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { answerQuestions } from "../../src/thread.ts";
import type { ReportFigures, ReportFilter } from "../reports.ts";
import { readFigures } from "./report-queries.ts";

/** Inside the thread: a connection that can't write. */
const client = new Database(String(workerData), { readonly: true, fileMustExist: true });
client.pragma("busy_timeout = 5000");
// 64 MB at most: all of an index that is read several times for one report mostly stays.
client.pragma("cache_size = -65536");
const db = drizzle({ client });

answerQuestions<ReportFilter, ReportFigures>((filter) => db.transaction((tx) => readFigures(tx, filter)));
