import { describe, expect, it } from "vitest";
import { anOrder, anOrderOf } from "../../../scripts/guard/orders.ts";
import type { Shop, ShopAnswer, ShopQuery } from "../../../src/commerce/port.ts";
import type { Order } from "../../../src/domain/order.ts";
import type { Conversation, Message, Ticket } from "../../../src/domain/ticket.ts";
import { PlatformError, type RetryPlan } from "../../../src/errors.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { gatherContext } from "../../../src/pipeline/gather/gather-context.ts";
import { silentLog } from "../../support/log.ts";
import { aMessage, aTicket } from "../../support/messages.ts";

const NOW = new Date("2026-11-20T15:00:00Z");

function conversation(texts: string[], ticket: Partial<Ticket> = {}): Conversation & { message: Message } {
  const messages = texts.map((text, index) =>
    aMessage(text, { id: String(index + 1), authorId: "7", sentAt: NOW }),
  );
  const message = messages.at(-1);
  if (!message) throw new Error("no text");
  return {
    messages,
    notes: [],
    message,
    ticket: aTicket({
      requester: { id: "7", name: "Ana Example", email: "ana@example.com" },
      createdAt: NOW,
      ...ticket,
    }),
  };
}

function shopWith(orders: Order[], options: { warnings?: ShopAnswer["warnings"]; fails?: RetryPlan } = {}) {
  const queries: ShopQuery[] = [];
  const api: Shop = {
    profile: async () => ({
      name: "Shop",
      timeZone: "America/New_York",
      currency: "USD",
      orderNamePrefix: "#",
      orderNameSuffix: "",
    }),
    lookUp: async (query) => {
      queries.push(query);
      if (options.fails) {
        const details = { platform: "shop", operation: "look up", status: 503 };
        throw new PlatformError("down", { code: "unavailable", retry: options.fails, ...details });
      }
      return { orders, history: null, readAt: NOW, warnings: options.warnings ?? [] };
    },
    check: async () => [],
  };
  return { shop: { id: "shopify", api }, queries };
}

const gather = (
  from: Conversation & { message: Message },
  shop: ReturnType<typeof shopWith>["shop"] | null,
  run: { attempt?: number; ageMs?: number } = {},
) =>
  gatherContext(
    from,
    from.message,
    { attempt: 0, ageMs: 0, isHeld: async () => true, signal: new AbortController().signal, ...run },
    { shop, classifier: async () => classifyTicket, now: () => NOW, log: silentLog },
  );

describe("gatherContext", () => {
  it("asks the shop for the sender, for names in subject, words and earlier words, and for attached ids", async () => {
    const { shop, queries } = shopWith([]);
    await gather(conversation(["It was order #1001.", "Any news?"], { subject: "Re: help" }), shop);
    expect(queries[0]).toEqual({ email: "ana@example.com", orderNames: ["1001"], orderIds: [] });
    await gather(conversation(["Any news on #1002?"], { subject: "#1003" }), shop);
    expect(queries[1]?.orderNames).toEqual(["1003", "1002"]);
  });

  it("has facts of an order only behind the gate", async () => {
    const theirs = anOrder({ email: "bo@example.com", customerEmail: null });
    const closed = await gather(conversation(["Where is #1042?"]), shopWith([theirs]).shop);
    expect([closed.facts, closed.agentFacts, closed.verdict.order]).toEqual([[], [], null]);
    expect(closed.warnings).toContain("identity_unproven");
    const open = await gather(conversation(["Where is #1042?"]), shopWith([anOrder()]).shop);
    expect(open.facts.length).toBeGreaterThan(3);
    expect(open.facts.every((fact) => fact.source === "shopify" && fact.readAt === NOW)).toBe(true);
  });

  it("holds the requester's orders back from somebody else who writes on the ticket", async () => {
    const { shop, queries } = shopWith([anOrder()]);
    const asking = conversation(["Where is #1042?"]);
    // One whom the helpdesk does not name may be anybody.
    for (const authorId of ["8", null]) {
      const given = await gather({ ...asking, message: { ...asking.message, authorId } }, shop);
      expect([given.facts, given.verdict.identity, given.warnings]).toEqual([
        [],
        "unproven",
        ["identity_other_writer"],
      ]);
      expect(queries.at(-1)?.email).toBeNull();
    }
    const own = { ...asking, message: { ...asking.message, authorId: "7" } };
    expect((await gather(own, shop)).verdict.identity).toBe("verified");
  });

  it("says by which clue it chose among several orders, in the words of this message or of earlier ones", async () => {
    const socks = anOrderOf("Merino Socks", { id: "a", placedAt: new Date("2026-10-03T12:00:00Z") });
    const tent = anOrderOf("Two-Person Tent", { id: "b", placedAt: new Date("2026-11-10T12:00:00Z") });
    const { shop } = shopWith([socks, tent]);
    const chosen = async (...texts: string[]) => {
      const { verdict, warnings } = await gather(conversation(texts), shop);
      return [verdict.order?.id ?? null, ...warnings];
    };
    expect(await chosen("Ich habe am 3.10. bestellt.")).toEqual(["a", "order_chosen_by_date"]);
    expect(await chosen("My tent has a hole", "Any news?")).toEqual([
      "b",
      "read_with_earlier",
      "order_chosen_by_items",
    ]);
    expect(await chosen("Where is my last order?")).toEqual(["b", "order_chosen_as_latest"]);
    expect(await chosen("Where is it?")).toEqual([null, "identity_ambiguous"]);
    expect(await chosen("The tent was a gift from my sister")).toEqual(["b", "order_chosen_by_items"]);
    expect(await chosen("It was a gift from my sister")).toEqual([null, "identity_gift"]);
  });

  it.each([
    ["Cancel #1002, not #1001", "#1002"],
    ["Cancel 1002, not order #1001", "#1002"],
    ["Bitte Bestellung 1002 stornieren, nicht die Bestellung 1001", "#1002"],
    ["not 1001, cancel 1002", null],
    ["Cancel 1002, and don't touch order #1001", null],
    ["Don't cancel #1001, cancel #1002", null],
    ["Nicht #1001, sondern #1002 stornieren", null],
    ["Please cancel order 1002. 1001 should stay as it is.", null],
    ["I don't want to cancel #1001, only #1002", null],
    ["Cancel everything but #1001", null],
    ["Alles stornieren außer Bestellung 1001", null],
    ["Annulez toutes mes commandes sauf la commande 1001", null],
    ["Is order #1001 all right?", "#1001"],
  ])("takes the order that is meant, or asks: %j", async (text, expected) => {
    const orders = ["#1001", "#1002"].map((name) => anOrder({ id: name, name }));
    const { verdict } = await gather(conversation([text]), shopWith(orders).shop);
    expect(verdict.order?.name ?? null).toBe(expected);
  });

  it("passes the shop's own warnings on", async () => {
    const { shop } = shopWith([anOrder()], { warnings: ["older_orders_hidden"] });
    expect((await gather(conversation(["Where is #1042?"]), shop)).warnings).toEqual(["older_orders_hidden"]);
  });

  it("waits for a shop that fails, then goes on without it", async () => {
    const { shop } = shopWith([], { fails: "backoff" });
    const asking = conversation(["Where is #1042?"]);
    await expect(gather(asking, shop, { attempt: 0 })).rejects.toThrow(PlatformError);
    await expect(gather(asking, shop, { attempt: 1 })).rejects.toThrow(PlatformError);
    const given = await gather(asking, shop, { attempt: 2 });
    expect(given).toMatchObject({ facts: [], warnings: ["shop_down"], verdict: { identity: "unavailable" } });
  });

  it("does not wait for what can't get better, nor for a throttled shop for ever", async () => {
    const asking = conversation(["Where is #1042?"]);
    expect((await gather(asking, shopWith([], { fails: "never" }).shop)).warnings).toEqual(["shop_down"]);
    const throttled = shopWith([], { fails: { afterMs: 1000 } }).shop;
    await expect(gather(asking, throttled)).rejects.toThrow(PlatformError);
    expect((await gather(asking, throttled, { ageMs: 3 * 60_000 })).warnings).toEqual(["shop_down"]);
  });

  it("shows the helpdesk's own copy to the agent only, labelled, and through the same gate", async () => {
    const copied = (email: string) => ({
      attachedShop: {
        source: "gorgias",
        asOf: null,
        customerEmail: email,
        history: null,
        orders: [
          {
            id: "501",
            name: "#1042",
            email: null,
            placedAt: NOW,
            financialStatus: "paid",
            fulfillmentStatus: "fulfilled",
          },
        ],
      },
    });
    const own = await gather(conversation(["Where is #1042?"], copied("ana@example.com")), null);
    expect(own.facts).toEqual([]);
    expect(own.agentFacts.map((fact) => fact.source)).toEqual(Array(4).fill("gorgias copy"));
    expect(own.warnings).toEqual(["no_shop", "stale_attached_data"]);
    const foreign = await gather(conversation(["Where is #1042?"], copied("bo@example.com")), null);
    expect(foreign.agentFacts).toEqual([]);
  });
});
