import { describe, expect, it } from "vitest";
import type { Fault, SandboxRequest } from "../../scripts/sandbox/server.ts";
import { SandboxTicket } from "../../scripts/sandbox/shop-data.ts";
import { aTicket, startWorld } from "./world.ts";

const writesNote = ({ method, path, body }: SandboxRequest) =>
  (method === "POST" && /\/tickets\/\d+\/messages/.test(path)) ||
  (method === "PUT" && /\/tickets\/\d+(\.json)?$/.test(path) && body.includes('"comment"'));
const addsTags = ({ method, path }: SandboxRequest) => method !== "GET" && /\/tickets\/\d+\/tags/.test(path);
const anything = () => true;
const fault = (when: Fault["when"], effect: Fault["effect"], times = 1): Fault => ({ when, effect, times });
const answer = (
  status: number,
  headers: Record<string, string> = {},
  body: unknown = {},
): Fault["effect"] => ({
  kind: "answer",
  answer: { status, headers, body },
});

describe.each(["gorgias", "zendesk"] as const)("with %s", (helpdesk) => {
  it("writes one note, its tags and one row, and keeps the tags that were there", async () => {
    const world = await startWorld();
    const ticket = aTicket({ helpdesk, tags: ["by_hand"] });
    await world.play(ticket);
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
    expect(world.desk(helpdesk).tags(ticket.id)).toEqual(
      expect.arrayContaining(["by_hand", "sn_intent_order_status", "sn_action_inform"]),
    );
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row).toMatchObject({
      outcome: "pending",
      intent: "order_status",
      orderName: "#1001",
      identity: "verified",
    });
    const history = await world.sidenote.store.history({ connection: helpdesk, ticketId: ticket.id });
    expect(history.map((event) => event.kind)).toEqual(["drafted", "note_written"]);
  });

  it.each([
    ["the connection breaks after the note took effect", fault(writesNote, { kind: "reset_after" })],
    ["the connection breaks before the note", fault(writesNote, { kind: "reset_before" })],
    ["the note is answered 500", fault(writesNote, answer(500))],
    [
      "the note is answered 502 with HTML",
      fault(writesNote, { kind: "answer", answer: { status: 502, body: "<html>" } }),
    ],
    ["the note is answered 429", fault(writesNote, answer(429, { "retry-after": "0.02" }))],
    ["the tags break after they took effect", fault(addsTags, { kind: "reset_after" })],
    ["the first reads fail", fault(({ method }) => method === "GET", answer(503), 2)],
  ])("still writes exactly one note when %s", async (_what, one) => {
    const world = await startWorld();
    world.desk(helpdesk).faults.push(one);
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    expect(one.times).toBe(0);
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
    expect(world.desk(helpdesk).tags(ticket.id)).toContain("sn_action_inform");
    expect(await world.sidenote.store.queue.list("dead", 9)).toEqual([]);
  });

  it("says nothing about the order when the shop is down, warns, and lowers its confidence", async () => {
    const world = await startWorld();
    world.sandbox.shopify.faults.push(fault(anything, answer(503), Number.POSITIVE_INFINITY));
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    const [note] = world.notes(helpdesk, ticket.id);
    expect(note).toContain("The shop could not be reached");
    expect(note).not.toMatch(/1Z999AA10123456784|Merino|Newark|UPS/);
    expect(world.desk(helpdesk).tags(ticket.id)).toContain("sn_conf_low");
  });

  it("drops the whole answer when the shop ignores a search filter", async () => {
    const world = await startWorld();
    world.sandbox.shopify.switches.droppedSearchFields.add("name");
    const ticket = aTicket({ helpdesk, messages: [{ text: "Where is order #4711?" }] });
    await world.play(ticket);
    const [note] = world.notes(helpdesk, ticket.id);
    expect(note).toContain("The shop could not be reached");
    expect(note).not.toMatch(/Velvet|SECRETTRACK9|Merino/);
  });

  it("buries what can never work, and a revived job finishes it", async () => {
    const world = await startWorld();
    const broken = fault(writesNote, answer(400, {}, { error: "no" }), Number.POSITIVE_INFINITY);
    world.desk(helpdesk).faults.push(broken);
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    expect(world.notes(helpdesk, ticket.id)).toEqual([]);
    expect((await world.sidenote.store.queue.list("dead", 9)).length).toBeGreaterThan(0);
    broken.times = 0;
    await world.sidenote.store.queue.revive("all", new Date("2026-11-20T15:00:00Z"));
    await world.settled();
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
    expect(await world.sidenote.store.queue.list("dead", 9)).toEqual([]);
  });

  it.each([
    ["closed", { status: "closed" }],
    [
      "agent_replied",
      { messages: [{ text: "Where is #1001?" }, { author: "agent", text: "It is on its way, Ana." }] },
    ],
    ["no_customer_text", { messages: [{ text: "   " }] }],
    [
      "auto_reply",
      {
        subject: "Automatic reply: Your order",
        messages: [{ text: "I am out of the office until Monday and will reply when I am back." }],
      },
    ],
  ])("skips a ticket as %s: a row and a tag, no note", async (cause, overrides) => {
    const world = await startWorld();
    const ticket = aTicket({ helpdesk, ...overrides });
    await world.play(ticket);
    expect(world.notes(helpdesk, ticket.id)).toEqual([]);
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row).toMatchObject({ outcome: "skipped", skipCause: cause, draftId: null });
    if (cause !== "closed") expect(world.desk(helpdesk).tags(ticket.id)).toContain(`sn_skip_${cause}`);
  });

  it("answers a machine's receipt as if it weren't there", async () => {
    const world = await startWorld();
    const messages = [{ text: "Where is #1001?" }, { author: "machine", text: "We got your message." }];
    const ticket = aTicket({ helpdesk, messages });
    await world.play(ticket);
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
  });

  it("drafts anew for a new customer message, and only then", async () => {
    const world = await startWorld();
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    await world.desk(helpdesk).agentNotes(ticket.id, "looking into it");
    await world.settled();
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(1);
    await world.desk(helpdesk).customerWrites(ticket.id, "Actually, please cancel order #1001.");
    await world.settled();
    expect(world.notes(helpdesk, ticket.id)).toHaveLength(2);
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row).toMatchObject({ drafts: 2, intent: "cancel_order" });
  });

  it("drops a draft whose question was overtaken while the model wrote", async () => {
    const world = await startWorld({ model: true });
    const ticket = aTicket({ helpdesk });
    world.sandbox.openai?.faults.push(
      fault(({ path }) => path.endsWith("/chat/completions"), { kind: "delay", ms: 300 }),
    );
    await world.desk(helpdesk).openTicket(SandboxTicket.parse(ticket));
    while ((world.sandbox.openai?.faults[0]?.times ?? 0) > 0) await new Promise(setImmediate);
    await world.desk(helpdesk).customerWrites(ticket.id, "Never mind the date: please cancel order #1001.");
    await world.settled();
    const notes = world.notes(helpdesk, ticket.id);
    expect(notes).toHaveLength(1);
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row).toMatchObject({ drafts: 2, intent: "cancel_order" });
  });

  it.each([
    ["is down", answer(503)],
    ["answers rubbish", { kind: "answer", answer: { status: 200, body: "rubbish" } } as const],
    ["never answers", { kind: "hang" } as const],
  ])("writes a template draft and says so when the model %s", async (_what, effect) => {
    const world = await startWorld({ model: true, env: { OPENAI_TIMEOUT_MS: "1000" } });
    world.sandbox.openai?.faults.push(fault(anything, effect, Number.POSITIVE_INFINITY));
    const ticket = aTicket({ helpdesk });
    await world.play(ticket);
    const [note] = world.notes(helpdesk, ticket.id);
    expect(note).toMatch(/The model.* so this is the template/);
    const row = await world.sidenote.store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    expect(row).toMatchObject({ writer: "template", orderName: "#1001" });
  });
});

// Gorgias only: Zendesk's comments have 64 KB at most.
it("drafts for a mail as long as a pasted log, and keeps only what a person may have written of it", async () => {
  const world = await startWorld();
  const log = "2026-11-20 15:00:00 the app said no. ".repeat(28_000);
  const ticket = aTicket({ messages: [{ text: `Hi, where is my order #1001?\n\n${log}` }] });
  await world.play(ticket);
  expect(world.notes("gorgias", ticket.id)).toHaveLength(1);
  const row = await world.sidenote.store.findRationale({ connection: "gorgias", ticketId: ticket.id });
  expect(row).toMatchObject({ intent: "order_status", orderName: "#1001" });
});

// Gorgias only: on Zendesk spam is a suspended ticket, which never reaches the API.
it("skips what Gorgias has marked as spam", async () => {
  const world = await startWorld();
  const ticket = aTicket({ spam: true });
  await world.play(ticket);
  expect(world.notes("gorgias", ticket.id)).toEqual([]);
  expect(world.desk("gorgias").tags(ticket.id)).toContain("sn_skip_spam");
});
