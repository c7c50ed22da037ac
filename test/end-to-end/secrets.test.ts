import { describe, expect, it } from "vitest";
import { FreeText } from "../../src/review/form.ts";
import { aTicket, startWorld } from "./world.ts";

const CARD = "4111 1111 1111 1111";

describe("secrets that people write into a ticket", () => {
  it.each(["gorgias", "zendesk"] as const)("are kept nowhere, whoever wrote them: %s", async (helpdesk) => {
    const world = await startWorld();
    const ticket = aTicket({
      helpdesk,
      subject: `Card ${CARD}`,
      messages: [{ text: `Where is my order #1001? My card is ${CARD}, my password is hunter2.` }],
    });
    await world.play(ticket);
    await world.desk(helpdesk).agentReplies(ticket.id, `It is on its way. Was it card ${CARD}?`);
    await world.desk(helpdesk).agentNotes(ticket.id, `#why tone the customer's card is ${CARD}`);
    await world.settled();

    const { store } = world.sidenote;
    const row = await store.findRationale({ connection: helpdesk, ticketId: ticket.id });
    const reply = await store.outcomes.findReply(row?.draftId ?? "");
    expect(row).toMatchObject({ identity: "verified", orderName: "#1001", reason: "tone" });
    expect(row?.reasonText).toBe("the customer's card is (card number removed)");
    expect(reply?.text).toContain("(card number removed)");
    const draft = await store.readDraft(row?.draftId ?? "");
    const history = await store.history({ connection: helpdesk, ticketId: ticket.id });
    const kept = JSON.stringify([
      row,
      reply,
      draft,
      history,
      world.notes(helpdesk, ticket.id),
      world.logLines,
    ]);
    expect(kept).not.toMatch(/4111|hunter2/);
  });

  it("are taken out of what people type on our pages", () => {
    expect(FreeText.parse(` their card is ${CARD} `)).toBe("their card is (card number removed)");
    expect(FreeText.parse("  ")).toBeNull();
  });
});
