import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { speaksOfPart } from "../../../src/pipeline/decide/part-of-order.ts";
import { textTopics } from "../../../src/pipeline/decide/words/text-topics.ts";
import { processorMs } from "../../support/processor-ms.ts";
import { anItem, defaultPolicy, ruled } from "./decision-cases.ts";

const fresh = { unfulfilledQuantity: 1 };
const two = anOrder({
  items: [
    anItem({ id: "1", title: "Linen Shirt", ...fresh }),
    anItem({ id: "2", title: "Harbour Mug", ...fresh }),
  ],
});
const threeMugs = anOrder({
  items: [anItem({ id: "1", title: "Harbour Mug", quantity: 3, unfulfilledQuantity: 3 })],
});
const oneMug = anOrder({ items: [anItem({ id: "1", title: "Harbour Mug", ...fresh })] });
const cancelled = (order: typeof two, text: string, itemIds: string[] = []) =>
  ruled("cancel_order", order, { itemIds, topics: textTopics(text, defaultPolicy.policy) });

describe("a wish to cancel some pieces of an order", () => {
  it.each([
    "Please cancel just the mug from my order 1042, keep the shirt",
    "I'd like to keep the shirt. Cancel the other one.",
    "I only want to cancel the mug",
    "Please cancel one of the two",
    "Bitte nur das Linen Shirt stornieren, die Tasse behalten",
    "Ich möchte nur die Tasse stornieren",
    "Annulez seulement la tasse",
    "Cancelar solo la taza, por favor",
    "Vorrei annullare solo la Harbour Mug",
    "Graag alleen de mok annuleren",
    "Quero cancelar apenas a caneca",
  ])("changes the order and never cancels it whole: %s", (text) => {
    expect(cancelled(two, text)).toBe("change_order order_change_possible");
  });

  it("is told by the items it names and by a count of pieces, too", () => {
    expect(cancelled(two, "Please cancel the mug in 1042", ["2"])).toBe("change_order order_change_possible");
    expect(cancelled(threeMugs, "I bought 3 mugs by mistake, cancel two", ["1"])).toBe(
      "change_order order_change_possible",
    );
  });

  it("is a wish to cancel the order where that is all it holds", () => {
    expect(cancelled(oneMug, "Please cancel only the mug", ["1"])).toBe("cancel_order cancellable");
    expect(cancelled(two, "Please cancel the shirt and the mug", ["1", "2"])).toBe(
      "cancel_order cancellable",
    );
  });

  it.each([
    "Please cancel my order, I just placed it",
    "Please just cancel my order",
    "Cancel only order 1042",
    "Please cancel order 1042 and keep me posted",
    "I ordered two hours ago, please cancel",
    "I want to cancel one of my orders",
    "Cancel it please, I don't want to keep it",
    "Bitte stornieren Sie meine Bestellung, ich habe sie nur aus Versehen aufgegeben",
    "Annulez ma commande, s'il vous plaît",
  ])("is not heard in a wish to cancel it all: %s", (text) => {
    expect(speaksOfPart(text)).toBe(false);
    expect(cancelled(two, text)).toBe("cancel_order cancellable");
  });

  it("is read in time that grows with the text, not faster", () => {
    const before = process.cpuUsage();
    speaksOfPart("nur die a b c d cancel keep the ".repeat(20_000));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
