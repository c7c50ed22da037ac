import { describe, expect, it } from "vitest";
import { looksLikeAutoReply } from "../../../src/pipeline/classify/auto-reply.ts";

describe("looksLikeAutoReply", () => {
  it.each([
    ["Automatic reply: Your order", ""],
    ["Out of Office Re: order", ""],
    ["Abwesenheitsnotiz", ""],
    ["Réponse automatique : votre commande", ""],
    ["Respuesta automática: pedido", ""],
    ["Risposta automatica: ordine", ""],
    ["Automatisch antwoord: bestelling", ""],
    ["Resposta automática: pedido", ""],
    ["Undeliverable: Your order has shipped", ""],
    ["Delivery Status Notification (Failure)", ""],
    [
      "Re: your order",
      "I am currently out of the office with limited access to email. I will answer on Monday.",
    ],
    ["AW: Bestellung", "Ich bin derzeit im Urlaub und ab 3. Januar wieder erreichbar."],
    ["Re: commande", "Je suis actuellement absent du bureau jusqu'au 3 janvier."],
    ["Re: order", "This mailbox is not monitored."],
    ["Mail delivery failed: returning message to sender", "could not be delivered to one or more recipients"],
  ])("recognises %j / %j", (subject, text) => {
    expect(looksLikeAutoReply({ subject, text })).toBe(true);
  });

  it.each([
    ["Order", "I am on leave next week, can you deliver it before Friday?"],
    ["delivery failed", "The courier says delivery failed, where is my parcel"],
    [
      "Where is my order",
      "I'm out of the office until noon, please leave the parcel with the desk. Where is it?",
    ],
    ["Bestellung", "Ich bin ab Montag im Urlaub, bitte vorher liefern?"],
    ["", ""],
  ])("leaves a customer's own mail alone: %j / %j", (subject, text) => {
    expect(looksLikeAutoReply({ subject, text })).toBe(false);
  });
});
