import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOW, PREVIOUS, signed, startWebhookServer, TOKEN, type WebhookServer } from "./webhook-server.ts";

const CANARY = "canary-customer-words";

describe("POST /webhooks/:connection", () => {
  let service: WebhookServer;

  beforeEach(async () => {
    service = await startWebhookServer(4096);
  });
  afterEach(() => service.close());

  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${service.url}${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });
  const gorgiasBody = (overrides: Record<string, string> = {}) =>
    JSON.stringify({
      event: "ticket-created",
      ticket_id: "77",
      message_id: "900",
      from_agent: "False",
      channel: "email",
      created_datetime: "2026-11-20T14:59:58.201204+00:00",
      note: CANARY,
      ...overrides,
    });
  const zendeskBody = (overrides: Record<string, unknown> = {}) =>
    JSON.stringify({
      id: "evt-1",
      type: "zen:event-type:ticket.created",
      account_id: 1,
      subject: "zen:ticket:35",
      time: "2026-11-20T14:59:58.672717030Z",
      zendesk_event_version: "2022-11-06",
      detail: { id: "35", status: "NEW", description: CANARY },
      event: {},
      ...overrides,
    });
  const queued = async () => (await service.store.queue.counts(NOW)).queued;

  it("answers 202 with the delivery and its job stored, on both platforms", async () => {
    const first = await post("/webhooks/gorgias", gorgiasBody(), { "x-sidenote-token": TOKEN });
    expect([first.status, await first.json()]).toEqual([202, { result: "stored" }]);
    const body = zendeskBody();
    expect((await post("/webhooks/zendesk", body, signed(body, NOW))).status).toBe(202);
    expect((await service.store.queue.list("queued", 9)).map((job) => job.subject)).toEqual([
      "zendesk:35",
      "gorgias:77",
    ]);
  });

  it("changes nothing on a redelivery", async () => {
    for (const result of ["stored", "duplicate", "duplicate"]) {
      const answer = await post("/webhooks/gorgias", gorgiasBody(), { "x-sidenote-token": TOKEN });
      expect(await answer.json()).toEqual({ result });
    }
    expect(await queued()).toBe(1);
  });

  it("accepts both secrets during a rotation, and no other", async () => {
    const body = zendeskBody();
    expect((await post("/webhooks/zendesk", body, signed(body, NOW, PREVIOUS))).status).toBe(202);
    const stranger = zendeskBody({ id: "evt-2" });
    expect(
      (await post("/webhooks/zendesk", stranger, signed(stranger, NOW, "someone-elses-secret"))).status,
    ).toBe(401);
  });

  it.each([
    ["a wrong token", "/webhooks/gorgias", { "x-sidenote-token": `${TOKEN}x` }, 401],
    ["no token", "/webhooks/gorgias", {}, 401],
    ["no signature", "/webhooks/zendesk", {}, 401],
    ["an unknown connection", "/webhooks/front", {}, 404],
  ])("refuses %s, stores nothing and logs no word of the body", async (_what, path, headers, status) => {
    expect((await post(path, gorgiasBody(), headers)).status).toBe(status);
    expect(await queued()).toBe(0);
    expect(service.lines.join("")).toContain("a request was refused");
    expect(service.lines.join("")).not.toContain(CANARY);
    expect(service.lines.join("")).not.toContain(TOKEN);
  });

  it("refuses stale and future signatures, though they are genuine", async () => {
    for (const minutes of [-11, 11]) {
      const body = zendeskBody();
      const at = new Date(NOW.getTime() + minutes * 60_000);
      expect((await post("/webhooks/zendesk", body, signed(body, at))).status).toBe(401);
    }
    expect(await queued()).toBe(0);
  });

  it("refuses a body that was changed after signing, by one byte", async () => {
    const body = zendeskBody();
    const headers = signed(body, NOW);
    expect((await post("/webhooks/zendesk", body.replace('"35"', '"36"'), headers)).status).toBe(401);
  });

  it("answers 413 to what is too large, 400 to what is no JSON or names no ticket", async () => {
    const token = { "x-sidenote-token": TOKEN };
    expect((await post("/webhooks/gorgias", "x".repeat(5000), token)).status).toBe(413);
    for (const body of [
      "{",
      "",
      "[]",
      "null",
      gorgiasBody({ ticket_id: "" }),
      gorgiasBody({ ticket_id: "a/b" }),
    ]) {
      expect([body, (await post("/webhooks/gorgias", body, token)).status]).toEqual([body, 400]);
    }
    const notJson = "not json";
    expect((await post("/webhooks/zendesk", notJson, signed(notJson, NOW))).status).toBe(400);
    expect(await queued()).toBe(0);
    expect(service.lines.join("")).not.toContain(CANARY);
  });

  it("answers 415 to a compressed body: signatures are over plain bytes", async () => {
    const headers = { "x-sidenote-token": TOKEN, "content-encoding": "gzip" };
    expect((await post("/webhooks/gorgias", gorgiasBody(), headers)).status).toBe(415);
  });

  it("takes our own notes and other events with 2xx, and starts no work for them", async () => {
    const note = gorgiasBody({
      event: "ticket-message-created",
      message_id: "901",
      channel: "internal-note",
      from_agent: "True",
    });
    const answer = await post("/webhooks/gorgias", note, { "x-sidenote-token": TOKEN });
    expect([answer.status, await answer.json()]).toEqual([202, { result: "ignored" }]);
    const tags = zendeskBody({
      id: "evt-3",
      type: "zen:event-type:ticket.priority_changed",
    });
    expect(await (await post("/webhooks/zendesk", tags, signed(tags, NOW))).json()).toEqual({
      result: "ignored",
    });
    expect(await queued()).toBe(0);
  });

  it.each([
    [
      "an agent's reply",
      { event: "ticket-message-created", message_id: "902", via: "helpdesk", from_agent: "True" },
    ],
    [
      "a reply by we don't know whom",
      { event: "ticket-message-created", message_id: "902", via: "", from_agent: "True" },
    ],
    ["a reply that did not leave", { event: "ticket-message-failed", message_id: "902" }],
    [
      "an agent's note",
      {
        event: "ticket-message-created",
        message_id: "903",
        via: "helpdesk",
        channel: "internal-note",
        from_agent: "True",
      },
    ],
    ["a reason as a tag", { event: "ticket-updated", tags: "[{'id': 1, 'name': 'sn_why_tone'}]" }],
    ["a closed ticket", { event: "ticket-status-updated", status: "closed" }],
  ])("has %s observed", async (_what, fields) => {
    await post("/webhooks/gorgias", gorgiasBody(fields), { "x-sidenote-token": TOKEN });
    expect((await service.store.queue.list("queued", 9)).map((job) => job.name)).toEqual(["observe_ticket"]);
  });

  it("starts nothing for tags that are no reasons, our own among them", async () => {
    const tags = "[{'id': 1, 'name': 'sn_outcome_accepted'}, {'id': 2, 'name': 'vip'}]";
    await post("/webhooks/gorgias", gorgiasBody({ event: "ticket-updated", tags }), {
      "x-sidenote-token": TOKEN,
    });
    const type = "zen:event-type:ticket.tags_changed";
    const body = zendeskBody({ type, event: { tags_added: ["sn_action_inform"], tags_removed: [] } });
    expect((await post("/webhooks/zendesk", body, signed(body, NOW))).status).toBe(202);
    expect(await queued()).toBe(0);
  });

  it("says what makes each platform send it again when nothing can be stored", async () => {
    await service.store.close();
    const body = zendeskBody();
    const toZendesk = await post("/webhooks/zendesk", body, signed(body, NOW));
    expect(toZendesk.status).toBe(409);
    const toGorgias = await post("/webhooks/gorgias", gorgiasBody(), { "x-sidenote-token": TOKEN });
    expect([toGorgias.status, toGorgias.headers.has("retry-after")]).toEqual([503, true]);
    expect(service.lines.join("")).toContain("a delivery could not be stored");
  });

  it("answers other methods and paths without telling more", async () => {
    expect((await fetch(`${service.url}/webhooks/gorgias`)).status).toBe(405);
    expect((await fetch(`${service.url}/nothing-here`)).status).toBe(404);
    expect((await post("/webhooks/%E0%A4%A", "{}")).status).toBe(400);
    expect((await post("/webhooks/__proto__", "{}")).status).toBe(404);
  });
});
