import { Worker } from "node:worker_threads";
import { SidenoteError } from "../../src/errors.ts";
import type { ReportFigures, ReportFilter } from "../reports.ts";

/** What a thread is asked, and what it answers. */
export interface Question {
  id: number;
  filter: ReportFilter;
}
export type Answer = { id: number; figures: ReportFigures } | { id: number; problem: string };

interface Asked {
  resolve: (figures: ReportFigures) => void;
  reject: (error: Error) => void;
}

export interface ReportThread {
  figures(filter: ReportFilter): Promise<ReportFigures>;
  stop(): Promise<void>;
}

/**
 * Reads the database file in another thread with a connection of its own: seconds of work on a large table would
 * otherwise hold up the webhooks. The thread starts with the first question, and again after it died.
 */
export function startReportThread(file: string): ReportThread {
  const asked = new Map<number, Asked>();
  let worker: Worker | null = null;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(new URL("./report-thread.mjs", import.meta.url), { workerData: file });
    // A report that nobody waits for any more keeps no process alive.
    started.unref();
    started.on("message", (answer: Answer) => {
      const waiting = asked.get(answer.id);
      asked.delete(answer.id);
      if ("figures" in answer) waiting?.resolve(answer.figures);
      else waiting?.reject(failed(answer.problem));
    });
    started.on("error", (error) => giveUp(started, failed(error.message)));
    started.on("exit", () => giveUp(started, failed("the thread ended")));
    return started;
  }

  function giveUp(ended: Worker, error: Error): void {
    // A thread that failed ends too, when its successor may be at work already.
    if (worker !== ended) return;
    worker = null;
    for (const [id, waiting] of asked) {
      asked.delete(id);
      waiting.reject(error);
    }
  }

  return {
    figures: (filter) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        lastId += 1;
        asked.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, filter } satisfies Question);
      }),
    stop: async () => {
      await worker?.terminate();
    },
  };
}

function failed(problem: string): SidenoteError {
  return new SidenoteError("the report could not be made", {
    code: "report_failed",
    retry: "never",
    fields: { problem },
  });
}
