import { describe, expect, it } from "vitest";
import type { Fault, SandboxRequest } from "../../scripts/sandbox/server.ts";
import { SandboxTicket } from "../../scripts/sandbox/shop-data.ts";
import { aTicket, startWorld } from "./world.ts";

const writesNote = ({ method, path, body }: SandboxRequest) =>
  (method === "POST" && /\/tickets\/\d+\/messages/.test(path)) ||
  (method === "PUT" && /\/tickets\/\d+(\.json)?$/.test(path) && body.includes('"comment"'));
const listsMessages = ({ method, path }: SandboxRequest) =>
  method === "GET" && /\/api\/messages|\/comments(\.json)?$/.test(path);
const once = (when: Fault["when"], effect: Fault["effect"]): Fault => ({ when, effect, times: 1 });

describe.each(["gorgias", "zendesk"] as const)("races with %s", (helpdesk) => {
  it("waits for a message that the webhook named and the read does not show yet", async () => {
    const world = await startWorld();
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    const desk = world.desk(helpdesk);
    const stale = desk.exchanges.findLast(listsMessages);
    const lag = once(listsMessages, {
      kind: "answer",
      answer: { status: 200, body: JSON.parse(stale?.answer ?? "") },
    });
    desk.faults.push(lag);
    await desk.customerWrites(ticket.id, "Please cancel order #1001 instead.");
    await world.settled();
    expect(lag.times).toBe(0);
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(2);
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row).toMatchObject({ drafts: 2, intent: "cancel_order" });
  });

  it("waits for a ticket that a read does not know yet", async () => {
    const world = await startWorld();
    const gone = once(({ method, path }) => method === "GET" && /\/tickets\/\d+/.test(path), {
      kind: "answer",
      answer: { status: 404, body: { error: "RecordNotFound" } },
    });
    world.desk(helpdesk).faults.push(gone);
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    expect(gone.times).toBe(0);
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
  });

  it("writes one note when the first one takes effect only after its gateway gave up", async () => {
    const world = await startWorld();
    const late = once(writesNote, { kind: "late", ms: 60, answer: { status: 504, body: "<html>" } });
    world.desk(helpdesk).faults.push(late);
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    expect(late.times).toBe(0);
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
    expect(world.desk(helpdesk).tags(ticket.id)).toContain("sn_action_inform");
  });

  it.each([408, 409, 425, 499])(
    "writes one note when a gateway answers %i to one that took effect",
    async (status) => {
      const world = await startWorld({ retryDelaysMs: [150, 150, 150] });
      const garbled = once(writesNote, {
        kind: "garble_after",
        garble: () => ({ status, body: "" }),
      });
      world.desk(helpdesk).faults.push(garbled);
      const ticket = aTicket({ helpdesk });
      await world.play(ticket);
      expect(garbled.times).toBe(0);
      expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
      expect(world.desk(helpdesk).tags(ticket.id)).toContain("sn_action_inform");
    },
  );

  it("brings the tags that failed after the note, though the agent has replied since", async () => {
    const world = await startWorld({ retryDelaysMs: [300, 300, 300] });
    const desk = world.desk(helpdesk);
    const isTags = ({ body }: SandboxRequest) =>
      body.includes("sn_action") && !body.includes("Sidenote draft");
    const broken = once(isTags, { kind: "answer", answer: { status: 503, body: "" } });
    desk.faults.push(broken);
    const ticket = aTicket({ helpdesk });
    await desk.openTicket(SandboxTicket.parse(ticket));
    while (broken.times > 0) await new Promise(setImmediate);
    await desk.agentReplies(ticket.id, "Hi Ana, it is on its way.");
    await world.settled();
    expect(desk.tags(ticket.id)).toContain("sn_action_inform");
    expect(desk.tags(ticket.id)).not.toContain("sn_skip_agent_replied");
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row?.outcome).not.toBe("skipped");
  });

  it("confirms and tags a note that was written, though the agent has replied since", async () => {
    const world = await startWorld({ retryDelaysMs: [300, 300, 300] });
    const desk = world.desk(helpdesk);
    desk.faults.push(once(writesNote, { kind: "reset_after" }));
    const ticket = aTicket({ helpdesk });
    await desk.openTicket(SandboxTicket.parse(ticket));
    while (world.notes(helpdesk, ticket.id).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.agentReplies(ticket.id, "It is on its way, Ana.");
    await world.settled();
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row?.noteId).not.toBeNull();
    expect(desk.tags(ticket.id)).toContain("sn_action_inform");
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
  });

  it("keeps the question when a photo follows it", async () => {
    const world = await startWorld();
    const messages = [{ text: "Where is order #1001?" }, { text: " " }];
    const ticket = aTicket({ helpdesk, messages });
    await world.play(ticket);
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
  });

  it("stores the whole rationale of a draft, and its model call", async () => {
    const world = await startWorld({ model: true });
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row).toMatchObject({
      schemaVersion: "rationale.v1",
      outcome: "pending",
      drafts: 1,
      intent: "order_status",
      identity: "verified",
      orderId: "501",
      orderName: "#1001",
      orderTotalMinor: 4990,
      orderCurrency: "USD",
      ltv: "first",
      action: "inform",
      situation: "in_transit",
      writer: "model",
      requesterEmail: "ana@example.com",
      deliveryState: "in_transit",
      valueBand: "under_50",
      items: ["MS-1"],
    });
    for (const column of [
      "policyVersion",
      "classifierVersion",
      "noteId",
      "draftedAt",
      "deliveredAt",
    ] as const) {
      expect(row?.[column]).toBeTruthy();
    }
    const metrics = await (await fetch(`${world.sidenote.url}/metrics`)).text();
    expect(metrics).toContain(`sidenote_deliveries_total{connection="${helpdesk}",result="stored"}`);
    expect(metrics).toMatch(
      /sidenote_tickets_total\{.*result="drafted",intent="order_status",action="inform"\} 1/,
    );
    const ready = (await (await fetch(`${world.sidenote.url}/readyz`)).json()) as { connections: object[] };
    expect(ready.connections).toHaveLength(3);
  });
});

it("adds tags though the Gorgias user may not manage the account's tags", async () => {
  const world = await startWorld();
  const isTagBook = ({ path }: SandboxRequest) => path === "/api/tags" || path === "/api/tags/";
  world.desk("gorgias").faults.push({
    when: isTagBook,
    times: Number.POSITIVE_INFINITY,
    effect: { kind: "answer", answer: { status: 403, body: { error: { msg: "no" } } } },
  });
  const ticket = aTicket({ tags: [] });
  await world.play(ticket);
  expect(world.notes("gorgias", ticket.id)).toHaveLength(1);
  const dead = await world.sidenote.store.queue.list("dead", 9);
  expect(dead.map((job) => job.lastError ?? "").filter((error) => error.startsWith("forbidden"))).toEqual([]);
});
