import { parentPort, Worker } from "node:worker_threads";

interface Asked<A> {
  resolve: (answer: A) => void;
  reject: (error: Error) => void;
}

type Reply<A> = { id: number; answer: A } | { id: number; problem: string };

export interface Thread<Q, A> {
  ask(question: Q): Promise<A>;
  /** Ends it; what is still asked is refused. */
  stop(): Promise<void>;
}

/**
 * Work that takes longer than webhooks should wait, in a thread of its own: one question after the other. It starts
 * with the first question, and again after it died. `door` is plain JavaScript: tsx loads no TypeScript into a thread
 * by itself. `failed` makes the error that the asker gets.
 */
export function startThread<Q, A>(
  door: URL,
  workerData: unknown,
  failed: (problem: string) => Error,
): Thread<Q, A> {
  const asked = new Map<number, Asked<A>>();
  let worker: Worker | null = null;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(door, { workerData });
    // An answer that nobody waits for any more keeps no process alive.
    started.unref();
    started.on("message", (reply: Reply<A>) => {
      const waiting = asked.get(reply.id);
      asked.delete(reply.id);
      if ("answer" in reply) waiting?.resolve(reply.answer);
      else waiting?.reject(failed(reply.problem));
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
    ask: (question) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        lastId += 1;
        asked.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, question });
      }),
    stop: async () => {
      await worker?.terminate();
    },
  };
}

/** The other side, called once inside the thread: each question gets an answer, or the message of what was thrown. */
export function answerQuestions<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  parentPort?.on("message", ({ id, question }: { id: number; question: Q }) => {
    void replyTo(id, question).then((reply) => parentPort?.postMessage(reply));
  });

  async function replyTo(id: number, question: Q): Promise<Reply<A>> {
    try {
      return { id, answer: await answer(question) };
    } catch (error) {
      return { id, problem: error instanceof Error ? error.message : "unknown" };
    }
  }
}
