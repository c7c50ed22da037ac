import { createHmac } from "node:crypto";
import fc from "fast-check";
import { anyText, anyWord } from "../any-text.ts";
import { openFuzzedShop, SECRETS } from "../fuzzed-shop.ts";
import { feedOf, type InputKind } from "../input-kind.ts";
import { anyMutations, mutateJson } from "../mutate-json.ts";
import { createSender, headerText, pathText } from "../send.ts";

/** Bodies as the platforms document them. */
const GORGIAS_BODIES = [
  "ticket-created",
  "ticket-message-created",
  "ticket-message-failed",
  "ticket-updated",
  "ticket-status-updated",
].map((event) => ({
  event,
  ticket_id: "7001",
  message_id: "1",
  from_agent: "False",
  via: "email",
  rule_id: "",
  channel: "email",
  sender_email: "ana@example.com",
  status: "open",
  tags: "[{'id': 1, 'name': 'vip'}]",
  created_datetime: "2026-11-20T15:00:00",
  updated_datetime: "2026-11-20 15:00:00+00:00",
}));
const ZENDESK_EVENTS: Readonly<Record<string, unknown>> = {
  created: null,
  comment_added: {
    comment: { id: "5", body: "hello", is_public: true, author: { id: "9", is_staff: false } },
  },
  tags_changed: { tags_added: ["vip"], tags_removed: [] },
  status_changed: { current: "SOLVED", previous: "OPEN" },
};
/** What the sandbox's account is numbered. */
const ACCOUNT_ID = 12345678;
const ZENDESK_BODIES = Object.entries(ZENDESK_EVENTS).map(([name, event]) => ({
  id: "0190aa",
  type: `zen:event-type:ticket.${name}`,
  account_id: ACCOUNT_ID,
  subject: "zen:ticket:8001",
  time: "2026-11-20T15:00:00Z",
  detail: { id: "8001", status: "OPEN", actor_id: "9" },
  event,
}));

const anyBody = (bodies: readonly unknown[]) => {
  const json = fc
    .tuple(fc.constantFrom(...bodies), anyMutations)
    .map(([base, mutations]) => JSON.stringify(mutateJson(base, mutations)) ?? "");
  const torn = fc
    .tuple(json, fc.nat(3_000), anyWord)
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 5));
  return fc.oneof(
    { weight: 8, arbitrary: json },
    { weight: 2, arbitrary: torn },
    { weight: 1, arbitrary: anyText(3_000) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
};

const HEADERS = [
  "content-type",
  "content-encoding",
  "x-forwarded-for",
  "x-zendesk-webhook-signature",
  "x-zendesk-webhook-signature-timestamp",
  "x-zendesk-account-id",
  "x-sidenote-token",
  "x-request-id",
  "accept",
  "__proto__",
] as const;

/** POST /webhooks/<helpdesk>, signed or not, over HTTP. */
function webhooks(connection: "gorgias" | "zendesk", bodies: readonly unknown[]): InputKind {
  return {
    name: `webhooks of ${connection}`,
    weight: 12,
    maxMs: 300,
    open: async () => {
      const shop = await openFuzzedShop();
      const { judged, close } = createSender(shop);
      const inputs = fc.record({
        body: anyBody(bodies),
        isSigned: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
        method: fc.oneof(
          { weight: 30, arbitrary: fc.constant("POST") },
          fc.constantFrom("GET", "PUT", "HEAD", "DELETE"),
        ),
        path: fc.oneof(
          { weight: 30, arbitrary: fc.constant(`/webhooks/${connection}`) },
          anyWord.map((word) => `/webhooks/${word}`),
        ),
        headers: fc.array(fc.tuple(fc.constantFrom(...HEADERS), anyWord), { maxLength: 3 }),
      });
      return {
        feed: feedOf(inputs, async ({ body: written, isSigned, method, path, headers }) => {
          const body = typeof written === "string" ? Buffer.from(written) : Buffer.from(written);
          const odd = Object.fromEntries(headers.map(([name, text]) => [name, headerText(text)]));
          const proof = isSigned ? signed(connection, body, shop.now()) : {};
          const sent = {
            method,
            path: pathText(path),
            body,
            headers: { "content-type": "application/json", ...odd, ...proof },
          };
          return (await judged(sent)).verdict;
        }),
        close: async () => {
          await close();
          await shop.close();
        },
      };
    },
  };
}

export const gorgiasWebhooks = webhooks("gorgias", GORGIAS_BODIES);
export const zendeskWebhooks = webhooks("zendesk", ZENDESK_BODIES);

function signed(connection: "gorgias" | "zendesk", body: Buffer, now: Date): Record<string, string> {
  if (connection === "gorgias") return { "x-sidenote-token": SECRETS.gorgias };
  // Signed a second late at the least, since time goes by before it is sent.
  const timestamp = now.toISOString();
  const signature = createHmac("sha256", SECRETS.zendesk).update(timestamp).update(body).digest("base64");
  return { "x-zendesk-webhook-signature": signature, "x-zendesk-webhook-signature-timestamp": timestamp };
}
