import { describe, expect, it } from "vitest";
import { anOrder } from "../../../../scripts/guard/orders.ts";
import { asksToKeepOrder } from "../../../../src/pipeline/decide/words/keep-order.ts";
import { textTopics } from "../../../../src/pipeline/decide/words/text-topics.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import { defaultPolicy, ruled } from "../decision-cases.ts";

describe("a customer who does not want to cancel", () => {
  it.each([
    "Please don't cancel my order #1001",
    "I do not want to cancel #1001, just change the size",
    "PLEASE DO NOT CANCEL IT",
    "I don’t want you to cancel",
    "Bitte stornieren Sie die Bestellung nicht!",
    "Ich möchte nicht stornieren, nur die Größe ändern",
    "N'annulez pas ma commande svp",
    "Je ne veux pas annuler",
    "No cancelen mi pedido por favor",
    "Non voglio annullare l'ordine",
    "Ik wil mijn bestelling niet annuleren",
    "Não quero cancelar a encomenda",
  ])("is understood: %s", (text) => {
    expect(asksToKeepOrder(text)).toBe(true);
    const topics = textTopics(text, defaultPolicy.policy);
    expect(ruled("cancel_order", anOrder(), { topics })).toBe("ask_for_info unclear");
  });

  it.each([
    "Please cancel my order",
    "Why don't you cancel it already?",
    "If you do not cancel my order I will call my bank",
    "You have not cancelled my order yet",
    "Don't cancel the socks, cancel the tent",
    "Ich kann die Bestellung nicht stornieren, bitte helfen Sie",
    "Warum wurde sie nicht storniert? Bitte stornieren!",
    "Je ne peux pas annuler ma commande",
    "No puedo cancelar el pedido",
    "Ik kan de bestelling niet annuleren",
    "Não consigo cancelar",
  ])("is not heard where cancelling is wanted: %s", (text) => {
    expect(asksToKeepOrder(text)).toBe(false);
  });

  it("costs no time in hostile text", () => {
    const before = process.cpuUsage();
    for (const piece of ["stornieren ", "kann ich ", "do not ", "no lo ", "annuleer x "])
      asksToKeepOrder(piece.repeat(9000));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
