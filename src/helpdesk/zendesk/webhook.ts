import { z } from "zod";
import { bearsNoteMark } from "../../domain/note-mark.ts";
import { WebhookRejected } from "../../errors.ts";
import { secretsEqual } from "../../net/compare-secret.ts";
import type { Delivery, RawRequest, TicketEvent, WebhookDoor } from "../port.ts";
import { statusOf } from "./map.ts";
import type { OwnUser } from "./own-user.ts";
import { ZendeskId, ZendeskTime } from "./schema.ts";
import { zendeskSignature } from "./signature.ts";

const SIGNATURE_HEADER = "x-zendesk-webhook-signature";
const TIMESTAMP_HEADER = "x-zendesk-webhook-signature-timestamp";
const EVENT_PREFIX = "zen:event-type:";

export interface ZendeskDoorOptions {
  /** The current one, and during a rotation the one before. */
  secrets: readonly string[];
  /** Refuses webhooks that another account signed with the same secret; null = not checked. */
  accountId: string | null;
  /** How far the signed timestamp may be from ours, both ways. */
  maxAgeMs: number;
  ownUser: OwnUser;
}

/** Event-subscription webhooks: signed, with a fixed envelope. Their order is not guaranteed. */
export function createZendeskDoor(options: ZendeskDoorOptions): WebhookDoor {
  return {
    verify: (request) => verify(request, options),
    parse: (request) => deliveryOf(request.body, options),
    // Sent again up to three times; a 500 never is (support article 4408839108378, read 2026-11-21).
    storeFailure: { status: 409, headers: {} },
  };
}

function verify({ headers, body, receivedAt }: RawRequest, options: ZendeskDoorOptions): void {
  const signature = headers[SIGNATURE_HEADER];
  const timestamp = headers[TIMESTAMP_HEADER];
  if (!signature || !timestamp) throw new WebhookRejected("the webhook has no signature", 401);
  // Every secret is tried, so that the time taken does not tell which one fits.
  const matches = options.secrets.map((secret) =>
    secretsEqual(signature, zendeskSignature(secret, timestamp, body)),
  );
  if (!matches.includes(true)) throw new WebhookRejected("the webhook's signature is wrong", 401);
  const distanceMs = Math.abs(receivedAt.getTime() - Date.parse(timestamp));
  // Not "greater than": a timestamp that is no date gives NaN.
  if (!(distanceMs <= options.maxAgeMs)) throw new WebhookRejected("the webhook is not of now", 401);
}

const Envelope = z.object({
  id: z.string().min(1).max(200),
  type: z.string(),
  account_id: ZendeskId.nullish(),
  subject: z.string(),
  time: ZendeskTime,
  detail: z.unknown().optional(),
  event: z.unknown().optional(),
});
type Envelope = z.infer<typeof Envelope>;

const Detail = z.object({
  id: ZendeskId,
  status: z.string().nullish(),
  actor_id: ZendeskId.nullish().catch(null),
});
type Detail = z.infer<typeof Detail>;

const CommentAdded = z.object({
  comment: z.object({
    id: ZendeskId.nullish().catch(null),
    body: z.string().nullish().catch(null),
    is_public: z.boolean(),
    author: z.object({ id: ZendeskId.nullish().catch(null), is_staff: z.boolean().nullish() }).nullish(),
  }),
});
const TagsChange = z
  .object({ tags_added: z.array(z.string()) })
  .nullable()
  .catch(null);
const StatusChange = z.object({ current: z.string().nullish() }).nullish().catch(null);

function deliveryOf(body: Buffer, options: ZendeskDoorOptions): Delivery {
  const envelope = checked(Envelope, jsonOf(body));
  if (options.accountId !== null && envelope.account_id !== options.accountId) {
    throw new WebhookRejected("the webhook is of another account", 401);
  }
  const ignored = { kind: "ignored", cause: "unsupported_event" } as const;
  const delivery = { key: envelope.id, messageId: null, occurredAt: envelope.time };
  if (!envelope.type.startsWith(`${EVENT_PREFIX}ticket.`))
    return { ...delivery, ticketId: null, event: ignored };
  const detail = checked(Detail, envelope.detail);
  if (envelope.subject !== `zen:ticket:${detail.id}`) {
    throw new WebhookRejected("the webhook names two tickets", 400);
  }
  return { ...delivery, ticketId: detail.id, ...meaningOf(envelope, detail, options.ownUser) };
}

function meaningOf(
  envelope: Envelope,
  detail: Detail,
  ownUser: OwnUser,
): Pick<Delivery, "event" | "messageId"> {
  if (envelope.type !== `${EVENT_PREFIX}ticket.comment_added`)
    return { event: eventOf(envelope, detail, ownUser), messageId: null };
  const { comment } = checked(CommentAdded, envelope.event);
  if (!comment.is_public) {
    const event = noteEvent(comment, ownUser);
    return { event, messageId: event.kind === "ignored" ? null : (comment.id ?? null) };
  }
  const staff = comment.author?.is_staff ?? null;
  const author = staff === null ? "unknown" : staff ? "agent" : "customer";
  return { event: { kind: "message_created", author }, messageId: comment.id ?? null };
}

/** Our own note is known by its author, or before we know who we are, by its last line. */
function noteEvent({ author, body }: z.infer<typeof CommentAdded>["comment"], ownUser: OwnUser): TicketEvent {
  const own = ownUser.id !== null && author?.id === ownUser.id;
  if (own || bearsNoteMark(body ?? "")) return { kind: "ignored", cause: "own_event" };
  return author?.is_staff === false
    ? { kind: "ignored", cause: "unsupported_event" }
    : { kind: "note_created" };
}

function eventOf(envelope: Envelope, detail: Detail, ownUser: OwnUser): TicketEvent {
  switch (envelope.type.slice(EVENT_PREFIX.length)) {
    case "ticket.created":
      return { kind: "ticket_created" };
    case "ticket.status_changed": {
      const status = checked(StatusChange, envelope.event)?.current ?? detail.status ?? "";
      return statusOf(status) === "closed" ? { kind: "ticket_closed" } : ignoredOf(detail.actor_id, ownUser);
    }
    case "ticket.tags_changed": {
      const ignored = ignoredOf(detail.actor_id, ownUser);
      if (ignored.cause === "own_event") return ignored;
      return { kind: "tags_changed", tags: checked(TagsChange, envelope.event)?.tags_added ?? null };
    }
    default:
      return ignoredOf(detail.actor_id, ownUser);
  }
}

function ignoredOf(
  actorId: string | null | undefined,
  ownUser: OwnUser,
): Extract<TicketEvent, { kind: "ignored" }> {
  const own = ownUser.id !== null && actorId === ownUser.id;
  return { kind: "ignored", cause: own ? "own_event" : "unsupported_event" };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new WebhookRejected("the webhook is not JSON", 400);
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new WebhookRejected("the webhook has an unknown shape", 400, parsed.error);
}
