import { describe, expect, it } from "vitest";
import type { Fault, SandboxRequest } from "../../scripts/sandbox/server.ts";
import { draftedTicket, REFUNDED, ticketOf } from "./observed.ts";
import { aTicket, startWorld } from "./world.ts";

const writesNote = ({ method, path, body }: SandboxRequest) =>
  (method === "POST" && /\/tickets\/\d+\/messages/.test(path)) ||
  (method === "PUT" && /\/tickets\/\d+(\.json)?$/.test(path) && body.includes('"comment"'));

describe.each(["gorgias", "zendesk"] as const)("what became of drafts on %s", (helpdesk) => {
  it("a draft sent as it was is accepted, whoever signs it", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    const [greeting = "", ...rest] = (await ticket.draft()).split("\n\n");
    const body = rest.slice(0, -1).join("\n\n");
    expect(greeting).toMatch(/^Hi Ana/);
    await ticket.replies(`Dear Ms Example,\n\n${body}\n\nKind regards,\nAlex Agent`);
    expect(await ticket.row()).toMatchObject({
      outcome: "accepted",
      action: "inform",
      chosenAction: "inform",
      similarity: 1,
      repliedByName: "Alex Agent",
    });
    expect(ticket.tags()).toEqual(["sn_outcome_accepted"]);
    expect(await ticket.history()).toEqual(["drafted", "note_written", "replied"]);
    expect(ticket.notes()).toHaveLength(1);
  });

  it("other words for the same action are an edit", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(
      "Hi Ana,\n\nyour order #1001 is on its way and should be with you soon.\n\nBest,\nAlex",
    );
    const row = await ticket.row();
    expect(row).toMatchObject({ outcome: "edited", chosenAction: "inform", chosenBy: "rules" });
    expect(row.similarity).toBeGreaterThan(0);
    expect(row.similarity).toBeLessThan(1);
    expect(ticket.tags()).toEqual(["sn_outcome_edited"]);
    expect(ticket.notes()).toHaveLength(1);
  });

  it("another action is an override, with its evidence, and one question why", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    expect(await ticket.row()).toMatchObject({ outcome: "overridden", chosenAction: "refund" });
    expect(ticket.tags()).toEqual(["sn_outcome_overridden"]);
    const reply = await world.sidenote.store.outcomes.findReply((await ticket.row()).draftId ?? "");
    expect(reply?.evidence).toContain("refunded your order in full");
    expect(reply?.text).not.toMatch(/Hi Ana|Alex/);
    expect(ticket.notes()).toHaveLength(2);
    expect(ticket.notes()[1]).toMatch(/proposed: inform[^]*reads as: refund[^]*#why/);
    expect(await ticket.history()).toEqual(["drafted", "note_written", "replied", "reason_asked"]);
  });

  it("asks once per ticket, and never when told not to", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    await ticket.customerWrites("Thanks. And where is my order #1001 now?");
    await ticket.replies("Hi Ana, I've also cancelled order #1001 for you.");
    expect(await ticket.row()).toMatchObject({ outcome: "overridden", drafts: 2 });
    expect(ticket.notes().filter((note) => note.includes("Sidenote question"))).toHaveLength(1);

    const silent = await startWorld({ env: { ASK_FOR_REASON: "off" } });
    const other = await draftedTicket(silent, helpdesk);
    await other.replies(REFUNDED);
    expect(await other.row()).toMatchObject({ outcome: "overridden" });
    expect(other.notes()).toHaveLength(1);
  });

  it("a ticket closed without a reply is unanswered, and a late reply still counts", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.closes();
    expect(await ticket.row()).toMatchObject({ outcome: "unanswered", chosenAction: null });
    expect(ticket.tags()).toEqual(["sn_outcome_unanswered"]);
    await ticket.replies(await ticket.draft());
    expect(await ticket.row()).toMatchObject({ outcome: "accepted" });
    expect(ticket.tags()).toEqual(["sn_outcome_unanswered", "sn_outcome_accepted"]);
    expect(await ticket.history()).toEqual(["drafted", "note_written", "unanswered", "replied"]);
  });

  it("a closed ticket that was answered stays what it is", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(await ticket.draft());
    await ticket.closes();
    expect(await ticket.row()).toMatchObject({ outcome: "accepted" });
    expect(ticket.tags()).toEqual(["sn_outcome_accepted"]);
  });

  it("a reply that came before the draft was there is a skip, and the draft is stale", async () => {
    const world = await startWorld();
    const broken: Fault = {
      when: writesNote,
      effect: { kind: "answer", answer: { status: 400, body: {} } },
      times: Number.POSITIVE_INFINITY,
    };
    world.desk(helpdesk).faults.push(broken);
    const ticket = await draftedTicket(world, helpdesk);
    expect(ticket.notes()).toEqual([]);
    await ticket.replies("Hi Ana, it is on its way.");
    expect(await ticket.row()).toMatchObject({ outcome: "skipped", skipCause: "agent_replied" });
    expect((await world.sidenote.store.outcomes.latestDraft(ticket.key))?.state).toBe("stale");
    expect(ticket.tags()).toEqual(["sn_skip_agent_replied"]);
    broken.times = 0;
    await world.sidenote.store.queue.revive("all", new Date(0));
    await world.settled();
    expect(ticket.notes()).toEqual([]);
    expect(await ticket.row()).toMatchObject({ outcome: "skipped", skipCause: "agent_replied" });
  });

  it("what rules and bots write is no reply", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.desk.machineWrites(ticket.id, "We have refunded you. This is an automatic message.");
    await ticket.writesNote("looking into it");
    expect(await ticket.row()).toMatchObject({ outcome: "pending", chosenAction: null });
    expect(ticket.tags()).toEqual([]);
  });

  it("two replies before the customer's next words are one reply, judged again", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(await ticket.draft());
    await ticket.replies("One more thing: I've refunded the shipping cost.");
    expect(await ticket.row()).toMatchObject({ outcome: "overridden", chosenAction: "refund" });
    const reply = await world.sidenote.store.outcomes.findReply((await ticket.row()).draftId ?? "");
    expect(reply?.messageIds).toHaveLength(2);
    expect((await ticket.history()).filter((kind) => kind === "replied")).toHaveLength(2);
  });

  it("a ticket that the customer opens again gets its own draft and its own outcome", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    await ticket.closes();
    const first = await ticket.row();
    await ticket.customerWrites("And where is my order #1001 now, please?");
    expect(await ticket.row()).toMatchObject({
      outcome: "pending",
      drafts: 2,
      chosenAction: null,
      reason: null,
    });
    await ticket.replies(await ticket.draft());
    expect(await ticket.row()).toMatchObject({ outcome: "accepted" });
    const earlier = await world.sidenote.store.outcomes.findReply(first.draftId ?? "");
    expect(earlier?.outcome).toBe("overridden");
  });

  it("a merged ticket is over: no reply is waited for", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.desk.mergeAway(ticket.id);
    await world.settled();
    expect(await ticket.row()).toMatchObject({ outcome: "skipped", skipCause: "closed" });
    expect((await world.sidenote.store.outcomes.latestDraft(ticket.key))?.state).toBe("stale");
  });

  it("a reply counts though somebody deleted the note", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    const [note] = ticket.desk.notes(ticket.id);
    await ticket.desk.deleteMessage(ticket.id, note?.id ?? 0);
    world.pass(1);
    await ticket.replies(await ticket.draft());
    expect(await ticket.row()).toMatchObject({ outcome: "accepted" });
  });

  it("a reply that is taken back leaves the draft waiting", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    const reply = ticket.desk.messages(ticket.id).at(-1);
    await ticket.desk.deleteMessage(ticket.id, reply?.id ?? 0);
    await ticket.writesNote("took that back");
    expect(await ticket.row()).toMatchObject({ outcome: "pending", chosenAction: null, repliedAt: null });
    expect(await ticket.history()).toContain("reply_withdrawn");
  });

  it("what a person corrects stands, however the reply goes on", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.replies(REFUNDED);
    const { draftId } = await ticket.row();
    const correction = { draftId: draftId ?? "", action: "inform" as const, by: "admin", at: new Date() };
    await world.sidenote.store.outcomes.correctAction({ ...ticket.key, ...correction });
    expect(await ticket.row()).toMatchObject({
      outcome: "edited",
      chosenAction: "inform",
      chosenBy: "person",
    });
    await ticket.replies("And I've refunded the shipping cost too.");
    expect(await ticket.row()).toMatchObject({
      outcome: "edited",
      chosenAction: "inform",
      chosenBy: "person",
    });
    expect(await ticket.history()).toContain("action_corrected");
  });

  it("leaves tickets alone that it never drafted for", async () => {
    const world = await startWorld();
    world.desk(helpdesk).setWebhook(null);
    const source = aTicket({ helpdesk });
    await world.play(source);
    world.sandbox.sendWebhooksTo(world.sidenote.url ?? "");
    const ticket = ticketOf(world, helpdesk, source.id);
    await ticket.replies("Hi Ana, it is on its way.");
    await ticket.closes();
    expect(await world.sidenote.store.findRationale(ticket.key)).toBeNull();
    expect(ticket.tags()).toEqual([]);
  });

  it("nothing that is observed is ever public, or touches a skipped ticket", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk, {
      messages: [{ text: "Where is #1001?" }, { author: "agent", text: "It is on its way, Ana." }],
    });
    const calls = ticket.desk.exchanges.length;
    await ticket.writesNote("#why tone");
    expect(ticket.desk.exchanges.length).toBe(calls);
    expect(await ticket.row()).toMatchObject({ outcome: "skipped", reason: null });
    expect(ticket.desk.publicWrites).toEqual([]);
  });
});

describe("a send that fails on Gorgias", () => {
  it("takes its outcome back", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, "gorgias");
    await ticket.replies(await ticket.draft());
    expect(await ticket.row()).toMatchObject({ outcome: "accepted" });
    world.sandbox.gorgias.failLastReply(ticket.id);
    await world.settled();
    expect(await ticket.row()).toMatchObject({ outcome: "pending", repliedAt: null });
    await ticket.replies(await ticket.draft());
    expect(await ticket.row()).toMatchObject({ outcome: "accepted" });
  });

  it("is no answer to the customer", async () => {
    const world = await startWorld();
    world.sandbox.gorgias.setWebhook(null);
    const source = aTicket();
    await world.play(source);
    const ticket = ticketOf(world, "gorgias", source.id);
    await ticket.replies("Hi Ana, it is on its way.");
    world.sandbox.sendWebhooksTo(world.sidenote.url ?? "");
    world.sandbox.gorgias.failLastReply(ticket.id);
    await world.settled();
    expect(await ticket.row()).toMatchObject({ outcome: "pending" });
    expect(ticket.notes()).toHaveLength(1);
  });
});
