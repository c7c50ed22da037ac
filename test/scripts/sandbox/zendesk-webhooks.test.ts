import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { SandboxAnswer, SandboxServer } from "../../../scripts/sandbox/server.ts";
import { startZendesk, ZENDESK_DEMO, type ZendeskSandbox } from "../../../scripts/sandbox/zendesk/zendesk.ts";
import { NOW, sandboxTicket, shopData, startReceiver } from "./sandbox-support.ts";

const open: SandboxServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(
  ...answers: SandboxAnswer[]
): Promise<{ desk: ZendeskSandbox; receiver: SandboxServer }> {
  const receiver = await startReceiver(...answers);
  const webhook = { url: `${receiver.url}/webhooks/zendesk`, secret: ZENDESK_DEMO.webhookSecret };
  const desk = await startZendesk({
    data: shopData(),
    now: () => NOW,
    webhook,
    webhookRetryBaseMs: 1,
    // Long enough for a busy machine, short enough for the tests that wait for it to pass.
    webhookTimeoutMs: 700,
  });
  open.push(desk, receiver);
  return { desk, receiver };
}

const ticket = sandboxTicket({ helpdesk: "zendesk" });

it("signs timestamp and raw body with the secret as it is, and sends all five headers", async () => {
  const { desk, receiver } = await start({ status: 202 });
  await desk.openTicket(ticket);
  await desk.delivered();
  const [request] = receiver.exchanges;
  const timestamp = request?.headers["x-zendesk-webhook-signature-timestamp"] ?? "";
  const expected = createHmac("sha256", ZENDESK_DEMO.webhookSecret)
    .update(timestamp + request?.body)
    .digest("base64");
  expect(request?.headers).toMatchObject({
    "x-zendesk-account-id": ZENDESK_DEMO.accountId,
    "x-zendesk-webhook-id": expect.any(String),
    "x-zendesk-webhook-invocation-id": expect.any(String),
    "x-zendesk-webhook-signature": expected,
    "x-zendesk-webhook-signature-timestamp": "2026-11-21T10:00:00Z",
  });
});

it("sends ids as strings and enums in upper case, one event per thing that changed", async () => {
  const { desk, receiver } = await start({ status: 202 });
  await desk.openTicket(ticket);
  await desk.agentReplies("501", "On its way");
  await desk.delivered();
  const events = receiver.exchanges.map((exchange) => JSON.parse(exchange.body) as Record<string, unknown>);
  const byType = Object.fromEntries(events.map((event) => [event["type"], event]));
  expect(Object.keys(byType).toSorted()).toEqual([
    "zen:event-type:ticket.comment_added",
    "zen:event-type:ticket.created",
    "zen:event-type:ticket.status_changed",
  ]);
  expect(byType["zen:event-type:ticket.created"]).toMatchObject({
    account_id: 12_345_678,
    subject: "zen:ticket:501",
    detail: { id: "501", status: "NEW" },
  });
  expect(byType["zen:event-type:ticket.comment_added"]).toMatchObject({
    event: { comment: { is_public: true, author: { id: expect.any(String), is_staff: true } } },
  });
  expect(byType["zen:event-type:ticket.status_changed"]).toMatchObject({
    event: { current: "OPEN", previous: "NEW" },
  });
});

describe("a webhook that is not taken", () => {
  it.each([
    ["409", { status: 409 }, 4],
    ["503 with a short Retry-After", { status: 503, headers: { "retry-after": "5" } }, 4],
    ["503 without Retry-After", { status: 503 }, 1],
    ["429 with a long Retry-After", { status: 429, headers: { "retry-after": "60" } }, 1],
    ["500", { status: 500 }, 1],
    ["401", { status: 401 }, 1],
  ])("after %s is sent that often", async (_case, answer: SandboxAnswer, tries) => {
    const { desk } = await start(answer);
    await desk.openTicket(ticket);
    await desk.delivered();
    expect(desk.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual(
      Array.from({ length: tries }, (_try, index) => [index + 1, answer.status]),
    );
  });

  it("is sent again after a timeout, the same bytes under the same signature", async () => {
    const { desk, receiver } = await start({ status: 202 });
    receiver.faults.push({ when: () => true, times: 1, effect: { kind: "hang" } });
    await desk.openTicket(ticket);
    await desk.delivered();
    expect(desk.deliveries.map(({ status }) => status)).toEqual([null, 202]);
    expect(new Set(desk.deliveries.map(({ body }) => body)).size).toBe(1);
  });

  it("is dropped when the sandbox closes, in flight or waiting for its next try", async () => {
    const { desk, receiver } = await start({ status: 202 });
    receiver.faults.push({ when: () => true, times: Number.POSITIVE_INFINITY, effect: { kind: "hang" } });
    await desk.openTicket(ticket);
    await desk.close();
    await desk.delivered();
    expect(desk.deliveries).toEqual([]);
  });
});
