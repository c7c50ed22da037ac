import { describe, expect, it } from "vitest";
import { anOrder, anOrderOf } from "../../../scripts/guard/orders.ts";
import type { Order } from "../../../src/domain/order.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { judgeIdentity } from "../../../src/pipeline/gather/identity-gate.ts";
import { aParcel } from "../decide/decision-cases.ts";

const shop = { orderNamePrefix: "#", orderNameSuffix: "" };
const hints = {
  classify: classifyTicket,
  earlier: "",
  language: "en",
  now: new Date("2026-11-21T12:00:00Z"),
  timeZone: "UTC",
};

function judge(orders: Order[], options: { sender?: string | null; named?: string[]; text?: string } = {}) {
  const { sender = "ana@example.com", named = [], text = "" } = options;
  return judgeIdentity({
    senderEmail: sender,
    orders,
    named: named.map((name) => ({ name, certain: true })),
    ...hints,
    text,
    shop,
  });
}

describe("the identity gate", () => {
  it("verifies an order by its checkout e-mail or by its customer's, folded and trimmed", () => {
    expect(judge([anOrder({ customerEmail: null })], { sender: " Ana@Example.COM " }).identity).toBe(
      "verified",
    );
    expect(judge([anOrder({ email: null })]).identity).toBe("verified");
  });

  it("never matches an unknown address, on either side", () => {
    const unknown = anOrder({ email: null, customerEmail: null });
    expect(judge([unknown], { named: ["1042"] })).toMatchObject({ identity: "unproven", order: null });
    expect(judge([unknown], { sender: null, named: ["1042"] }).order).toBeNull();
    expect(judge([anOrder({ email: "", customerEmail: " " })], { sender: "" }).order).toBeNull();
    expect(judge([anOrder()], { sender: null }).identity).toBe("unproven");
  });

  it("does not tell somebody else's order from one that does not exist", () => {
    const theirs = anOrder({ email: "bo@example.com", customerEmail: "bo@example.com" });
    const existing = judge([theirs], { named: ["1042"] });
    const missing = judge([], { named: ["1042"] });
    expect(existing).toEqual(missing);
    expect(existing).toEqual({
      identity: "unproven",
      order: null,
      found: "not_theirs_or_unknown",
      clues: [],
    });
  });

  it("stays unproven when a foreign order is named, though the sender has an order of their own", () => {
    const theirs = anOrder({ name: "#2000", email: "bo@example.com", customerEmail: null });
    expect(judge([anOrder(), theirs], { named: ["2000"] })).toMatchObject({
      identity: "unproven",
      order: null,
    });
  });

  it("does not take plus-addresses, look-alike domains or sub-strings for the sender", () => {
    for (const sender of [
      "ana+x@example.com",
      "ana@example.co",
      "na@example.com",
      "ana@example.com.evil.test",
    ]) {
      expect(judge([anOrder()], { sender, named: ["1042"] }).order).toBeNull();
    }
  });

  it("prefers the named one among several own orders", () => {
    const orders = [anOrder({ name: "#1001", id: "a" }), anOrder({ name: "#1002", id: "b" })];
    expect(judge(orders, { named: ["1002"] }).order?.id).toBe("b");
  });

  it("finds two own orders of one name ambiguous, but only the sender's own count", () => {
    const twice = [anOrder({ id: "a" }), anOrder({ id: "b" })];
    expect(judge(twice, { named: ["1042"] })).toMatchObject({ identity: "ambiguous", order: null });
    const foreignTwin = anOrder({ id: "b", email: "bo@example.com", customerEmail: null });
    expect(judge([anOrder({ id: "a" }), foreignTwin], { named: ["1042"] }).order?.id).toBe("a");
  });

  it("chooses among several own orders by item words or as the latest, else asks", () => {
    const socks = anOrderOf("Merino Socks", { id: "a", placedAt: new Date("2026-11-01T00:00:00Z") });
    const tent = anOrderOf("Two-Person Tent", { id: "b", placedAt: new Date("2026-11-05T00:00:00Z") });
    expect(judge([socks, tent], { text: "the sock has a hole" }).order?.id).toBe("a");
    expect(judge([socks, tent], { text: "where is my last order" }).order?.id).toBe("b");
    expect(judge([socks, tent], { text: "where is it" })).toMatchObject({
      identity: "ambiguous",
      order: null,
    });
    expect(judge([socks, tent], { text: "the tent and the socks" }).identity).toBe("ambiguous");
  });

  it("speaks of none when several orders are named, but one name written twice is one", () => {
    const orders = [anOrder({ id: "a", name: "#1001" }), anOrder({ id: "b", name: "#1002" })];
    expect(judge(orders, { named: ["1001", "1002"] })).toEqual({
      identity: "ambiguous",
      order: null,
      found: "several_named",
      clues: [],
    });
    expect(judge(orders, { named: ["1001", "2002"] }).order).toBeNull();
    expect(judge(orders, { named: ["1001", "#1001"] }).order?.id).toBe("a");
  });

  it("verifies several named orders only where the text says of each what is wanted, and all are the sender's", () => {
    const orders = [anOrder({ id: "a", name: "#1001" }), anOrder({ id: "b", name: "#1002" })];
    const theirs = anOrder({ id: "c", name: "#2002", email: "bo@example.com", customerEmail: null });
    const text = "Cancel #1002. Where is #1001?";
    const clear = judge([...orders, theirs], { named: ["1002", "1001"], text });
    expect(clear).toMatchObject({ identity: "verified", found: "each_named", order: { id: "b" } });
    expect(clear.shares?.map(({ order }) => order.id)).toEqual(["b", "a"]);
    for (const [named, words] of [
      [["1002", "1001", "2002"], `${text} And #2002?`],
      [["1002", "2002"], "Cancel #1002. Where is #2002?"],
      [["1002", "7777"], "Cancel #1002. Where is #7777?"],
      [["1002", "1001"], `Everything but #1001 please cancel, and where is #1002?`],
    ] as const) {
      const verdict = judge([...orders, theirs], { named: [...named], text: words });
      expect(verdict, words).toMatchObject({ order: null, found: "several_named" });
      expect(verdict.shares).toBeUndefined();
    }
    const other = judge([...orders, theirs], { sender: "eve@example.com", named: ["1002", "1001"], text });
    expect(other).toMatchObject({ identity: "unproven", order: null });
  });

  it("takes a carrier's number for a parcel of the order, though it is written like an order name", () => {
    const tracking = [{ company: "FedEx", number: "123456789012", url: null }];
    const parcels = [{ ...aParcel(), tracking }];
    const orders = [anOrder({ id: "a", name: "#1001" }), anOrder({ id: "b", fulfillments: parcels })];
    expect(judge(orders, { named: ["123456789012"], text: "What about #123456789012?" })).toMatchObject({
      identity: "verified",
      order: { id: "b" },
      clues: ["tracking_number"],
    });
  });

  it("looks at what was written before when the newest words point at no order", () => {
    const orders = [anOrderOf("Merino Socks", { id: "a" }), anOrderOf("Two-Person Tent", { id: "b" })];
    const question = { senderEmail: "ana@example.com", orders, named: [], ...hints, shop };
    const earlier = "My tent has a hole.";
    expect(judgeIdentity({ ...question, text: "Any news?", earlier }).order?.id).toBe("b");
    expect(judgeIdentity({ ...question, text: "And the socks?", earlier }).order?.id).toBe("a");
  });

  it("does not take a look-alike letter for a letter of the address", () => {
    const order = anOrder({ email: "kelly@example.com", customerEmail: null });
    expect(judge([order], { sender: "\u212Aelly@example.com", named: ["1042"] }).order).toBeNull();
  });

  it("takes a guessed number only when it names an own order", () => {
    const guess = (name: string) =>
      judgeIdentity({
        senderEmail: "ana@example.com",
        orders: [anOrder({ id: "a" }), anOrder({ id: "b", name: "#1043" })],
        named: [{ name, certain: false }],
        ...hints,
        text: "",
        shop,
      });
    expect(guess("1043").order?.id).toBe("b");
    expect(guess("9999").identity).toBe("ambiguous");
  });

  it("lets no stray number answer for a clearly named order", () => {
    const verdict = judgeIdentity({
      senderEmail: "ana@example.com",
      orders: [anOrder()],
      named: [
        { name: "2000", certain: true },
        { name: "1042", certain: false },
      ],
      ...hints,
      text: "",
      shop,
    });
    expect(verdict.identity).toBe("unproven");
  });

  it.each([
    "I got this jacket as a gift and it is too small",
    "The tent was a gift from my sister, can I swap it?",
    "My grandma gave it to me",
    "Die Jacke habe ich geschenkt bekommen",
    "Ich habe sie zum Geburtstag bekommen",
    "J'ai reçu cette veste en cadeau",
    "Me lo regalaron y no me queda bien",
    "L'ho ricevuta in regalo",
    "Ik heb hem cadeau gekregen",
    "Recebi de presente e não serve",
  ])("does not take the recipient's own order for the gift: %s", (text) => {
    expect(judge([anOrder()], { text })).toMatchObject({ identity: "unproven", order: null, found: "gift" });
    expect(judge([], { text }).identity).toBe("unproven");
    const theirs = anOrderOf("Jacket", { email: "bo@example.com", customerEmail: null });
    expect(judge([theirs], { text })).toEqual(judge([], { text }));
  });

  it.each([
    "It was a gift for my sister and she does not like it",
    "I bought it as a present, please gift wrap it",
    "Es war ein Geschenk für meine Mutter",
    "C'était un cadeau pour mon frère",
    "Era un regalo para mi madre",
  ])("knows the buyer of a gift as any other: %s", (text) => {
    expect(judge([anOrder()], { text })).toMatchObject({ identity: "verified", found: "only_order" });
  });

  it("believes a recipient who names an order or an item of their own", () => {
    const text = "The merino socks were a gift from my aunt";
    expect(judge([anOrder()], { text }).order?.id).toBe(anOrder().id);
    expect(judge([anOrder()], { text: "a gift from my aunt", named: ["1042"] }).identity).toBe("verified");
  });

  it("says none when a known sender has no order and named none", () => {
    expect(judge([])).toEqual({ identity: "none", order: null, found: "no_order", clues: [] });
  });
});
