import { createDesk } from "../desk.ts";
import { peopleVerbs } from "../people-verbs.ts";
import { findRoute } from "../route.ts";
import { type SandboxAnswer, type SandboxRequest, startServer } from "../server.ts";
import type { ShopData } from "../shop-data.ts";
import { type PublicWrite, type SandboxHelpdesk, textToHtml } from "../tickets.ts";
import type { WebhookSenderOptions } from "../webhook-sender.ts";
import { NOT_FOUND } from "./answers.ts";
import { createAuditBook } from "./audits.ts";
import { createZendeskAuth, FORBIDDEN, type ZendeskAuth, type ZendeskCredentials } from "./auth.ts";
import { STAFF_ASSIGNEE_ID, ZENDESK_IDS } from "./json.ts";
import { createRateLimiter, ZENDESK_LIMITS, type ZendeskLimits } from "./rate-limit.ts";
import { scopeOf, zendeskRoutes } from "./routes.ts";
import { createZendeskWebhooks } from "./webhooks.ts";

/** The demo account's credentials; the webhook secret is not Zendesk's public test secret, which must be refused. */
export const ZENDESK_DEMO = {
  subdomain: "sandbox",
  accountId: String(ZENDESK_IDS.account),
  clientId: "sidenote",
  clientSecret: "sandbox-zendesk-client-secret",
  email: "sidenote@sandbox.example",
  apiToken: "sandbox-zendesk-api-token",
  webhookSecret: "sandbox-zendesk-webhook-secret-0123456789",
} as const;

export interface ZendeskOptions {
  data: ShopData;
  now: () => Date;
  credentials?: Partial<ZendeskCredentials>;
  webhook?: { url: string; secret: string };
  /** Default: ZENDESK_LIMITS; false = none. */
  rateLimit?: Partial<ZendeskLimits> | false;
  /** Open the data's tickets at the start, without webhooks. */
  preload?: boolean;
  webhookTimeoutMs?: number;
  webhookRetryBaseMs?: number;
  webhookCopies?: WebhookSenderOptions["copies"];
  /** For the rate limits. */
  clockMs?: () => number;
  port?: number;
}

export interface ZendeskSandbox extends SandboxHelpdesk {
  account: ZendeskCredentials & { subdomain: string; accountId: string; serviceUserId: string };
  auth: ZendeskAuth;
  /** Incremental exports are for admins; false makes the service user an agent who may not. */
  exporting: { forAgents: boolean };
}

/** Starts a Zendesk account on loopback: OAuth, the Support API under /api/v2, and signed event webhooks. */
export async function startZendesk(options: ZendeskOptions): Promise<ZendeskSandbox> {
  const { data, now } = options;
  const account = {
    ...ZENDESK_DEMO,
    ...options.credentials,
    serviceUserId: "900000000999",
  };
  const exporting = { forAgents: true };
  const auth = createZendeskAuth(account, now);
  const audits = createAuditBook();
  const publicWrites: PublicWrite[] = [];
  const webhooks = createZendeskWebhooks({
    now,
    timeoutMs: options.webhookTimeoutMs ?? 12_000,
    retryBaseMs: options.webhookRetryBaseMs ?? 50,
    ...(options.webhookCopies ? { copies: options.webhookCopies } : {}),
  });
  let silent = options.preload === true;
  const desk = createDesk(
    {
      now,
      firstPersonId: 900_000_001_001,
      firstMessageId: 35_436_100_001,
      fresh: "new",
      onUpdate: (update) => {
        audits.record(update);
        webhooks.announceUpdate(update);
      },
      onOpened: (ticket) => (silent ? undefined : webhooks.announceOpened(ticket)),
    },
    {
      agent: { id: STAFF_ASSIGNEE_ID, kind: "agent", name: "Alex Agent", email: "alex@sandbox.example" },
      machine: { id: 900_000_000_888, kind: "machine", name: "Answer Bot", email: "bot@sandbox.example" },
      service: {
        id: Number(account.serviceUserId),
        kind: "service",
        name: "Sidenote",
        email: account.email,
      },
    },
  );
  if (silent) for (const ticket of data.tickets) if (ticket.helpdesk === "zendesk") desk.open(ticket);
  silent = false;

  const routes = zendeskRoutes({
    desk,
    audits,
    publicWrites,
    now,
    exporting,
    startedAt: now(),
    origin: () => server.url,
  });
  const limiter =
    options.rateLimit === false
      ? null
      : createRateLimiter(
          { ...ZENDESK_LIMITS, ...options.rateLimit },
          options.clockMs ?? (() => performance.now()),
        );

  async function handle(request: SandboxRequest): Promise<SandboxAnswer> {
    const path = request.path.replace(/(\.json|\/)$/, "");
    if (request.method === "POST" && path === "/oauth/tokens") return auth.issueToken(request);
    if (!path.startsWith("/api/v2/")) return NOT_FOUND;
    const caller = auth.caller(request);
    if (caller.kind === "anonymous") {
      // The trap of the real API: whoever fails to sign in is told, with 200, that they are nobody.
      const asksWho = request.method === "GET" && path === "/api/v2/users/me";
      return asksWho ? { status: 200, body: { user: { name: "Anonymous user" } } } : caller.refused;
    }
    const updates = request.method === "GET" ? null : (/^\/api\/v2\/tickets\/(\d+)/.exec(path)?.[1] ?? null);
    const counted = limiter?.count(updates) ?? { headers: {}, refused: null };
    const answer = counted.refused ?? (await answerOf(request, path, caller.allows));
    return { ...answer, headers: { ...answer.headers, ...counted.headers } };
  }

  async function answerOf(
    request: SandboxRequest,
    path: string,
    allows: (scope: string) => boolean,
  ): Promise<SandboxAnswer> {
    const found = findRoute(routes, request, path);
    if (!("route" in found)) return NOT_FOUND;
    if (!allows(scopeOf(request.method, path))) return FORBIDDEN;
    return found.route.handle(request, found.ids);
  }

  const server = await startServer(handle, options.port);
  const setWebhook = (target: { url: string; secret: string } | null): void => {
    webhooks.target = target && { ...target, id: "01HSANDBOXWEBHOOK000000001" };
  };
  if (options.webhook) setWebhook(options.webhook);
  return {
    ...server,
    ...peopleVerbs(desk, "solved"),
    id: "zendesk",
    account,
    auth,
    exporting,
    publicWrites,
    deliveries: webhooks.sender.attempts,
    delivered: () => webhooks.sender.idle(),
    async mergeAway(ticketId) {
      const ticket = desk.ticket(ticketId);
      const text = "This request was closed and merged into request #1.";
      const note = { public: true, channel: null, via: "merge", text, html: textToHtml(text) };
      desk.change(ticket, {
        actor: desk.agent,
        message: { ...note, externalId: null, failedAt: null, metadata: null },
        tags: [...ticket.tags, "closed_by_merge"],
        status: "closed",
      });
    },
    setWebhook,
    async close() {
      webhooks.sender.close();
      await server.close();
    },
  };
}
