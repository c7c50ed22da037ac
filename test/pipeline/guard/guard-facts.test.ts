import { describe, expect, it } from "vitest";
import { codesFor } from "./guard-cases.ts";

const delivered = "fulfillment.0.delivered_at";
const total = "order.total";

type Case = readonly [text: string, cites: readonly string[], language?: string];

const named = (cases: readonly Case[]) =>
  cases.map(([text, cites, language = "en"]) => ({ text, cites, language }));

const TRUE: readonly Case[] = [
  ["It was delivered on 17 November 2026.", [delivered]],
  ["It was delivered on Tuesday, November 17th.", [delivered]],
  ["Delivered 2026-11-17 at 19:05.", [delivered]],
  ["It came on Tue 17 Nov at 7:05 pm.", [delivered]],
  ["Zugestellt am 17.11.2026 um 19:05 Uhr.", [delivered], "de"],
  ["Zugestellt am Dienstag, 17. November.", [delivered], "de"],
  ["Livré le mardi 17 novembre 2026.", [delivered], "fr"],
  ["Llegó el 17 de noviembre de 2026.", [delivered], "es"],
  ["Consegnato il 17/11/2026.", [delivered], "it"],
  ["Bezorgd op 17 nov 2026.", [delivered], "nl"],
  ["Entregue a 17 de novembro.", [delivered], "pt"],
  ["The total is €1,234.50.", [total]],
  ["The total is 1234.50 EUR.", [total]],
  ["Der Betrag ist 1.234,50 €.", [total], "de"],
  ["Le total est de 1 234,50 €.", [total], "fr"],
  ["Het totaal is € 1234,50.", [total], "nl"],
  ["This is about order #1042.", ["order.name"]],
  ["This is about order 1042.", ["order.name"]],
  [
    "The number is JD014600003828 (DHL).",
    ["fulfillment.0.tracking.0.number", "fulfillment.0.tracking.0.company"],
  ],
  ["Follow it at https://track.example.com/t?n=JD014600003828.", ["fulfillment.0.tracking.0.url"]],
  ["You ordered 2 of the 30 Days Mug 350 ml.", ["item.0.title", "item.0.quantity"]],
  ["Items can be returned within 30 days of delivery.", ["returns.window"]],
  ["You can return items within thirty days of delivery.", ["returns.window"]],
  ["Parcels take 3-5 business days.", ["shipping.speed"]],
  ["Pakete brauchen drei bis fünf Werktage.", ["shipping.speed"], "de"],
  ["New customers get 15% off with code WELCOME from 50 euros.", ["discounts.welcome"]],
  ["Write to care@shop.example or see https://shop.example/help.", ["contact.address"]],
  ["A refund of €12.50 was issued.", ["refund.0.total"]],
  ["Have a lovely day.", []],
  ["Buenos días, gracias por su mensaje.", [], "es"],
  ["Guten Morgen, danke für Ihre Nachricht.", [], "de"],
];

const FALSE: readonly Case[] = [
  ["It was delivered on 18 November 2026.", [delivered]],
  ["It was delivered on 17 November 2025.", [delivered]],
  ["It was delivered on Monday, 17 November.", [delivered]],
  ["It was delivered on 17 November 2026.", [total]],
  ["It was delivered on 17 November 2026.", []],
  ["It was delivered at 20:05.", [delivered]],
  ["It came on 11/12/2026.", [delivered]],
  ["It came on the 18th.", [delivered]],
  ["It came in December.", [delivered]],
  ["It comes on Friday.", [delivered]],
  ["It comes tomorrow.", [delivered]],
  ["Sie kommt übermorgen.", [delivered], "de"],
  ["Il arrive demain.", [delivered], "fr"],
  ["Llega mañana.", [delivered], "es"],
  ["It comes next week.", [delivered]],
  ["It takes a few days.", ["returns.window"]],
  ["The total is €1,234.00.", [total]],
  ["The total is $1,234.50.", [total]],
  ["The total is 1.234 €.", [total], "de"],
  ["That is fifty dollars.", [total]],
  ["That is １２ euros.", [total]],
  ["This is about order #1043.", ["order.name"]],
  ["This is about order UK-1042.", ["order.name"]],
  ["The number is JD014600003829.", ["fulfillment.0.tracking.0.number"]],
  ["UPS has it.", ["fulfillment.0.tracking.0.company"]],
  ["Follow it at https://track.example.com/t?n=1.", ["fulfillment.0.tracking.0.url"]],
  ["Follow it at https://track.example.com.evil.test/t.", ["fulfillment.0.tracking.0.url"]],
  ["Follow it at evil.test.", ["fulfillment.0.tracking.0.url"]],
  ["You ordered 3 of them.", ["item.0.quantity"]],
  ["You have 30 days to return it.", ["item.0.title"]],
  ["Items can be returned within 31 days.", ["returns.window"]],
  ["Items can go back within 30 weeks.", ["returns.window"]],
  ["Items can go back within 30 business days.", ["returns.window"]],
  ["Items can go back within sixty days.", ["returns.window"]],
  ["Artikel gehen innerhalb von einundzwanzig Tagen zurück.", ["returns.window"], "de"],
  ["Parcels take 3-5 days.", ["shipping.speed"]],
  ["You get 20% off.", ["discounts.welcome"]],
  ["You get twenty percent off.", ["discounts.welcome"]],
  ["Use code SORRY.", ["discounts.welcome"]],
  ["Write to care@evil.example.", ["contact.address"]],
  ["Call +49 30 1234567.", ["contact.address"]],
  ["It is ٣٠ days.", ["returns.window"]],
  ["Parcels take twenty-five business days.", ["shipping.speed"]],
  ["Parcels take fifty five business days.", ["shipping.speed"]],
  ["It takes an order of two hundred fifty euros.", ["discounts.welcome"]],
  ["It takes sixty-fifteen percent.", ["discounts.welcome"]],
  ["Es gilt eine sechzigtägige Frist.", ["returns.window"], "de"],
  ["It came on the twentieth of November.", [delivered]],
  ["It came on November twentieth.", [delivered]],
  ["Sie kam am zwanzigsten November.", [delivered], "de"],
  ["Llegó el veinte de noviembre.", [delivered], "es"],
  ["È arrivato il venti novembre.", [delivered], "it"],
  ["It comes within the hour.", ["returns.window"]],
  ["Llegó en marzo de 2026.", [delivered], "es"],
  ["Il est arrivé en mai de 2026.", [delivered], "fr"],
];

describe("a sentence whose claims its own citations support", () => {
  it.each(named(TRUE))("passes: $text", ({ text, cites, language }) => {
    expect(codesFor(text, cites, { language })).toEqual([]);
  });
});

describe("a sentence whose claims its own citations don't support", () => {
  it.each(named(FALSE))("is refused: $text", ({ text, cites, language }) => {
    expect(codesFor(text, cites, { language })).toContain("missing_support");
  });
});

describe("the calendar", () => {
  it("is the shop's: the same moment is another day elsewhere", () => {
    const text = "It was delivered on Wednesday, 18 November at 03:05.";
    expect(codesFor(text, [delivered], { context: { timeZone: "Asia/Tokyo" } })).toEqual([]);
    expect(codesFor(text, [delivered])).toContain("missing_support");
  });

  it("knows today from a cited date only", () => {
    const now = new Date("2026-11-18T09:00:00Z");
    expect(codesFor("It came yesterday.", [delivered], { context: { now } })).toEqual([]);
    expect(codesFor("It came today.", [delivered], { context: { now } })).toContain("missing_support");
    expect(codesFor("It came yesterday.", [], { context: { now } })).toContain("missing_support");
  });
});

describe("citations", () => {
  it("must exist", () => {
    expect(codesFor("Thank you.", ["made.up"])).toEqual(["unknown_citation"]);
  });

  it("of one sentence do not support the next", () => {
    expect(codesFor("It was delivered on 17 November 2026.", ["order.name"])).toContain("missing_support");
  });
});
