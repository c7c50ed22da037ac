import { Router } from "express";
import type { AppDeps } from "./app.ts";

type Deps = Pick<AppDeps, "store" | "now" | "metrics" | "log">;

/** A due job older than this means that nobody works the queue. */
const STUCK_AFTER_MS = 5 * 60_000;

/**
 * GET /healthz: the process lives. GET /readyz: database and queue work, with the last contact of each connection
 * (a platform that is down makes us degraded, not unready: webhooks must still be taken). GET /metrics: Prometheus.
 */
export function healthRoutes({ store, now, metrics, log }: Deps): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    try {
      await store.ping();
      const counts = await store.queue.counts(now());
      const waitedMs = counts.oldestDueAt ? now().getTime() - counts.oldestDueAt.getTime() : 0;
      const queue = { ...counts, oldestDueForMs: waitedMs, ok: waitedMs < STUCK_AFTER_MS };
      const status = queue.ok ? "ready" : "stuck";
      response.status(queue.ok ? 200 : 503).json({
        status,
        database: "ok",
        queue,
        connections: await store.contacts(),
      });
    } catch (error) {
      log.error({ err: error }, "the readiness check failed");
      response.status(503).json({ status: "unready", database: "failed" });
    }
  });
  router.get("/metrics", async (_request, response) => {
    const counts = await store.queue.counts(now());
    for (const state of ["queued", "running", "dead"] as const) metrics.queue.set({ state }, counts[state]);
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
