import express, { type Request, type Response, Router } from "express";
import type { NewJob } from "../../db/queue.ts";
import type { NewDelivery } from "../../db/store.ts";
import { WebhookRejected } from "../errors.ts";
import type { Delivery, RawRequest, TicketEvent, WebhookDoor } from "../helpdesk/port.ts";
import type { TicketPayload } from "../jobs/ticket-jobs.ts";
import type { AppDeps } from "./app.ts";
import { createStrangers, type Strangers } from "./strangers.ts";

type Deps = Pick<AppDeps, "store" | "doors" | "maxBodyBytes" | "tagPrefix" | "now" | "log" | "metrics">;

/**
 * POST /webhooks/:connection: raw bytes → verify → parse → delivery and job in one transaction → 202. Nothing is
 * stored of what is refused, and everything authentic gets a 2xx, also what we ignore: platforms switch off webhooks
 * that answer otherwise.
 */
export function webhookRoutes(deps: Deps): Router {
  const router = Router();
  const strangers = createStrangers({ ...deps, max: MAX_REFUSALS, windowMs: 60_000 });
  const rawBody = express.raw({ type: () => true, limit: deps.maxBodyBytes, inflate: false });
  router.post(
    "/webhooks/:connection",
    strangers.door,
    (request, _response, next) => {
      // Before the body is read: strangers get no buffer.
      doorOf(request, deps);
      next();
    },
    rawBody,
    (request, response) => receive(request, response, deps, strangers),
  );
  router.all("/webhooks/:connection", (_request, response) => {
    response.set("allow", "POST").status(405).json({ error: "method_not_allowed" });
  });
  router.use(strangers.count);
  return router;
}

/** Per client and minute: far more than a wrong setting makes, far less than guessing needs. */
const MAX_REFUSALS = 120;

async function receive(
  request: Request,
  response: Response,
  deps: Deps,
  strangers: Strangers,
): Promise<void> {
  const { connection, door } = doorOf(request, deps);
  const receivedAt = deps.now();
  const raw = rawRequest(request, receivedAt);
  door.verify(raw);
  strangers.trust(request);
  const delivery = door.parse(raw);
  const row = deliveryRow(connection, delivery, receivedAt);
  let result: "stored" | "duplicate";
  try {
    result = await deps.store.receiveDelivery(row, jobFor(connection, delivery, receivedAt, deps));
  } catch (error) {
    // The status that makes this platform send it again; a plain 500 would lose it on Zendesk.
    deps.log.error({ err: error, connection }, "a delivery could not be stored");
    deps.metrics.deliveries.inc({ connection, result: "store_failed" });
    response.status(door.storeFailure.status).set(door.storeFailure.headers).json({ error: "not_stored" });
    return;
  }
  const counted = result === "stored" && row.kind === "ignored" ? "ignored" : result;
  deps.metrics.deliveries.inc({ connection, result: counted });
  response.status(202).json({ result: counted });
}

function doorOf(request: Request, { doors }: Deps): { connection: string; door: WebhookDoor } {
  const connection = String(request.params["connection"]);
  const door = doors.get(connection);
  if (!door) throw new WebhookRejected("no such connection", 404);
  return { connection, door };
}

function rawRequest(request: Request, receivedAt: Date): RawRequest {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  // express.raw leaves no Buffer when there was no body at all.
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return { body, headers, receivedAt };
}

function deliveryRow(connection: string, delivery: Delivery, receivedAt: Date): NewDelivery {
  const { key, ticketId, messageId, occurredAt, event } = delivery;
  const kind = event.kind;
  return { connection, key, ticketId, messageId, kind, detail: detailOf(event), occurredAt, receivedAt };
}

function detailOf(event: Delivery["event"]): string | null {
  if (event.kind === "message_created") return event.author;
  return event.kind === "ignored" ? event.cause : null;
}

function jobFor(connection: string, delivery: Delivery, runAt: Date, deps: Deps): NewJob | null {
  const { ticketId, messageId, event } = delivery;
  const name = jobName(event, deps.tagPrefix);
  if (ticketId === null || name === null) return null;
  // A reply that did not leave opens its question again.
  const mayBeNew =
    event.kind === "message_failed" || (event.kind === "message_created" && event.author === "unknown");
  const payload: TicketPayload = { connection, ticketId, messageId, ...(mayBeNew ? { mayBeNew } : {}) };
  return { name, subject: `${connection}:${ticketId}`, payload, runAt };
}

/**
 * What a customer may have written starts a draft, what an agent did is observed; both jobs read the ticket themselves
 * and decide. Of tags only a reason counts, so that our own tags coming back start nothing.
 */
function jobName(event: TicketEvent, tagPrefix: string): "draft_ticket" | "observe_ticket" | null {
  switch (event.kind) {
    case "ticket_created":
      return "draft_ticket";
    case "message_created":
      if (event.author === "machine") return null;
      return event.author === "customer" ? "draft_ticket" : "observe_ticket";
    case "message_failed":
    case "note_created":
    case "ticket_closed":
      return "observe_ticket";
    case "tags_changed": {
      const mayTell = event.tags === null || event.tags.some((tag) => tag.startsWith(`${tagPrefix}why_`));
      return mayTell ? "observe_ticket" : null;
    }
    case "ignored":
      return null;
    default:
      return event satisfies never;
  }
}
