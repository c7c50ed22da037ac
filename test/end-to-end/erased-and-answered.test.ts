import { describe, expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "./observed.ts";
import { startWorld } from "./world.ts";

const WHY = "#why vip_goodwill ten years with us";

describe.each(["gorgias", "zendesk"] as const)("a ticket whose text was erased, on %s", (helpdesk) => {
  async function erased(before: (ticket: Awaited<ReturnType<typeof draftedTicket>>) => Promise<void>) {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk);
    const draft = await ticket.draft();
    await before(ticket);
    await world.sidenote.store.erasure.eraseTickets([ticket.key], "age", new Date(Date.now() + 1_000));
    return { world, ticket, draft };
  }

  it("does not take its agent's words again from notes and tags", async () => {
    const { world, ticket } = await erased(async (one) => {
      await one.replies(REFUNDED);
      await one.writesNote(WHY);
      await one.tagged("sn_why_other_words");
    });
    const before = await ticket.history();
    await ticket.closes();
    await ticket.tagged("some_routing_tag");
    expect(await ticket.row()).toMatchObject({ reasonText: null });
    expect(await ticket.history()).toEqual(before);
    const told = JSON.stringify(await world.sidenote.store.history(ticket.key));
    expect(told).not.toContain("ten years");
  });

  it("has no comparison with a draft whose words are gone, nor a longer reply that brings its words back", async () => {
    const waiting = await erased(async () => undefined);
    await waiting.ticket.replies(waiting.draft);
    expect(await waiting.ticket.row()).toMatchObject({ outcome: "skipped", skipCause: "agent_replied" });
    const answered = await erased((one) => one.replies(REFUNDED));
    await answered.ticket.replies("And I've refunded the shipping too.");
    const { draftId, outcome } = await answered.ticket.row();
    expect(outcome).toBe("overridden");
    expect(await answered.world.sidenote.store.outcomes.findReply(draftId ?? "")).toMatchObject({ text: "" });
  });
});
