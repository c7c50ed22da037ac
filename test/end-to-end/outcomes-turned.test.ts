import { describe, expect, it } from "vitest";
import type { Fault, SandboxRequest } from "../../scripts/sandbox/server.ts";
import { draftedTicket, REFUNDED } from "./observed.ts";
import { startWorld, type World } from "./world.ts";

const writesNote = ({ method, path, body }: SandboxRequest) =>
  (method === "POST" && /\/tickets\/\d+\/messages/.test(path)) ||
  (method === "PUT" && /\/tickets\/\d+(\.json)?$/.test(path) && body.includes('"comment"'));

/** No note gets through until the answered function is called. */
function breakNotes(world: World, helpdesk: "gorgias" | "zendesk"): () => void {
  const effect: Fault["effect"] = { kind: "answer", answer: { status: 400, body: {} } };
  const fault: Fault = { when: writesNote, effect, times: Number.POSITIVE_INFINITY };
  world.desk(helpdesk).faults.push(fault);
  return () => {
    fault.times = 0;
  };
}

const PRICES = { OPENAI_PRICE_INPUT: "2", OPENAI_PRICE_OUTPUT: "8" };

describe.each(["gorgias", "zendesk"] as const)("a ticket on %s", (helpdesk) => {
  it("that was closed over its draft and opened again is answered in the end", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.closes();
    const first = await ticket.row();
    expect(first).toMatchObject({ outcome: "unanswered" });
    await ticket.customerWrites("Hello? Where is my order #1001?");
    expect(await ticket.row()).toMatchObject({ outcome: "pending", drafts: 2 });
    await ticket.replies(await ticket.draft());
    expect(await ticket.row()).toMatchObject({ outcome: "accepted" });
    expect(ticket.tags()).toEqual(["sn_outcome_unanswered", "sn_outcome_accepted"]);
    expect(await ticket.history()).toEqual(expect.arrayContaining(["unanswered", "replied"]));
    expect(await world.sidenote.store.outcomes.findReply(first.draftId ?? "")).toBeNull();
  });

  it("whose question was overtaken by another has one live draft, and the other is marked stale", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    const first = await ticket.row();
    await ticket.customerWrites("Please cancel order #1001 instead.");
    await ticket.replies(REFUNDED);
    const drafts = await world.sidenote.store.outcomes.draftsOf(ticket.key);
    expect(drafts.map(({ state }) => state)).toEqual(["live", "stale"]);
    expect(drafts[1]?.id).toBe(first.draftId);
    expect(await ticket.row()).toMatchObject({ draftId: drafts[0]?.id, outcome: "overridden" });
    await ticket.writesNote("done");
    expect((await ticket.history()).filter((kind) => kind === "draft_stale")).toHaveLength(1);
  });

  it("that was closed before its note was there is a skip, not a draft that waits for ever", async () => {
    const world = await startWorld();
    breakNotes(world, helpdesk);
    const ticket = await draftedTicket(world, helpdesk);
    await ticket.closes();
    expect(await ticket.row()).toMatchObject({ outcome: "skipped", skipCause: "closed" });
  });

  it("asks the model where rules are unsure, and keeps what that cost", async () => {
    const world = await startWorld({ model: true, env: PRICES });
    const ticket = await draftedTicket(world, helpdesk);
    const answer = { action: "refund", evidence: "sorted the  money out" };
    world.sandbox.openai?.respondWith(() => ({ kind: "says", content: JSON.stringify(answer) }));
    await ticket.replies("Hi Ana 🎉, all good: we've sorted the money out 💶 for you.\n\nBest,\nAlex");
    const row = await ticket.row();
    expect(row).toMatchObject({ outcome: "overridden", chosenAction: "refund", chosenBy: "model" });
    const reply = await world.sidenote.store.outcomes.findReply(row.draftId ?? "");
    expect(reply?.evidence).toBe("sorted the money out");
    expect(reply?.text).toContain(reply?.evidence);
    const calls = await world.sidenote.store.review.modelCallsOf(row.draftId ?? "");
    const asked = calls.find(({ purpose }) => purpose === "read_action");
    expect(asked).toMatchObject({ failure: null });
    expect(asked?.costMicros).toBeGreaterThan(0);
  });

  it("assumes the proposal when the model's answer is of no use, and keeps the call", async () => {
    const world = await startWorld({ model: true, env: PRICES });
    const ticket = await draftedTicket(world, helpdesk);
    world.sandbox.openai?.respondWith(() => ({ kind: "says", content: '{"action":"give_it_away"' }));
    await ticket.replies("Hi Ana, all sorted.\n\nBest,\nAlex");
    const row = await ticket.row();
    expect(row).toMatchObject({ outcome: "edited", chosenAction: "inform", chosenBy: "assumed" });
    const calls = await world.sidenote.store.review.modelCallsOf(row.draftId ?? "");
    expect(calls.find(({ purpose }) => purpose === "read_action")?.failure).toBe("invalid_answer");
  });
});

describe("a reply on Gorgias that came before the draft, and never left", () => {
  it("leaves the customer waiting, so the draft is delivered and counts", async () => {
    const world = await startWorld();
    const mend = breakNotes(world, "gorgias");
    const ticket = await draftedTicket(world, "gorgias");
    await ticket.replies("Hi Ana, it is on its way.");
    expect(await ticket.row()).toMatchObject({ outcome: "skipped", skipCause: "agent_replied" });
    mend();
    world.sandbox.gorgias.failLastReply(ticket.id);
    await world.settled();
    expect(ticket.notes()).toHaveLength(1);
    await ticket.replies(await ticket.draft());
    expect(await ticket.row()).toMatchObject({ outcome: "accepted", skipCause: null });
    expect((await world.sidenote.store.outcomes.latestDraft(ticket.key))?.state).toBe("live");
  });
});
