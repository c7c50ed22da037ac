import express, { type Express, type RequestHandler } from "express";
import type { Store } from "../../db/store.ts";
import type { WebhookDoor } from "../helpdesk/port.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { errorHandler } from "./error-handler.ts";
import { exportRoutes } from "./exports.ts";
import { healthRoutes } from "./health.ts";
import { safeHeaders } from "./safe-headers.ts";
import { webhookRoutes } from "./webhooks.ts";

export interface AppDeps {
  store: Store;
  /** By connection id: the path segment after /webhooks/. */
  doors: ReadonlyMap<string, WebhookDoor>;
  /** Largest webhook body in bytes. */
  maxBodyBytes: number;
  /** What our tags begin with. */
  tagPrefix: string;
  now: () => Date;
  log: Logger;
  metrics: Metrics;
  /** What opens the exports; without one there are none. */
  exportToken?: string | undefined;
  /** The pages for people; null when they are not configured. */
  pages?: RequestHandler | null;
  /** Proxies whose X-Forwarded-For is believed, as Express's "trust proxy" reads it; default: none. */
  trustedProxies?: string;
  /** Whether browsers reach us by https, and must from then on. */
  isHttps?: boolean;
}

/** Everything that Sidenote serves. No state of its own. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", deps.trustedProxies ?? false);
  app.use(safeHeaders(deps.isHttps ?? false));
  app.use(webhookRoutes(deps));
  app.use(healthRoutes(deps));
  app.use(exportRoutes(deps));
  if (deps.pages) app.use(deps.pages);
  app.use((_request, response) => {
    response.status(404).json({ error: "not_found" });
  });
  app.use(errorHandler(deps.log));
  return app;
}
