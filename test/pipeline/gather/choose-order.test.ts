import { describe, expect, it } from "vitest";
import { anOrderOf } from "../../../scripts/guard/orders.ts";
import type { Order } from "../../../src/domain/order.ts";
import { chooseOrder, type OrderHints } from "../../../src/pipeline/gather/choose-order.ts";
import { aParcel } from "../decide/decision-cases.ts";

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const usd = (minor: number) => ({ minor, currency: "USD" });

const socks = anOrderOf("Merino Socks", {
  id: "socks",
  placedAt: at("2026-10-03"),
  fulfillments: [
    aParcel({
      deliveredAt: at("2026-10-09"),
      tracking: [{ company: "UPS", number: "1Z999AA10123456784", url: null }],
    }),
  ],
});
const tent = anOrderOf("Two-Person Tent", { id: "tent", placedAt: at("2026-11-10"), total: usd(18_900) });
const lamp = anOrderOf("Camping Lamp", { id: "lamp", placedAt: at("2026-11-17"), total: usd(3_550) });
const all = [socks, tent, lamp];

/** "socks by items", or "asks". */
function chosen(text: string, hints: Partial<OrderHints> = {}, orders: readonly Order[] = all): string {
  const now = at("2026-11-21");
  const found = chooseOrder(orders, { text, language: "en", now, timeZone: "UTC", ...hints });
  return found ? `${found.order.id} by ${found.clues.join(", ")}` : "asks";
}

describe("among several orders", () => {
  it.each([
    ["The sock has a hole", "socks by items"],
    ["where is the tent??", "tent by items"],
    ["my order from 3 October", "socks by date"],
    ["it arrived on October 9", "socks by date"],
    ["I ordered last Tuesday", "asks"],
    ["The order I placed yesterday", "asks"],
    ["bought on 17 November", "lamp by date"],
    ["The tent that I ordered on 10 November", "tent by date, items"],
    ["I paid $189.00 for this", "tent by amount"],
    ["Tracking 1Z 999 AA1 0123 4567 84 has not moved", "socks by tracking_number"],
    ["Where is my last order?", "lamp by latest"],
    ["I just ordered the wrong size", "lamp by latest"],
    ["Bestellt am 3.10., nichts gekommen", "socks by date"],
    ["Wo bleibt meine letzte Bestellung?", "lamp by latest"],
    ["Ma commande du 10 novembre n'est pas arrivée", "tent by date"],
    ["mi pedido del 3 de octubre", "socks by date"],
    ["ho speso 189,00 USD", "tent by amount"],
    ["mijn bestelling van 10 november", "tent by date"],
    ["a minha última encomenda", "lamp by latest"],
  ])("%j points at %s", (text, expected) => {
    expect(chosen(text)).toBe(expected);
  });

  it.each([
    "Where is it?",
    "The tent and the socks are both late",
    "The socks that I ordered on 10 November",
    "I paid $49.99",
    "The one from 3 October and the one I ordered on 10 November",
    "My tracking number is 1Z999AA10123456785",
  ])("%j points at no single one", (text) => {
    expect(chosen(text)).toBe("asks");
  });

  it("what two orders share is told apart by colour, day or amount", () => {
    const blue = anOrderOf("Blue Merino Socks", { id: "blue", placedAt: at("2026-11-01") });
    const red = anOrderOf("Red Merino Socks", { id: "red", placedAt: at("2026-11-05") });
    const two = [blue, red, tent];
    expect(chosen("the socks have a hole", {}, two)).toBe("asks");
    expect(chosen("the blue socks have a hole", {}, two)).toBe("blue by items");
    expect(chosen("the socks I ordered on 5 November", {}, two)).toBe("red by date, items");
  });

  it("takes the latest where the words fit every order", () => {
    const later = { ...socks, id: "later", placedAt: at("2026-11-19") };
    expect(chosen("my last order of socks has a hole", {}, [socks, later])).toBe("later by latest");
  });

  it("counts days where the shop is, and forgives one where none fits", () => {
    const late = { ...socks, placedAt: new Date("2026-10-04T02:00:00Z") };
    const orders = [late, tent];
    expect(chosen("ordered on 3 October", { timeZone: "America/New_York" }, orders)).toBe("socks by date");
    expect(chosen("ordered on 3 October", {}, orders)).toBe("socks by date");
    expect(chosen("ordered on 2 October", {}, orders)).toBe("asks");
  });

  it("never takes a day that two orders were placed on for one", () => {
    expect(chosen("ordered on 10 November", {}, [tent, { ...lamp, placedAt: tent.placedAt }])).toBe("asks");
  });

  it("knows plural and inflected item words", () => {
    const lampen = anOrderOf("Lampe aus Holz", { id: "lampe" });
    expect(chosen("Die Lampen sind kaputt", { language: "de" }, [lampen, tent])).toBe("lampe by items");
    const scarpe = anOrderOf("Scarpe da corsa", { id: "scarpe" });
    expect(chosen("la scarpa destra è rotta", { language: "it" }, [scarpe, tent])).toBe("scarpe by items");
  });
});
