import { describe, expect, it } from "vitest";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { asksToHold } from "../../../src/pipeline/classify/hold-words.ts";
import { processorMs } from "../../support/processor-ms.ts";

describe("a request to send an order later", () => {
  it.each([
    "pls hold my order 1042 till 1st december, im on vacation",
    "Please pause order 1042 until 1 December.",
    "please delay shipping, we're away until the 5th",
    "Could you hold off on sending 1042 until I confirm my address?",
    "Could you put my order on hold for two weeks?",
    "Don't ship it before the 3rd please",
    "Can you hold off shipping until I'm back?",
    "I'd like you to delay the delivery until Friday",
    "Bitte halten Sie die Bestellung bis zum 1. Dezember zurück",
    "Könnten Sie meine Bestellung erst ab dem 3. Dezember verschicken?",
    "Können Sie mit dem Versand bis Montag warten?",
    "Pouvez-vous mettre ma commande en attente jusqu'au 1er décembre ?",
    "Merci de retenir ma commande 1042 jusqu'à lundi",
    "¿Pueden retener mi pedido hasta el 1 de diciembre?",
    "Por favor no lo envíen antes del lunes",
    "Potete tenere l'ordine fermo fino al 1 dicembre?",
    "Non speditelo... anzi non spedite l'ordine prima di lunedì",
    "Kunnen jullie mijn bestelling vasthouden tot 1 december?",
    "Podem reter a minha encomenda até 1 de dezembro?",
    "Não enviem antes de segunda-feira",
  ])("is heard as a change of the order: %s", (text) => {
    expect(asksToHold(text)).toBe(true);
    expect(classifyTicket({ subject: "", text }).requests[0]).toMatchObject({
      intent: "change_order",
      confidence: "high",
    });
  });

  it.each([
    "Why is my order on hold?",
    "My order has been on hold for two weeks",
    "You held my parcel until Friday, why?",
    "How long do you hold parcels for?",
    "Please pause my subscription until December",
    "The tracking says delayed until Monday",
    "I was put on hold for 20 minutes",
    "Is it delayed?",
    "What do you hold in stock?",
    "Bitte pausieren Sie mein Abo bis Dezember",
    "Mein Paket wird zurückgehalten, warum?",
    "Ma commande est en attente depuis lundi",
    "Mi pedido está en espera desde el lunes",
    "Does the mug hold water for 2 hours",
    "The courier is holding my parcel until tomorrow",
    "Please don't ship it to my old address",
    "When will it ship? I am away from Monday",
  ])("is not heard in reports, questions and other matters: %s", (text) => {
    expect(asksToHold(text)).toBe(false);
  });

  it("leaves what else is asked", () => {
    const text = "Please hold order 1042 until Friday. And where is my refund for order 1001?";
    expect(classifyTicket({ subject: "", text }).requests.map(({ intent }) => intent)).toEqual([
      "change_order",
      "refund",
    ]);
  });

  it("costs no time in hostile text", () => {
    const before = process.cpuUsage();
    for (const piece of ["hold ", "put a ", "bitte erst ab ", "no envien "]) asksToHold(piece.repeat(2000));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
