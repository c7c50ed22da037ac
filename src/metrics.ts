import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What Sidenote counts. Labels are closed sets (connections, intents, codes), never ticket data. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    deliveries: new Counter({
      name: "sidenote_deliveries_total",
      help: "Authentic webhook arrivals by result: stored, duplicate, ignored, store_failed",
      labelNames: ["connection", "result"],
      registers,
    }),
    tickets: new Counter({
      name: "sidenote_tickets_total",
      help: "Processed tickets by result: drafted, skipped, unchanged, superseded, gone",
      labelNames: ["connection", "result", "intent", "action"],
      registers,
    }),
    jobs: new Counter({
      name: "sidenote_jobs_total",
      help: "Finished job runs by result: done, retried, dead, released, lost",
      labelNames: ["name", "result"],
      registers,
    }),
    jobSeconds: new Histogram({
      name: "sidenote_job_seconds",
      help: "Time that one run of a job took",
      labelNames: ["name"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    queue: new Gauge({
      name: "sidenote_queue_jobs",
      help: "Jobs in the queue by state: queued, running, dead",
      labelNames: ["state"],
      registers,
    }),
    upstream: new Counter({
      name: "sidenote_upstream_requests_total",
      help: "Calls to connected accounts by HTTP status; none = no answer came",
      labelNames: ["connection", "status"],
      registers,
    }),
    modelCostMicros: new Counter({
      name: "sidenote_model_cost_micros_total",
      help: "Cost of model calls in millionths of a US dollar, where a price is configured",
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
