import { describe, expect, it } from "vitest";
import { draftedTicket } from "./observed.ts";
import { startWorld } from "./world.ts";

describe.each(["gorgias", "zendesk"] as const)("a thread in %s", (helpdesk) => {
  it("goes on where a short reply stands after an agent's question", async () => {
    const world = await startWorld();
    const ticket = await draftedTicket(world, helpdesk, {
      subject: "Return",
      messages: [{ text: "I'd like to return the socks from order #1001." }],
    });
    await ticket.replies("Hi Ana, shall I send you the label once they have arrived?");
    await ticket.customerWrites("Yes please");
    expect(await ticket.row()).toMatchObject({
      drafts: 2,
      intent: "return",
      orderName: "#1001",
      situation: "return_after_delivery",
    });
    expect(ticket.notes().at(-1)).toContain("goes on with an earlier one");

    await ticket.replies("Great. Anything else?");
    await ticket.customerWrites("No, thank you!");
    expect((await ticket.row()).situation).not.toBe("return_after_delivery");
  });
});
