import { describe, expect, it } from "vitest";
import { toldTimes } from "../../../src/pipeline/gather/told-days.ts";
import { processorMs } from "../../support/processor-ms.ts";

const MS_PER_DAY = 86_400_000;
/** A Saturday. */
const TODAY = Date.parse("2026-11-21") / MS_PER_DAY;
const day = (number: number) => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** "placed 2026-03-03", alternatives joined by "|", spans by "..". */
function told(text: string, language = "en"): string[] {
  return toldTimes(text, TODAY, language).map(({ event, spans }) => {
    const days = spans.map(({ from, to }) => (from === to ? day(from) : `${day(from)}..${day(to)}`));
    return `${event} ${days.join("|")}`;
  });
}

describe("the days that a customer names for an order", () => {
  it.each([
    ["I ordered on 3 March and it is not here", "placed 2026-03-03"],
    ["I placed an order March 3rd", "placed 2026-03-03"],
    ["my order from 3 March hasn't arrived", "placed 2026-03-03"],
    ["I received my order on 3 March", "delivered 2026-03-03"],
    ["the one I bought on December 24", "placed 2025-12-24"],
    ["ordered 2026-03-03, still waiting", "placed 2026-03-03"],
    ["I bought it on 3/4", "placed 2026-04-03|2026-03-04"],
    ["ordered on 11/15", "placed 2026-11-15"],
    ["I ordered last Tuesday", "placed 2026-11-17|2026-11-10"],
    ["it arrived yesterday", "delivered 2026-11-20"],
    ["ordered two weeks ago", "placed 2026-11-04..2026-11-10"],
    ["bought 3 days ago", "placed 2026-11-18"],
    ["the order I placed last week", "placed 2026-11-09..2026-11-15"],
    ["I ordered it in March", "placed 2026-03-01..2026-03-31"],
    ["it shipped on the 5th of November", "shipped 2026-11-05"],
    ["Bestellt am 3.3., nichts da", "placed 2026-03-03"],
    ["Am 3. März habe ich bestellt", "placed 2026-03-03"],
    ["meine Bestellung vom 03.03.2026", "placed 2026-03-03"],
    ["das Paket kam gestern an", "delivered 2026-11-20"],
    ["vor zwei Wochen bestellt", "placed 2026-11-04..2026-11-10"],
    ["letzte Woche gekauft", "placed 2026-11-09..2026-11-15"],
    ["J'ai commandé le 3 mars", "placed 2026-03-03"],
    ["ma commande du 3 mars", "placed 2026-03-03"],
    ["commandé il y a 3 jours", "placed 2026-11-18"],
    ["reçu mardi dernier", "delivered 2026-11-17|2026-11-10"],
    ["Hice un pedido el 3 de marzo", "placed 2026-03-03"],
    ["mi pedido llegó el 3 de marzo", "delivered 2026-03-03"],
    ["lo compré hace dos semanas", "placed 2026-11-04..2026-11-10"],
    ["ho ordinato il 3 marzo", "placed 2026-03-03"],
    ["il mio ordine del 3 marzo", "placed 2026-03-03"],
    ["comprato due settimane fa", "placed 2026-11-04..2026-11-10"],
    ["ik heb op 3 maart besteld", "placed 2026-03-03"],
    ["mijn bestelling van 3 maart", "placed 2026-03-03"],
    ["drie dagen geleden besteld", "placed 2026-11-18"],
    ["comprei no dia 3 de março", "placed 2026-03-03"],
    ["a minha encomenda de 3 de março", "placed 2026-03-03"],
    ["chegou ontem", "delivered 2026-11-20"],
  ])("are read from %j", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    "I wrote to you on 3 March about this",
    "I need it by 3 December",
    "It had to arrive by 3 March",
    "Es sollte bis 3. März ankommen",
    "Il devait arriver avant le 3 mars",
    "I need to have the order before 3 March",
    "Can I return it within 30 days?",
    "The order was 12.50 each",
    "Ich habe es hier bestellt",
    "My birthday is on 3 March",
    "ordered on 31/31",
  ])("are none in %j", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("are told for each event apart", () => {
    expect(told("Ordered on 3 March, arrived on 9 March.")).toEqual([
      "placed 2026-03-03",
      "delivered 2026-03-09",
    ]);
  });

  it('read "hier" as yesterday in French alone', () => {
    expect(told("j'ai commandé hier", "fr")).toEqual(["placed 2026-11-20"]);
    expect(told("hier bestellt", "de")).toEqual([]);
  });

  it("are read from hostile text in no time", () => {
    const before = process.cpuUsage();
    for (const piece of ["3 ", "ordered on ", "3/3/", "vor ein ", "2026-", "last ", "order from "]) {
      told(piece.repeat(4000));
    }
    expect(processorMs(before)).toBeLessThan(1000);
  });
});
