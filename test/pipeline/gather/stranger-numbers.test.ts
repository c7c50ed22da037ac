import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import type { Order } from "../../../src/domain/order.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { judgeIdentity } from "../../../src/pipeline/gather/identity-gate.ts";
import { findOrderNames } from "../../../src/pipeline/gather/order-names.ts";
import { strangerNumbers } from "../../../src/pipeline/gather/stranger-numbers.ts";
import { processorMs } from "../../support/processor-ms.ts";

const shop = { orderNamePrefix: "#", orderNameSuffix: "" };
const order = anOrder({
  name: "#5510",
  shippingAddress: {
    name: "Ana Example",
    line1: "8420 Elm Road",
    line2: null,
    city: "Leeds",
    province: null,
    zip: "7711",
    country: "GB",
  },
});

function judge(text: string, orders: Order[] = [order]) {
  return judgeIdentity({
    senderEmail: "ana@example.com",
    orders,
    named: findOrderNames(text, shop),
    text,
    earlier: "",
    language: "en",
    now: new Date("2026-11-21T12:00:00Z"),
    timeZone: "UTC",
    shop,
    classify: classifyTicket,
  });
}

describe("a number that could be the name of another order", () => {
  it.each([
    "cancel 9001 please",
    "cancel 5501 please, bought by mistake",
    "Bitte 9001 stornieren",
    "return 9001, too small",
    "where's 9001",
    "is 9001 shipped yet?",
    "9001",
    "9001 has not arrived",
    "any news about my 9001?",
    "CANCEL 9001 NOW",
    "Wo bleibt die 9001?",
    "annulez la 9001 svp",
    "où en est 9001 ?",
    "¿Dónde está el 9001?",
    "quiero cancelar el 9001",
    "dov'è il 9001?",
    "annullate 9001 per favore",
    "waar blijft 9001?",
    "9001 annuleren graag",
    "onde está a 9001?",
    "cancelem a 9001 por favor",
    "cancel 55100 please",
    "where is 1998?",
    "My size is 42 and I live at number 12. Cancel 9001.",
  ])("is asked about, and no other order is taken for it: %s", (text) => {
    expect(judge(text)).toMatchObject({ identity: "unproven", order: null, found: "not_theirs_or_unknown" });
    // As for one that is written with its sign.
    expect(judge(text)).toEqual(judge(text.replace(/\d{4,5}/, "#$&")));
  });

  it.each([
    "cancel my order please, I paid 9001 euros",
    "cancel my order, it cost €9001",
    "9001 EUR is too much, cancel it",
    "where is my order? I paid 9001",
    "return 2000 of them",
    "cancel it, I wanted 2000 socks",
    "I ordered in 2025",
    "where is my order from november 2025?",
    "since 2019 I have been a customer",
    "call me on 07700 900123",
    "my phone is 9001",
    "Tel. 0171 5501 123",
    "send it to 8001 Zürich please",
    "my new address is 5501 Elm Road, 1012 AB Amsterdam",
    "deliver to Sydney NSW 2000",
    "the plz is 8001, not 8010",
    "wrong house number: 8420 is right",
    "the zip 7711 is right",
    "size 1042?",
    "model 9001 does not fit",
    "Is it ISO 9001 certified?",
    "my invoice 4411 is wrong",
    "code 4821 doesn't work",
    "error 5023 when I pay",
    "customer number 4711",
    "Kundennummer: 4711",
    "ich wohne Hauptstraße 1042",
    "the lamp has 5000 lumens",
    "I have 1200 points",
    "my card ending in 4242",
    "delivered at 12.11.2026 1030",
    "it has 1000 more steps",
    "where is my parcel 4711",
  ])("is none that counts something or names something else: %s", (text) => {
    expect(judge(text)).toMatchObject({ identity: "verified", order: { name: "#5510" } });
  });

  it.each([
    "Any news about 5510 and 9001?",
    "5510/9001 please cancel",
    "cancel 5510, 9001",
    "Cancel #5510. And where is 9001?",
    "Bitte 5510 und die 9001 stornieren",
    "annulez 5510 et 9001",
    "where's 9001? 5510 arrived",
  ])("is not dropped where an own order is named as well: %s", (text) => {
    expect(judge(text)).toMatchObject({ identity: "ambiguous", order: null, found: "several_named" });
  });

  it.each([
    "order #5510, PO 9001, where is it?",
    "cancel 5510, I paid 9001",
    "5510 should go to 8001 Zürich and not to me",
    "where is 5510? It was ordered in 2026",
    "where is 5510, not 9001",
    "return 5510, I need 2000 pieces",
  ])("is none where the own order is named and the number is said by the way: %s", (text) => {
    expect(judge(text)).toMatchObject({ identity: "verified", found: "named" });
  });

  it("is told by the form of the shop's names", () => {
    const lettered = anOrder({ name: "#W2378156" });
    expect(strangerNumbers("cancel 9001", [lettered], shop, false)).toEqual([]);
    expect(strangerNumbers("cancel W2378157", [lettered], shop, false)).toEqual(["W2378157"]);
    expect(strangerNumbers("cancel 2378157", [lettered], shop, false)).toEqual(["2378157"]);
    expect(strangerNumbers("cancel 2378156", [lettered], shop, false)).toEqual([]);
    const uk = { orderNamePrefix: "UK-", orderNameSuffix: "-B" };
    expect(strangerNumbers("cancel 1002", [anOrder({ name: "UK-1001-B" })], uk, false)).toEqual(["1002"]);
    expect(strangerNumbers("cancel 1001", [anOrder({ name: "UK-1001-B" })], uk, false)).toEqual([]);
  });

  it("stays quick on hostile text", () => {
    const hostile = `${"cancel the my ".repeat(2000)}${"9001 and 5510 ".repeat(2000)}`;
    const before = process.cpuUsage();
    strangerNumbers(hostile, [order], shop, true);
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
