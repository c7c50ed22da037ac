import { describe, expect, it } from "vitest";
import { draftedTicket, REFUNDED } from "./observed.ts";
import { startWorld } from "./world.ts";

const AGAIN = "Thanks. And where is my order #1001 now?";

describe.each(["gorgias", "zendesk"] as const)(
  "a ticket on which the customer writes again on %s",
  (helpdesk) => {
    it("stays what it is when they only say thanks, and is still asked why", async () => {
      const world = await startWorld({ askAfterMs: 600_000 });
      const ticket = await draftedTicket(world, helpdesk);
      await ticket.desk.agentReplies(ticket.id, REFUNDED);
      await world.dueDone();
      const before = { row: await ticket.row(), tags: ticket.tags() };
      for (const thanks of ["Thank you so much!", "Danke!", "👍"]) {
        await ticket.desk.customerWrites(ticket.id, thanks);
        await world.dueDone();
      }
      expect(await ticket.row()).toEqual(before.row);
      expect(ticket.tags()).toEqual(before.tags);
      world.pass(30);
      await world.settled();
      expect(ticket.notes().filter((note) => note.includes("Sidenote question"))).toHaveLength(1);
    });

    it("stays accepted when they say thanks and it is closed", async () => {
      const world = await startWorld();
      const ticket = await draftedTicket(world, helpdesk);
      await ticket.replies(await ticket.draft());
      await ticket.customerWrites("Ok great, cheers");
      await ticket.closes();
      expect(await ticket.row()).toMatchObject({ outcome: "accepted", drafts: 1 });
      expect(ticket.tags()).toEqual(["sn_outcome_accepted"]);
    });

    it("has the first draft's override asked about, and its reason kept, after a second question", async () => {
      const world = await startWorld({ askAfterMs: 600_000 });
      const ticket = await draftedTicket(world, helpdesk);
      const first = (await ticket.row()).draftId;
      await ticket.desk.agentReplies(ticket.id, REFUNDED);
      await world.dueDone();
      await ticket.desk.customerWrites(ticket.id, AGAIN);
      await world.dueDone();
      expect(await ticket.row()).toMatchObject({ outcome: "pending", drafts: 2 });
      world.pass(30);
      await world.settled();
      const questions = ticket.notes().filter((note) => note.includes("Sidenote question"));
      expect(questions).toHaveLength(1);
      expect(questions[0]).toContain("The reply reads as: refund.");
      await ticket.writesNote("#why vip_goodwill ten years with us");
      const reasons = (await world.sidenote.store.history(ticket.key)).filter(
        ({ kind }) => kind === "reason",
      );
      expect(reasons.map(({ detail }) => detail)).toMatchObject([{ draftId: first, code: "vip_goodwill" }]);
      await ticket.closes();
      expect(await ticket.row()).toMatchObject({ outcome: "unanswered", reason: null });
    });

    it("asks once, whichever drafts were overridden", async () => {
      const world = await startWorld();
      const ticket = await draftedTicket(world, helpdesk);
      await ticket.replies(REFUNDED);
      await ticket.customerWrites(AGAIN);
      await ticket.replies("Hi Ana,\n\nI've cancelled order #1001 for you.\n\nAlex");
      await ticket.replies("I've cancelled it at the warehouse too.");
      const questions = ticket.notes().filter((note) => note.includes("Sidenote question"));
      expect(questions.map((note) => /reads as: ([a-z ]+)\./.exec(note)?.[1])).toEqual(["refund"]);
      expect(await ticket.row()).toMatchObject({
        outcome: "overridden",
        chosenAction: "cancel_order",
        reason: null,
      });
    });

    it("takes a reason for the draft that waits, once the earlier one is explained", async () => {
      const world = await startWorld();
      const ticket = await draftedTicket(world, helpdesk);
      await ticket.replies(REFUNDED);
      await ticket.writesNote("#why vip_goodwill ten years with us");
      await ticket.customerWrites(AGAIN);
      await ticket.writesNote("#why stock_issue none left");
      expect(await ticket.row()).toMatchObject({ outcome: "pending", reason: "stock_issue" });
    });
  },
);
