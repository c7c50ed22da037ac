import { describe, expect, it } from "vitest";
import { SandboxOrder, type ShopData } from "../../scripts/sandbox/shop-data.ts";
import { aTicket, BOS_FACTS, smallShop, startWorld } from "./world.ts";

/** Ana has a second order, which has not left. */
function shopWithTwo(): ShopData {
  const shop = smallShop();
  const second = SandboxOrder.parse({
    id: "503",
    name: "#1003",
    email: "ana@example.com",
    customer: "1",
    placedAt: "2026-11-19T10:00:00Z",
    items: [{ title: "Tea Kettle", sku: "TK-3", price: "39.00" }],
  });
  return { ...shop, orders: [...shop.orders, second] };
}

const TEXT = "Hi, please cancel order #1003, I ordered it by mistake. And where is my order #1001?";

describe.each(["gorgias", "zendesk"] as const)("a ticket about two orders, with %s", (helpdesk) => {
  it.each([false, true])(
    "gets one draft that answers each about its own order (model: %s)",
    async (model) => {
      const world = await startWorld({ data: shopWithTwo(), model });
      const ticket = aTicket({ helpdesk, subject: "Two orders", messages: [{ text: TEXT }] });
      await world.play(ticket);
      const [note = "", ...others] = world.notes(helpdesk, ticket.id);
      expect(others).toEqual([]);
      expect(note).toContain("Orders #1003, #1001");
      expect(note).toContain("#1003: Cancel order → cancel order: cancellable");
      expect(note).toContain("#1001: Order status → inform: in transit");
      expect(note).toContain("Item 1 (#1003): Tea Kettle");
      expect(world.desk(helpdesk).tags(ticket.id)).toEqual(
        expect.arrayContaining(["sn_intent_cancel_order", "sn_action_cancel_order"]),
      );
      const { store } = world.sidenote;
      const key = { connection: helpdesk, ticketId: ticket.id };
      const row = await store.findRationale(key);
      expect(row).toMatchObject({
        identity: "verified",
        orderName: "#1003",
        intents: ["cancel_order", "order_status"],
      });
      const draft = await store.readDraft(row?.draftId ?? "");
      const of = (order: string) =>
        (draft?.paragraphs ?? []).filter((one) => one.some(({ text }) => text.includes(order))).flat();
      expect(draft?.writer).toBe(model ? "model" : "template");
      expect(of("#1001").flatMap(({ cites }) => cites)).toContain("order2.order.name");
      expect(of("#1001").flatMap(({ cites }) => cites)).not.toContain("order.name");
      expect(of("#1003").flatMap(({ cites }) => cites)).toContain("order.name");
      if (!model)
        expect(
          of("#1003")
            .map(({ text }) => text)
            .join(" "),
        ).toContain("I can cancel it");
      expect(JSON.stringify(draft?.inputs)).not.toContain("by mistake");
    },
  );
});

describe("a ticket about several orders", () => {
  it("reveals nothing of an order that is not the sender's, nor that it exists", async () => {
    const world = await startWorld({ data: shopWithTwo() });
    const ask = (name: string) =>
      aTicket({ subject: "", messages: [{ text: `Please cancel #1003. And where is my order ${name}?` }] });
    const [foreign, missing] = [ask("#2002"), ask("#7777")];
    await world.play(foreign, missing);
    const [told = "", other = ""] = [foreign, missing].map(({ id }) => world.notes("gorgias", id).join("\n"));
    for (const secret of BOS_FACTS) expect(told).not.toContain(secret);
    const draftOf = (note: string) => note.split("===== ").slice(1, 2).join("");
    expect(draftOf(told)).toBe(draftOf(other));
    expect(draftOf(told)).not.toContain("#1003");
    const row = await world.sidenote.store.findRationale({ connection: "gorgias", ticketId: foreign.id });
    expect(row).toMatchObject({ identity: "ambiguous", orderName: null });
  });

  it("never proposes to cancel the order that is to be kept", async () => {
    const world = await startWorld({ data: shopWithTwo() });
    const texts = [
      "Please cancel #1001, not #1003.",
      "Don't cancel #1003. Where is #1001?",
      "Keep #1003 and cancel #1001.",
    ];
    const tickets = texts.map((text) => aTicket({ subject: "", messages: [{ text }] }));
    await world.play(...tickets);
    for (const { id } of tickets) {
      expect(world.desk("gorgias").tags(id)).not.toContain("sn_action_cancel_order");
      expect(world.notes("gorgias", id).join()).not.toContain("cancel order: cancellable");
    }
  });

  it("leaves nothing of any of the orders behind when the customer is erased", async () => {
    const world = await startWorld({ data: shopWithTwo() });
    const ticket = aTicket({ messages: [{ text: TEXT }] });
    await world.play(ticket);
    const { store } = world.sidenote;
    const row = await store.findRationale({ connection: "gorgias", ticketId: ticket.id });
    const tickets = await store.erasure.ticketsOf("ana@example.com");
    await store.erasure.eraseTickets(tickets, "customer", new Date("2026-11-21T00:00:00Z"));
    const { inputs, facts } = (await store.readDraft(row?.draftId ?? "")) ?? {};
    expect(JSON.stringify([inputs, facts])).not.toMatch(/ana@example|#100[13]|Kettle|Socks/);
  });
});
