import { timingSafeEqual } from "node:crypto";
import { createDesk } from "../desk.ts";
import { peopleVerbs } from "../people-verbs.ts";
import { findRoute } from "../route.ts";
import { type SandboxAnswer, type SandboxRequest, startServer } from "../server.ts";
import type { ShopData } from "../shop-data.ts";
import type { DeskTicket, PublicWrite, SandboxHelpdesk } from "../tickets.ts";
import type { WebhookSenderOptions } from "../webhook-sender.ts";
import { accountRoutes } from "./account.ts";
import { gorgiasError } from "./answers.ts";
import { createIntegrations, type Integrations, type Trigger } from "./integrations.ts";
import { ticketJson } from "./json.ts";
import { type BucketSize, createLeakyBucket } from "./leaky-bucket.ts";
import { messageRoutes } from "./messages.ts";
import { createTagBook, ticketTagRoutes, type UnknownTag } from "./tags.ts";
import { ticketRoutes } from "./tickets.ts";
import { createGorgiasWebhooks, sidenoteForm } from "./webhooks.ts";

/** The demo account's API user and key, and the header value that its webhooks carry. */
export const GORGIAS_DEMO = {
  domain: "sandbox",
  email: "sidenote@sandbox.example",
  apiKey: "sandbox-gorgias-api-key",
  webhookSecret: "sandbox-gorgias-webhook-token-0123456789",
} as const;

/** The header that carries the secret, as Sidenote's set-up page tells admins to configure it. */
const SECRET_HEADER = "x-sidenote-token";

const DEFAULT_TRIGGERS: readonly Trigger[] = [
  "ticket-created",
  "ticket-message-created",
  "ticket-message-failed",
  "ticket-status-updated",
  "ticket-updated",
];

export interface GorgiasOptions {
  data: ShopData;
  now: () => Date;
  email?: string;
  apiKey?: string;
  webhook?: { url: string; secret: string };
  /** Default: 40 requests per 20 s, as documented for API keys; false = none. */
  rateLimit?: BucketSize | false;
  /** Open the data's tickets at the start, without webhooks. */
  preload?: boolean;
  unknownTag?: UnknownTag;
  webhookTimeoutMs?: number;
  webhookRetryBaseMs?: number;
  webhookCopies?: WebhookSenderOptions["copies"];
  /** For the rate limit. */
  clockMs?: () => number;
  port?: number;
}

export interface GorgiasSandbox extends SandboxHelpdesk {
  account: { domain: string; email: string; apiKey: string };
  integrations: Integrations;
  /** The mail server refuses the newest public message of staff after all. */
  failLastReply(ticketId: string): void;
}

/** Starts a Gorgias account on loopback: its REST API under /api, and the HTTP integrations that call out. */
export async function startGorgias(options: GorgiasOptions): Promise<GorgiasSandbox> {
  const { data, now, email = GORGIAS_DEMO.email, apiKey = GORGIAS_DEMO.apiKey } = options;
  const tags = createTagBook(now);
  const integrations = createIntegrations(now);
  const publicWrites: PublicWrite[] = [];
  const render = (ticket: DeskTicket) => ticketJson(ticket, tags, data, GORGIAS_DEMO.domain);
  const webhooks = createGorgiasWebhooks({
    now,
    integrations,
    render,
    timeoutMs: options.webhookTimeoutMs ?? 5000,
    retryBaseMs: options.webhookRetryBaseMs ?? 50,
    ...(options.webhookCopies ? { copies: options.webhookCopies } : {}),
  });
  let silent = options.preload === true;
  const desk = createDesk(
    {
      now,
      firstPersonId: 387_705_374,
      firstMessageId: 208_822_164,
      fresh: "open",
      onUpdate: (update) => {
        for (const name of update.ticket.tags) tags.ensure(name);
        webhooks.announceUpdate(update);
      },
      onOpened: (ticket) => (silent ? undefined : webhooks.announceOpened(ticket)),
    },
    {
      agent: { id: 387_654_483, kind: "agent", name: "Alex Agent", email: "alex@sandbox.example" },
      machine: { id: 387_654_001, kind: "machine", name: "Gorgias Bot", email: "bot@sandbox.example" },
      service: { id: 387_654_999, kind: "service", name: "Sidenote", email },
    },
  );
  if (silent) for (const ticket of data.tickets) if (ticket.helpdesk === "gorgias") desk.open(ticket);
  silent = false;

  const routes = [
    ...ticketRoutes(desk, tags, render),
    ...messageRoutes(desk, publicWrites),
    ...tags.routes,
    ...ticketTagRoutes(desk, tags, options.unknownTag ?? "refuse"),
    ...accountRoutes(desk, data, GORGIAS_DEMO.domain),
    ...integrations.routes,
  ];
  const limit = options.rateLimit ?? { size: 40, seconds: 20 };
  const bucket =
    limit === false ? null : createLeakyBucket(limit, options.clockMs ?? (() => performance.now()));

  async function handle(request: SandboxRequest): Promise<SandboxAnswer> {
    if (isDefaultUserAgent(request.headers["user-agent"]))
      return { status: 403, body: "<h1>403 Forbidden</h1>" };
    if (!isAuthorized(request.headers["authorization"], `${email}:${apiKey}`)) {
      return gorgiasError(401, "Authorization required.");
    }
    const place = bucket?.take();
    const counted: Record<string, string> =
      place && limit ? { "x-gorgias-account-api-call-limit": `${place.used}/${limit.size}` } : {};
    if (place && place.retryAfterSeconds !== null) {
      const headers = { ...counted, "retry-after": String(place.retryAfterSeconds) };
      return { ...gorgiasError(429, "Too many requests."), headers };
    }
    const found = findRoute(routes, request, request.path.replace(/\/$/, ""));
    const answer =
      "route" in found
        ? await found.route.handle(request, found.ids)
        : gorgiasError(found.known ? 405 : 404, found.known ? "Method not allowed." : "Not found.");
    return { ...answer, headers: { ...answer.headers, ...counted } };
  }

  const server = await startServer(handle, options.port);
  const sandbox: GorgiasSandbox = {
    ...server,
    ...peopleVerbs(desk, "closed"),
    id: "gorgias",
    account: { domain: GORGIAS_DEMO.domain, email, apiKey },
    integrations,
    publicWrites,
    deliveries: webhooks.sender.attempts,
    delivered: () => webhooks.sender.idle(),
    failLastReply(ticketId) {
      const ticket = desk.ticket(ticketId);
      const reply = ticket.messages.findLast(({ public: sent, sender }) => sent && sender.kind === "agent");
      if (!reply) throw new Error(`ticket ${ticketId} has no reply`);
      reply.failedAt = now();
      ticket.updatedAt = now();
      webhooks.announceFailed(ticket, reply);
    },
    async mergeAway(ticketId) {
      const ticket = desk.ticket(ticketId);
      ticket.trashedAt = now();
      desk.change(ticket, { actor: desk.agent, status: "closed" });
    },
    setWebhook(target) {
      integrations.all.length = 0;
      if (!target) return;
      for (const trigger of DEFAULT_TRIGGERS) {
        integrations.add(`sidenote ${trigger}`, {
          url: target.url,
          method: "POST",
          headers: { [SECRET_HEADER]: target.secret },
          form: sidenoteForm(trigger),
          triggers: { [trigger]: true },
        });
      }
    },
    async close() {
      webhooks.sender.close();
      await server.close();
    },
  };
  if (options.webhook) sandbox.setWebhook(options.webhook);
  return sandbox;
}

/** The edge in front of Gorgias refuses libraries' default names: seen for Python's, and for none at all. */
function isDefaultUserAgent(agent: string | undefined): boolean {
  return agent === undefined || agent === "" || /^python-(urllib|requests)\b/i.test(agent);
}

function isAuthorized(header: string | undefined, expected: string): boolean {
  const match = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(header ?? "");
  const given = Buffer.from(match?.[1] ?? "", "base64");
  const wanted = Buffer.from(expected);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
