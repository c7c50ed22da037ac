import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { findOrderNames } from "../../../src/pipeline/gather/order-names.ts";
import { orderInQuestion, orderShares } from "../../../src/pipeline/gather/order-shares.ts";
import { processorMs } from "../../support/processor-ms.ts";

const shop = { orderNamePrefix: "#", orderNameSuffix: "" };
const own = ["#1001", "#1002", "#1003", "#1004"].map((name) => anOrder({ id: name, name }));

/** "#1001 cancel_order, #1002 order_status"; null where it asks. */
function heard(text: string): string | null {
  const shares = orderShares(text, own, shop, classifyTicket);
  return shares?.map(({ order, requests }) => `${order.name} ${requests[0]?.intent}`).join(", ") ?? null;
}

describe("what a text asks about which order", () => {
  it.each([
    [
      "Please cancel order #1001 because I ordered it by mistake. For order #1002, I'd like to exchange the coffee maker for the steel one.",
      "#1001 cancel_order, #1002 exchange",
    ],
    ["Can you cancel #1001 and tell me where #1002 is?", "#1001 cancel_order, #1002 order_status"],
    ["When will #1001 arrive and can you cancel #1002?", "#1001 order_status, #1002 cancel_order"],
    [
      "For #1001 please change the address, and for #1002 cancel it.",
      "#1001 change_address, #1002 cancel_order",
    ],
    [
      "I want to return the socks from order #1001 and the mug from #1002 arrived broken.",
      "#1001 return, #1002 damaged_item",
    ],
    [
      "Where is #1001? Also, I want to return the mug from #1002. It is too small.",
      "#1001 order_status, #1002 return",
    ],
    [
      "I need to return the mug (order #1001). The lamp in order no. 1002 came broken.",
      "#1001 return, #1002 damaged_item",
    ],
    [
      "Order #1001\nPlease cancel it.\n\nOrder #1002\nWhere is my parcel?",
      "#1001 cancel_order, #1002 order_status",
    ],
    ["Cancel #1001 and #1002, not #1003.", "#1001 cancel_order, #1002 cancel_order"],
    ["When will #1001 and #1002 arrive?", "#1001 order_status, #1002 order_status"],
    ["I'm waiting for #1001 and #1002, where are they?", "#1001 order_status, #1002 order_status"],
    ["Wann kommen #1001 und #1002 an?", "#1001 order_status, #1002 order_status"],
    ["#1001 et #1002, où sont-ils ?", "#1001 order_status, #1002 order_status"],
    ["Bitte stornieren Sie #1001 und wo bleibt #1002?", "#1001 cancel_order, #1002 order_status"],
    [
      "Ich möchte Bestellung #1001 zurückgeben und Bestellung #1002 stornieren.",
      "#1001 return, #1002 cancel_order",
    ],
    [
      "Merci d'annuler la commande #1001. Pour la commande #1002, je voudrais changer l'adresse de livraison.",
      "#1001 cancel_order, #1002 change_address",
    ],
    [
      "Por favor, cancelen el pedido #1001. ¿Dónde está el pedido #1002?",
      "#1001 cancel_order, #1002 order_status",
    ],
    ["Vorrei annullare l'ordine #1001. Dov'è il mio ordine #1002?", "#1001 cancel_order, #1002 order_status"],
    [
      "Graag bestelling #1001 annuleren. Waar blijft bestelling #1002?",
      "#1001 cancel_order, #1002 order_status",
    ],
    [
      "Por favor cancelem a encomenda #1001. Onde está a encomenda #1002?",
      "#1001 cancel_order, #1002 order_status",
    ],
  ])("is bound by the sentence or its part: %j", (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  it.each([
    ["Cancel #1001 and #1002 please.", 2],
    ["Please cancel orders #1001, #1002 and #1003.", 3],
    ["Please cancel the following orders:\n#1001\n#1002", 2],
    ["I have two orders, #1001 and #1002. Please cancel both.", 2],
  ])("is one request for each order of a list: %j", (text, count) => {
    expect(heard(text)).toBe(
      own
        .slice(0, count)
        .map(({ name }) => `${name} cancel_order`)
        .join(", "),
    );
  });

  it("keeps what is asked of one order apart from what is asked of another", () => {
    const shares = orderShares(
      "Cancel #1001. I want to return the mug from #1002 and get a refund.",
      own,
      shop,
      classifyTicket,
    );
    expect(shares?.map(({ text }) => text)).toEqual([
      "Cancel #1001.",
      "I want to return the mug from #1002 and get a refund.",
    ]);
    expect(shares?.[0]?.requests).toHaveLength(1);
  });

  it.each([
    [
      "Please cancel order #1001. For order #1002, I'd like to change the address to 5 Elm Road. For order #1002, I'd like to change payment to my gift card. For order #1002, I'd like to modify the kettle to the steel one.",
      ["cancel_order"],
      ["change_address", "payment", "change_order"],
    ],
    [
      "I'd like to return the following from order #1001, refund to my gift card: Notebook. Laptop. Where is order #1002?",
      ["return", "refund"],
      ["order_status"],
    ],
    [
      "Bestellung #1001 bitte stornieren. Für Bestellung #1002 möchte ich die Adresse ändern. Außerdem möchte ich in Bestellung #1002 die Lampe gegen die blaue tauschen.",
      ["cancel_order"],
      ["change_address"],
    ],
    [
      "Quiero cancelar el pedido #1001. En el pedido #1002 quiero cambiar la dirección. Y en el pedido #1002 quiero cambiar la talla de la camisa.",
      ["cancel_order"],
      ["change_address"],
    ],
  ])("hears several requests about one of them: %j", (text, first, second) => {
    const shares = orderShares(text, own, shop, classifyTicket);
    const intents = shares?.map(({ requests }) => requests.map(({ intent }) => intent));
    expect(intents?.[0]).toEqual(expect.arrayContaining(first));
    expect(intents?.[1]).toEqual(expect.arrayContaining(second));
  });

  it("takes a camera for a thing, not for an arrival", () => {
    expect(findOrderNames("Change the camera in #1001 (same as #1002)", shop)).toEqual([
      { name: "1001", certain: true },
    ]);
    expect(findOrderNames("#1001 came, but not #1002", shop)).toHaveLength(2);
  });

  it("lets an announcement before the first name pass, if the orders' own requests fulfil it", () => {
    const rest = "Please cancel #1001. Where is #1002?";
    expect(heard(`Hello, I have two questions.\n\n${rest}`)).toBe("#1001 cancel_order, #1002 order_status");
    expect(heard(`I want to return my boots.\n\n${rest}`)).toBeNull();
  });

  it.each([
    "Cancel #1002, not #1001.",
    "Nicht #1001, sondern #1002 stornieren",
    "Don't cancel #1001. Where is #1002?",
    "Please don't return #1001, I want an exchange. And cancel #1002.",
    "Please keep #1001 and cancel #1002.",
    "Please cancel #1001. #1002 is fine.",
    "Cancel #1001 and #1002 needs a new address.",
    "I have two orders, #1001 and #1002. Please cancel the first one.",
    "I ordered #1001 and #1002 by mistake. Please cancel one of them.",
    "I have #1001 and #1002. Please cancel it.",
    "Is it #1001 or #1002? I want a refund.",
    "Please swap #1001 with #1002.",
    "Exchange the mug from #1001 for the one in #1002.",
    "Change the address of #1001 to the one of #1002.",
    "Please send #1001 to the same address as #1002.",
    "Cancel #1001 and refund it to the card I used for #1002.",
    "Cancel #1001, it's a duplicate of #1002.",
    "Please ship #1001 and #1002 together.",
    "Cancel #1001 since I already have #1002.",
    "When #1001 arrives, cancel #1002.",
    "If #1001 has shipped, cancel #1002.",
    "I returned #1001 last week. Where is #1002?",
    "My order #1001 never arrived but #1002 did. Where is it?",
    "Cancel #1001. Where is #1002?\n\nI also want to return the mug.",
    "Cancel #1001, #1002, #1003 and #1004.",
    "Vorrei annullare l'ordine #1001 se l'ordine #1002 è partito.",
    "Graag bestelling #1001 annuleren en bestelling #1002 behouden.",
    "Cancele a encomenda #1001, não a encomenda #1002.",
    "Stornieren Sie die erste Bestellung, ich meine #1001 oder #1002.",
    "Annulez la commande #1001 si la commande #1002 est expédiée.",
    "Cancela el pedido #1001 como el pedido #1002.",
  ])("stays open, so that the draft asks: %j", (text) => {
    expect(heard(text)).toBeNull();
  });

  it("takes no name that could be two orders", () => {
    const twins = [anOrder({ id: "a", name: "#1001" }), anOrder({ id: "b", name: "#1001" }), ...own.slice(1)];
    expect(orderShares("Cancel #1001. Where is #1002?", twins, shop, classifyTicket)).toBeNull();
  });

  it("bounds what one reply has to answer", () => {
    const wishes = (name: string) =>
      `For order ${name}: please cancel it. I want a refund. Change the address. Where is it? I want to return it.`;
    const shares =
      orderShares(["#1001", "#1002", "#1003"].map(wishes).join("\n\n"), own, shop, classifyTicket) ?? [];
    expect(shares.flatMap(({ requests }) => requests).length).toBeLessThanOrEqual(6);
  });

  it("reads a long hostile text in time that grows with its length", () => {
    const hostile = [
      "#1001 and ".repeat(380),
      "if the the the #".repeat(240),
      "\n#1001:".repeat(500),
      "a, ".repeat(1300),
    ];
    const before = process.cpuUsage();
    for (const text of hostile) orderShares(text, own, shop, classifyTicket);
    expect(processorMs(before)).toBeLessThan(1_500);
  });
});

describe("one order in question among several that are named", () => {
  const asked = (text: string) => orderInQuestion(text, own, shop, classifyTicket)?.name ?? null;

  it.each([
    "1001 arrived fine. Where is 1002?",
    "I got #1001 today, thanks! Where is order #1002?",
    "#1001 is great but #1002 has not arrived yet",
    "Order #1001 came yesterday. I want to return the mug from order #1002.",
    "Bestellung #1001 ist angekommen. Wo bleibt #1002?",
    "La commande #1001 est bien arrivée. Où est la commande #1002 ?",
    "El pedido #1001 llegó bien. ¿Dónde está el pedido #1002?",
    "L'ordine #1001 è arrivato. Dov'è l'ordine #1002?",
    "Bestelling #1001 is goed aangekomen. Waar blijft bestelling #1002?",
    "A encomenda #1001 chegou bem. Onde está a encomenda #1002?",
  ])("is the one that the others leave: %s", (text) => {
    expect(asked(text)).toBe("#1002");
  });

  it.each([
    "1001 arrived broken. Where is 1002?",
    "#1001 arrived fine. Can I return it? Where is #1002?",
    "I returned #1001 last week. Where is #1002?",
    "Please cancel #1001. #1002 is fine.",
    "My order #1001 never arrived but #1002 did. Where is it?",
    "#1001 arrived fine. #1002 is here too.",
    "Where is #1001? Where is #1002?",
    "#1001 arrived fine.\n\nWhere is my other parcel? And #1002, #1003?",
    "Bestellung #1001 ist kaputt angekommen. Wo bleibt #1002?",
    "La commande #1001 est arrivée cassée. Où est #1002 ?",
    "El pedido #1001 no llegó. ¿Dónde está el pedido #1002?",
    "L'ordine #1001 è arrivato rotto. Dov'è l'ordine #1002?",
  ])("is asked for where something else may be meant: %s", (text) => {
    expect(asked(text)).toBeNull();
  });
});
