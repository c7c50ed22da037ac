import { describe, expect, it } from "vitest";
import { passes, TICKETS, type Ticket } from "../../../scripts/guard/cases.ts";
import { firstSight, handwritten } from "../../../scripts/guard/handwritten.ts";
import { nearMisses } from "../../../scripts/guard/near-misses.ts";

const UNTIL = ["item.0.title", "item.0.returnable_until", "returns.window"];
const SECOND = ["fulfillment.1.status"];
const REFUND = ["refund.0.total", "refunds.method"];

const says = (language: string, ticket: Ticket, text: string, cites: readonly string[]) =>
  passes({ kind: "said", language, text, cites, context: TICKETS[ticket] });

describe("a condition beside a date", () => {
  it.each([
    ["en", "You can return the Merino Socks until 17 December 2026, as long as they are unused."],
    [
      "en",
      "You can return the Merino Socks until 17 December 2026, provided they are unused and in their original condition.",
    ],
    ["de", "Sie können die Merino Socks bis zum 17. Dezember 2026 zurückgeben, sofern sie unbenutzt sind."],
    ["es", "Puede devolver los Merino Socks hasta el 17 de diciembre de 2026, siempre que estén sin usar."],
    ["it", "Può restituire le Merino Socks fino al 17 dicembre 2026, purché siano inutilizzate."],
    ["nl", "U kunt de Merino Socks tot en met 17 december 2026 retourneren, mits ze ongebruikt zijn."],
  ])("is the rule's own (%s): %s", (language, text) => {
    expect(says(language, "returnable", text, UNTIL)).toBe(true);
  });

  it.each([
    ["en", "You can return the Merino Socks until 17 December 2026, as long as they are used."],
    ["en", "You can return the Merino Socks until 17 December 2026, as long as they are not unused."],
    ["en", "You can return the Merino Socks until 17 December 2026, even if they are worn."],
    ["en", "You can return the Merino Socks until 17 December 2026, as long as the labels are attached."],
    ["de", "Sie können die Merino Socks bis zum 17. Dezember 2026 zurückgeben, sofern sie benutzt sind."],
    ["fr", "Les articles peuvent être retournés dans les 30 jours suivant la livraison, utilisés."],
  ])("is no other (%s): %s", (language, text) => {
    expect(says(language, "returnable", text, UNTIL)).toBe(false);
  });
});

describe("a rule in other words", () => {
  it.each([
    ["An order can be cancelled as long as it hasn't shipped.", "cancellation.before_shipping"],
    [
      "We open an investigation with the carrier if a parcel has not been scanned for 7 days.",
      "shipping.lost_parcel",
    ],
    ["Discounts only apply at checkout and can't be added afterwards.", "discounts.after_order"],
    ["Refunds are issued to the original payment method.", "refunds.method"],
    [
      "If an item arrives damaged, we can replace or refund it when you let us know within 30 days of delivery.",
      "faulty.remedy",
    ],
    ["The items must be unused and in their original condition.", "returns.window"],
  ])("may be told: %s", (text, clause) => {
    expect(says("en", "faulty", text, [clause])).toBe(true);
  });

  it.each([
    ["An order can be cancelled as long as it has shipped.", "cancellation.before_shipping"],
    [
      "We open an investigation with the carrier if a parcel has been scanned for 7 days.",
      "shipping.lost_parcel",
    ],
    ["Discounts can only be added to an order afterwards.", "discounts.after_order"],
    ["Your refund is issued to the original payment method.", "refunds.method"],
    ["If an item arrives damaged, we replace it.", "faulty.remedy"],
    [
      "If an item arrives damaged, we replace and refund it when you tell us within 30 days of delivery.",
      "faulty.remedy",
    ],
    ["Items can be returned after 30 days, unused and in their original condition.", "returns.window"],
  ])("keeps what it says: %s", (text, clause) => {
    expect(says("en", "delivered", text, [clause])).toBe(false);
  });

  it("limits a time in German as in English", () => {
    const rule = (open: string) =>
      `Sie können die Artikel ${open} 30 Tagen nach der Zustellung unbenutzt und im Originalzustand zurückgeben.`;
    expect(says("de", "returnable", rule("innerhalb von"), ["returns.window"])).toBe(true);
    expect(says("de", "returnable", rule("nach"), ["returns.window"])).toBe(false);
  });
});

describe("one of two parcels", () => {
  it("is called by its place", () => {
    expect(says("en", "twoParcels", "The second parcel is on its way.", SECOND)).toBe(true);
    expect(says("en", "twoParcels", "The first parcel is on its way.", SECOND)).toBe(false);
    expect(says("de", "twoParcels", "Das zweite Paket ist unterwegs.", SECOND)).toBe(true);
    expect(says("de", "twoParcels", "Das erste Paket ist unterwegs.", SECOND)).toBe(false);
  });
});

describe("where a refund went", () => {
  it("is told in the words of the rule for it", () => {
    const to = (way: string) => `A refund of €12.50 was issued to ${way}.`;
    expect(says("en", "refunded", to("your original payment method"), REFUND)).toBe(true);
    expect(says("en", "refunded", to("your original payment method"), REFUND.slice(0, 1))).toBe(false);
    expect(says("en", "refunded", to("your bank account"), REFUND)).toBe(false);
  });
});

it("a tracking number in a web address stays a part of it", () => {
  const cites = ["fulfillment.0.tracking.0.number", "fulfillment.0.tracking.0.url"];
  const text = (url: string) => `Your tracking number is JD0146, and you can follow the parcel here: ${url}`;
  expect(says("en", "delivered", text("https://dhl.example.com/t/JD0146"), cites)).toBe(true);
  expect(says("en", "delivered", text("https://evil.example.com/t/JD0146"), cites)).toBe(false);
});

it("what is denied twice is not denied", () => {
  const cites = ["order.fulfillment_status"];
  expect(says("en", "unshipped", "Your order has not shipped yet.", cites)).toBe(true);
  expect(says("en", "unshipped", "Your order has not not shipped yet.", cites)).toBe(false);
});

it("no near miss of a true sentence passes", async () => {
  const trueOnes = [...(await handwritten("true")), ...(await firstSight("true"))];
  const near = nearMisses(trueOnes).filter((_, position) => position % 29 === 0);
  expect(near.length).toBeGreaterThan(500);
  expect(near.filter(passes).map(({ text }) => text)).toEqual([]);
});

it("no false sentence passes at first sight", async () => {
  expect((await firstSight("false")).filter(passes).map(({ text }) => text)).toEqual([]);
});
