import { describe, expect, it } from "vitest";
import { textTopics } from "../../../../src/pipeline/decide/words/text-topics.ts";
import { speaksOfUse, USED_TOPIC } from "../../../../src/pipeline/decide/words/used-words.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import { defaultPolicy, delivered, ruled, shippedOrder } from "../decision-cases.ts";

const came = shippedOrder([delivered(5)]);

describe("what has been used", () => {
  it.each([
    "Wore the boots on one 10 mile hike, hate them. Return?",
    "i drank from the bottle for a week, dont like it, return it",
    "I've worn them twice and they rub, can I return them?",
    "I washed it once and it fits badly, I'd like to send it back",
    "My son used it for a week and lost interest, return?",
    "After wearing it for an evening I want to return it",
    "they're lightly worn, can I still return them",
    "Ich habe die Jacke einmal gewaschen, jetzt gefällt sie mir nicht mehr. Zurückgeben möglich?",
    "Habe die Schuhe zwei Tage getragen, kann ich sie zurückgeben?",
    "Je les ai portées une fois, puis-je les retourner ?",
    "J'ai lavé la veste, je voudrais la renvoyer",
    "He usado las botas dos veces y quiero devolverlas",
    "Las usé una vez, ¿puedo devolverlas?",
    "Ho già indossato la giacca, posso renderla?",
    "L'ho lavata una volta e vorrei restituirla",
    "Ik heb de schoenen een keer gedragen, kan ik ze terugsturen?",
    "De jas is al gewassen, kan hij retour?",
    "Usei as botas uma vez e quero devolver",
    "Já lavei o casaco, posso devolver?",
  ])("is not taken back by its days alone: %s", (text) => {
    expect(speaksOfUse(text)).toBe(true);
    const topics = textTopics(text, defaultPolicy.policy);
    for (const intent of ["return", "exchange", "refund"] as const)
      expect(ruled(intent, came, { topics })).toBe("inform person_decides");
  });

  it.each([
    "never worn, tags still on, return please",
    "I haven't worn them, can I return them?",
    "unused and unopened, I'd like to return it",
    "I used the discount code and want to return the boots",
    "I used to love your boots, these I want to return",
    "I only tried them on, can I return them?",
    "I've taken the tags off and walked round the house once in the boots. Can I still send them back?",
    "I used PayPal. How do I return this?",
    "I opened it but did not use it",
    "Nicht getragen, ich möchte sie zurückgeben",
    "Ich habe sie noch nie benutzt, Rückgabe bitte",
    "Ich habe den Rabattcode benutzt und will umtauschen",
    "Jamais portées, je voudrais les retourner",
    "Le colis était devant la porte, je veux le renvoyer",
    "No las he usado, quiero devolverlas",
    "He usado la tarjeta equivocada, quiero devolverlo",
    "Non l'ho mai indossata, vorrei renderla",
    "Nooit gedragen, graag retour",
    "Ik heb ze niet gebruikt",
    "Nunca usei, quero devolver",
    "Não usei as botas, quero devolver",
  ])("is not what never was, what was tried on, or another thing: %s", (text) => {
    expect(speaksOfUse(text)).toBe(false);
    expect(ruled("return", came, { topics: textTopics(text, defaultPolicy.policy) })).toBe(
      "return_label within_window",
    );
  });

  it("still gets what a fault gives, and no less of a refusal", () => {
    const topics = [USED_TOPIC];
    expect(ruled("damaged_item", came, { topics })).toBe("replacement faulty_within_window");
    expect(ruled("return", shippedOrder([delivered(40)]), { topics })).toBe("deny window_expired");
  });

  it("costs no time in hostile text", () => {
    const before = process.cpuUsage();
    for (const piece of ["i have only ", "my son ", "gewaschen nicht ", "ai deja ", "used a the my "])
      speaksOfUse(piece.repeat(2000));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
