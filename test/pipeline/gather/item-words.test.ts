import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { withoutFineClauses } from "../../../src/pipeline/gather/fine-clauses.ts";
import { mentionedItems } from "../../../src/pipeline/gather/item-words.ts";
import { processorMs } from "../../support/processor-ms.ts";
import { anItem } from "../decide/decision-cases.ts";

const order = anOrder({
  items: [
    anItem({ id: "lamp", title: "Oak Lamp" }),
    anItem({ id: "mug", title: "Harbour Mug" }),
    anItem({ id: "blanket", title: "Wool Blanket" }),
  ],
});

describe("names in other scripts", () => {
  const named = (...titles: string[]) =>
    anOrder({ items: titles.map((title, at) => anItem({ id: String(at), title })) });

  it("are told apart letter by letter", () => {
    const order = named("蓝色围巾", "红色手套", "帽子与围脖");
    expect(mentionedItems(order, "the 白色围巾 never came")).toEqual([]);
    expect(mentionedItems(order, "the 蓝色围巾 never came")).toEqual(["0"]);
  });

  it("are counted by their own letters", () => {
    const order = named("Чехол на диван", "Лампа");
    expect(mentionedItems(order, "Лампа на столе разбита")).toEqual(["1"]);
  });
});

describe("the items that a text has a question about", () => {
  it.each([
    ["The lamp is great, but the mug arrived chipped. Money back for the mug?", ["mug"]],
    ["The oak lamp is wonderful, but the mug was smashed. Refund please for the mug", ["mug"]],
    ["Keeping the lamp, sending the blanket back", ["blanket"]],
    ["I want to return the mug and keep the lamp", ["mug"]],
    ["Can I send back two of the mugs? The blanket is staying", ["mug"]],
    ["I would like to return the mug, the lamp stays with us", ["mug"]],
    ["Der Mug geht zurück, die Lampe bleibt", ["mug"]],
    ["De mug gaat terug, de lamp blijft hier", ["mug"]],
    ["I received the lamp but the mug was missing", ["mug"]],
    ["I received the lamp and the blanket but where is the mug?", ["mug"]],
    ["The lamp and the mug are great. The blanket has a hole", ["blanket"]],
    ["The lamp arrived, the mug didn't", ["mug"]],
    ["The lamp is great, but the mug has a crack in it", ["mug"]],
    ["Die Lampe ist toll, aber der Mug ist kaputt", ["mug"]],
    ["La lampe est parfaite mais le mug est cassé", ["mug"]],
    ["La lámpara, digo Oak, es perfecta pero el mug llegó roto", ["mug"]],
    ["La lampa è perfetta ma il mug è rotto", ["mug"]],
    ["De lamp is prachtig maar de mug is kapot", ["mug"]],
    ["O oak está perfeito mas o mug chegou partido", ["mug"]],
  ])("are not those that are fine, kept or there: %s", (text, expected) => {
    expect(mentionedItems(order, text)).toEqual(expected);
  });

  it.each([
    ["I want to return the lamp and the blanket", ["lamp", "blanket"]],
    ["Can I send back the lamp and two of the mugs?", ["lamp", "mug"]],
    ["The lamp is great, but it's broken", ["lamp"]],
    ["The lamp stays dark when I switch it on", ["lamp"]],
    ["Die Lampe bleibt dunkel", ["lamp"]],
    ["I love the lamp, but I'd like to return it", ["lamp"]],
    ["I love the lamp. Sadly it broke", ["lamp"]],
    ["The mug arrived with a dent. I want my money back", ["mug"]],
    ["Good morning my mug leaks", ["mug"]],
    ["The lamp isn't great, refund please", ["lamp"]],
    ["Where is my mug?", ["mug"]],
  ])("are those that it complains of, however kindly: %s", (text, expected) => {
    expect(mentionedItems(order, text)).toEqual(expected);
  });

  it.each([
    "I received the lamp but the cup was missing",
    "The lamp, the mug and the blanket are broken",
    "The lamp is perfect. One thing is broken",
  ])("are unknown where it names none of them, or all: %s", (text) => {
    expect(mentionedItems(order, text)).toEqual([]);
  });

  it("are found in time that grows with the text, not faster", () => {
    const before = process.cpuUsage();
    withoutFineClauses("the lamp and mug, but keep it er ist ".repeat(20_000), "all");
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
