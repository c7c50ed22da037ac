import { describe, expect, it } from "vitest";
import { speaksOfMissing } from "../../../../src/pipeline/decide/words/missing-words.ts";
import { textTopics } from "../../../../src/pipeline/decide/words/text-topics.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import { aParcel, defaultPolicy, delivered, ruled, shippedOrder } from "../decision-cases.ts";

const arrived = shippedOrder([delivered(5)]);
const refunded = (text: string, order = arrived) =>
  ruled("refund", order, { topics: textTopics(text, defaultPolicy.policy) });

describe("money back for what was not in the parcel, or is the wrong thing", () => {
  it.each([
    "Something is missing from my parcel 1042, refund please",
    "Half the things weren't in it",
    "One mug was missing",
    "In meinem Paket fehlt die Tasse",
    "Il manque un article",
    "Falta una taza en el paquete",
    "Manca la tazza",
    "Er ontbreekt een mok",
    "Faltou uma caneca",
    "I got the wrong mug",
    "Falsche Ware erhalten",
    "J'ai reçu la mauvaise tasse",
    "Me llegó un artículo equivocado",
    "Articolo sbagliato, rimborso per favore",
    "Ho ricevuto l'articolo sbagliato",
    "Er zat een verkeerde mok in. Graag geld terug",
    "Recebi o produto errado",
  ])("is no return of goods that never came: %s", (text) => {
    expect(refunded(text)).toBe("refund faulty_refund");
  });

  it.each([
    "My parcel is missing",
    "My order has gone missing",
    "Mein Paket fehlt",
    "Il manque mon colis",
    "Manca il pacco",
    "Falta el paquete",
    "The refund is missing",
  ])("is not meant where parcel or money is missing as a whole: %s", (text) => {
    expect(speaksOfMissing(text)).toBe(false);
  });

  it("is not offered while the parcel is still on its way", () => {
    const onItsWay = shippedOrder([aParcel()]);
    const text = "Something is missing, refund please";
    expect(refunded(text, onItsWay)).toBe(refunded("Refund please", onItsWay));
  });

  it("is read in time that grows with the text, not faster", () => {
    const before = process.cpuUsage();
    speaksOfMissing("fehlt missing something of a falta il manca order ".repeat(20_000));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
