import { afterEach, expect, it } from "vitest";
import { GORGIAS_DEMO, type GorgiasSandbox, startGorgias } from "../../../scripts/sandbox/gorgias/gorgias.ts";
import type { SandboxServer } from "../../../scripts/sandbox/server.ts";
import { caller, GORGIAS_HEADERS, NOW, sandboxTicket, shopData, startReceiver } from "./sandbox-support.ts";

const open: SandboxServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(
  receiver: SandboxServer,
  options: { webhookTimeoutMs?: number } = {},
): Promise<GorgiasSandbox> {
  const desk = await startGorgias({
    data: shopData(),
    now: () => NOW,
    rateLimit: false,
    webhookRetryBaseMs: 1,
    webhook: { url: `${receiver.url}/webhooks/gorgias`, secret: GORGIAS_DEMO.webhookSecret },
    ...options,
  });
  open.push(desk, receiver);
  return desk;
}

function received(receiver: SandboxServer): Record<string, string>[] {
  return receiver.exchanges.map((exchange) => JSON.parse(exchange.body) as Record<string, string>);
}

it("announces a new ticket and its message, every value a string, with the secret in the header", async () => {
  const receiver = await startReceiver({ status: 202 });
  const desk = await start(receiver);
  await desk.openTicket(sandboxTicket());
  await desk.delivered();
  expect(
    received(receiver).toSorted((a, b) => String(a["event"]).localeCompare(String(b["event"]))),
  ).toMatchObject([
    { event: "ticket-created", ticket_id: "501", from_agent: "False", rule_id: "None" },
    {
      event: "ticket-message-created",
      ticket_id: "501",
      channel: "email",
      sender_email: "ana@customer.example",
    },
  ]);
  expect(receiver.exchanges[0]?.headers["x-sidenote-token"]).toBe(GORGIAS_DEMO.webhookSecret);
});

it("sends our own note and tags back as events", async () => {
  const receiver = await startReceiver({ status: 202 });
  const desk = await start(receiver);
  await desk.openTicket(sandboxTicket());
  const call = caller(desk.url, GORGIAS_HEADERS);
  await call("POST", "/api/tickets/501/messages", {
    channel: "internal-note",
    via: "api",
    from_agent: true,
    public: false,
    sender: { email: GORGIAS_DEMO.email },
    body_text: "note",
  });
  await call("POST", "/api/tags", { name: "sn_x" });
  await call("POST", "/api/tickets/501/tags", { names: ["sn_x"] });
  await desk.delivered();
  expect(received(receiver)).toContainEqual(
    expect.objectContaining({ event: "ticket-message-created", channel: "internal-note", via: "api" }),
  );
  expect(received(receiver)).toContainEqual(
    expect.objectContaining({ event: "ticket-updated", message_id: "" }),
  );
});

it("tries a refused webhook again until it is taken", async () => {
  const receiver = await startReceiver({ status: 503 }, { status: 503 }, { status: 202 });
  const desk = await start(receiver);
  for (const one of desk.integrations.all) if (!one.http.triggers["ticket-created"]) one.deactivatedAt = NOW;
  await desk.openTicket(sandboxTicket());
  await desk.delivered();
  expect(desk.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 503],
    [2, 503],
    [3, 202],
  ]);
});

it("logs a try that got no answer with no status", async () => {
  const receiver = await startReceiver({ status: 202 });
  receiver.faults.push({ when: () => true, times: 1, effect: { kind: "hang" } });
  const desk = await start(receiver, { webhookTimeoutMs: 700 });
  await desk.openTicket(sandboxTicket());
  await desk.delivered();
  const statuses = desk.deliveries.map(({ status }) => status);
  expect(statuses.filter((status) => status === null)).toHaveLength(1);
  expect(statuses.filter((status) => status === 202)).toHaveLength(2);
});

it("switches an integration off after 100 failures in a row, and a PUT switches it on again", async () => {
  const receiver = await startReceiver({ status: 500 });
  const desk = await start(receiver);
  await desk.openTicket(sandboxTicket());
  for (let count = 0; count < 25; count += 1) await desk.customerWrites("501", "hello?");
  await desk.delivered();
  const messages = desk.integrations.all.find((one) => one.http.triggers["ticket-message-created"]);
  expect(messages?.deactivatedAt).toEqual(NOW);
  const sent = receiver.exchanges.length;
  await desk.customerWrites("501", "anybody?");
  await desk.delivered();
  expect(receiver.exchanges).toHaveLength(sent);

  const call = caller(desk.url, GORGIAS_HEADERS);
  const body = { name: "again", deactivated_datetime: null };
  expect((await call("PUT", `/api/integrations/${messages?.id}`, body)).status).toBe(202);
  expect(messages?.deactivatedAt).toBeNull();
});

it("renders the templates of an integration that a client made", async () => {
  const receiver = await startReceiver({ status: 202 });
  const desk = await start(receiver);
  desk.setWebhook(null);
  const made = await caller(desk.url, GORGIAS_HEADERS)("POST", "/api/integrations", {
    name: "mine",
    type: "http",
    http: {
      url: `${receiver.url}/mine`,
      method: "POST",
      form: {
        subject: "{{ticket.subject}}",
        last: "{{ ticket.messages[-1].body_text | tojson }}",
        tags: "{{ticket.tags}}",
      },
      triggers: { "ticket-created": true },
    },
  });
  expect(made.status).toBe(201);
  await desk.openTicket(sandboxTicket({ tags: ["vip"] }));
  await desk.delivered();
  expect(received(receiver)).toEqual([
    {
      subject: "Where is it?",
      last: '"Where is order #1001?"',
      tags: "[{'id': 11, 'name': 'vip', 'decoration': {'color': '#0693E3'}}]",
    },
  ]);
});
