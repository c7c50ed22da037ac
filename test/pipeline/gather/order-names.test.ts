import { describe, expect, it } from "vitest";
import { foldedText } from "../../../src/pipeline/folded-text.ts";
import { findOrderNames, isSameOrderName } from "../../../src/pipeline/gather/order-names.ts";

const shop = { orderNamePrefix: "UK-", orderNameSuffix: "" };
const plain = { orderNamePrefix: "#", orderNameSuffix: "" };
const certain = (text: string, of = plain) =>
  findOrderNames(text, of)
    .filter((one) => one.certain)
    .map((one) => one.name);

describe("findOrderNames", () => {
  it.each(["$120", "€120", "120 €", "120€", "£120"])(
    "finds none in the amount %s, as written or folded",
    (text) => {
      for (const written of [text, foldedText(text)]) expect(findOrderNames(written, plain)).toEqual([]);
    },
  );

  it.each([
    ["Where is #1042?", ["1042"]],
    ["order 1042 hasn't arrived", ["1042"]],
    ["Order number: 1042", ["1042"]],
    ["my order no. 1042 please", ["1042"]],
    ["Bestellung 1042 ist nicht da", ["1042"]],
    ["ma commande n° 1042", ["1042"]],
    ["mi pedido número 1042", ["1042"]],
    ["#W6067464 and #1043", ["W6067464", "1043"]],
    ["orders #1001, #1002", ["1001", "1002"]],
  ])("reads %j", (text, names) => {
    expect(certain(text)).toEqual(names);
  });

  it("takes the shop's own form as certain, other lettered codes as a guess", () => {
    expect(certain("what about UK-1001", shop)).toEqual(["UK-1001"]);
    expect(certain("what about UK-1001", plain)).toEqual([]);
    expect(findOrderNames("what about UK-1001", plain)).toEqual([{ name: "UK-1001", certain: false }]);
  });

  it.each([
    ["Cancel #1002, not #1001", ["1002"]],
    ["Cancel #1002 and not the order #1001 please", ["1002"]],
    ["Bitte #1002 stornieren, nicht die #1001", ["1002"]],
    ["Annulez la commande 1002, pas la commande 1001", ["1002"]],
    ["Cancela el pedido 1002 y no el 1001", ["1002"]],
    ["change #1002 to my new address (same as #1001)", ["1002"]],
    ["send #1002 instead of #1001", ["1002"]],
    ["my order, not #1001", ["1001"]],
    ["cancel #1002, not #1001, where is #1001?", ["1002", "1001"]],
    ["I got #1002, but not #1001", ["1002", "1001"]],
    ["#1002 ist angekommen, aber nicht #1001", ["1002", "1001"]],
    ["don't cancel #1001, cancel #1002", ["1001", "1002"]],
  ])("leaves out what is named only to be set aside: %j", (text, names) => {
    expect(certain(text)).toEqual(names);
  });

  it.each([
    ["1042 is fine. Please cancel 1043.", ["1043"]],
    ["Order #1042 is ok, but please cancel #1043", ["1043"]],
    ["Keep 1042, cancel 1043", ["1043"]],
    ["#1042 can stay, #1043 please cancel", ["1043"]],
    ["Die 1042 ist in Ordnung, bitte 1043 stornieren", ["1043"]],
    ["La commande 1042 est bonne, annulez la 1043", ["1043"]],
    ["El pedido 1042 está bien, cancelen el 1043", ["1043"]],
    ["L'ordine 1042 va bene, annullate il 1043", ["1043"]],
    ["Bestelling 1042 is goed, annuleer 1043", ["1043"]],
    ["A encomenda 1042 está certa, cancelem a 1043", ["1043"]],
    ["1042 is fine", ["1042"]],
    ["1042 is not fine, and cancel 1043", ["1042", "1043"]],
    ["Is 1042 fine? And where is 1043?", ["1042", "1043"]],
    ["1042 is fine? where is 1043", ["1042", "1043"]],
    ["1042 is fine but the mug is missing. Where is 1043?", ["1042", "1043"]],
    ["keep 1042 on hold and ship 1043", ["1042", "1043"]],
    ["1042 est bien arrivée, où est 1043", ["1042", "1043"]],
  ])("leaves out what is said to be fine, unless that is asked or all: %j", (text, names) => {
    expect(
      findOrderNames(text, plain)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
  });

  it("does not take a tracking number for an order's because of its sign", () => {
    expect(certain("tracking number: #123456789012")).toEqual([]);
    expect(certain("Sendungsnummer #123456789012 zu Bestellung 1042")).toEqual(["1042"]);
  });

  it("takes a bare number as a guess, and money, dates and decimals as nothing", () => {
    expect(findOrderNames("1042 pls", plain)).toEqual([{ name: "1042", certain: false }]);
    expect(findOrderNames("I paid $1042 on 2026-11-20, 199.90 EUR, 150€, 10%", plain)).toEqual([]);
  });

  it("keeps at most five, the certain ones first", () => {
    const names = findOrderNames("100 200 300 400 500 600 #777", plain);
    expect(names).toHaveLength(5);
    expect(names[0]).toEqual({ name: "777", certain: true });
  });

  it("stays quick on hostile text", () => {
    const hostile = `order ${"#".repeat(50_000)}${"order no ".repeat(10_000)}${"A-".repeat(40_000)}`;
    expect(findOrderNames(hostile, plain)).toEqual([]);
  });
});

describe("isSameOrderName", () => {
  it("ignores hash, case and the shop's prefix, and nothing else", () => {
    expect(isSameOrderName("#1042", "1042", plain)).toBe(true);
    expect(isSameOrderName("UK-1001", "uk-1001", null)).toBe(true);
    expect(isSameOrderName("UK-1001", "uk1001", null)).toBe(true);
    expect(isSameOrderName("UK-1001", "1001", shop)).toBe(true);
    expect(isSameOrderName("UK-1001", "1001", plain)).toBe(false);
    expect(isSameOrderName("#1001", "100", plain)).toBe(false);
    expect(isSameOrderName("#1001", "11001", plain)).toBe(false);
  });
});
