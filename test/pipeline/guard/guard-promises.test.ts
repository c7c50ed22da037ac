import { describe, expect, it } from "vitest";
import { aDecision } from "../../../scripts/guard/draft-cases.ts";
import type { GuardCode } from "../../../src/pipeline/guard/guard-code.ts";
import { codesFor } from "./guard-cases.ts";

const FORBIDDEN: readonly (readonly [GuardCode, string, string])[] = [
  ["promise", "en", "We will refund you."],
  ["promise", "en", "I've gone ahead and issued a refund."],
  ["promise", "en", "Your refund has been processed."],
  ["promise", "en", "We'll send you a replacement."],
  ["promise", "en", "You will receive a full refund."],
  ["promise", "en", "Your order will be cancelled."],
  ["promise", "en", "No problem, we have cancelled your order."],
  ["promise", "en", "Your replacement is on its way."],
  ["promise", "en", "We give you your money back."],
  ["promise", "en", "We are refunding your order."],
  ["promise", "en", "I refund you the full price."],
  ["promise", "en", "Please expect your refund."],
  ["promise", "en", "We replace or refund it."],
  ["promise", "de", "Wir erstatten Ihnen den Betrag."],
  ["promise", "fr", "Nous vous remboursons."],
  ["promise", "es", "Le reembolsamos el importe."],
  ["promise", "it", "La rimborsiamo."],
  ["promise", "nl", "Wij betalen u het bedrag terug."],
  ["promise", "pt", "Reembolsamos o valor."],
  ["promise", "de", "Wir werden Ihnen den Betrag erstatten."],
  ["promise", "de", "Ihre Bestellung wurde storniert."],
  ["promise", "de", "Sie erhalten eine Rückerstattung."],
  ["promise", "fr", "Nous vous rembourserons."],
  ["promise", "fr", "Votre commande a été annulée."],
  ["promise", "fr", "Vous recevrez un remboursement."],
  ["promise", "es", "Le reembolsaremos el importe."],
  ["promise", "es", "Su pedido ha sido cancelado."],
  ["promise", "es", "Recibirá un reembolso."],
  ["promise", "it", "La rimborseremo."],
  ["promise", "it", "Il suo ordine è stato annullato."],
  ["promise", "it", "Riceverà il rimborso."],
  ["promise", "nl", "Wij zullen het bedrag terugbetalen."],
  ["promise", "nl", "Uw bestelling is geannuleerd."],
  ["promise", "nl", "U ontvangt een terugbetaling."],
  ["promise", "pt", "Vamos reembolsar o valor."],
  ["promise", "pt", "A sua encomenda foi cancelada."],
  ["promise", "pt", "Receberá um reembolso."],
  ["guarantee", "en", "We guarantee it."],
  ["guarantee", "en", "I promise it works."],
  ["guarantee", "de", "Das versprechen wir Ihnen."],
  ["guarantee", "fr", "Nous vous le garantissons."],
  ["guarantee", "es", "Se lo garantizamos."],
  ["guarantee", "it", "Glielo garantiamo."],
  ["guarantee", "nl", "Dat beloven wij."],
  ["guarantee", "pt", "Garantimos isso."],
  ["liability", "en", "This was our fault."],
  ["liability", "en", "We take full responsibility."],
  ["liability", "de", "Das war unser Fehler."],
  ["liability", "fr", "C'est notre faute."],
  ["liability", "es", "Ha sido culpa nuestra."],
  ["liability", "it", "È colpa nostra."],
  ["liability", "nl", "Dit is onze fout."],
  ["liability", "pt", "Foi culpa nossa."],
  ["compensation", "en", "As compensation, please enjoy it."],
  ["compensation", "de", "Als Entschädigung behalten Sie es."],
  ["compensation", "fr", "À titre de dédommagement, gardez-le."],
  ["compensation", "es", "Como compensación, quédeselo."],
  ["compensation", "it", "Come risarcimento, lo tenga."],
  ["compensation", "nl", "Als schadevergoeding mag u het houden."],
  ["compensation", "pt", "Como indenização, fique com ele."],
  ["free_of_charge", "en", "You will never be charged."],
  ["free_of_charge", "en", "The return is free of charge."],
  ["free_of_charge", "de", "Die Rücksendung ist kostenlos."],
  ["free_of_charge", "fr", "Le retour est gratuit."],
];

describe("a forbidden promise", () => {
  it.each(FORBIDDEN)("is refused as %s (%s): %s", (code, language, text) => {
    expect(codesFor(text, ["returns.window", "faulty.remedy"], { language })).toContain(code);
  });
});

const ALLOWED: readonly (readonly [string, string, readonly string[]])[] = [
  ["en", "Could you confirm the new address?", []],
  ["en", "A refund of €12.50 was issued.", ["refund.0.total"]],
  [
    "en",
    "If an item arrives damaged, wrong or incomplete, we replace or refund it when you tell us within 30 days of delivery.",
    ["faulty.remedy"],
  ],
  ["en", "Refunds go back to the original payment method.", ["refunds.method"]],
  ["en", "Returns are free of charge.", ["returns.free"]],
  ["en", "Feel free to write to me again.", []],
  ["en", "I'm sorry for the trouble.", []],
];

describe("a sentence close to a promise", () => {
  it.each(ALLOWED)("passes (%s): %s", (language, text, cites) => {
    expect(codesFor(text, cites, { language })).toEqual([]);
  });
});

describe("an arrival", () => {
  it("is no promise to make, even on the cited day", () => {
    const cites = ["fulfillment.0.delivered_at"];
    expect(codesFor("It will arrive on 17 November.", cites)).toEqual(["delivery_promise"]);
    expect(codesFor("Es wird am 17. November geliefert.", cites, { language: "de" })).toEqual([
      "delivery_promise",
    ]);
    expect(codesFor("Il arrivera le 17 novembre.", cites, { language: "fr" })).toEqual(["delivery_promise"]);
  });
});

describe("an offer", () => {
  const offers = (text: string, context: Parameters<typeof codesFor>[2], cites: readonly string[] = []) =>
    codesFor(text, cites, context).includes("action_not_decided");

  it.each([
    ["en", "Would you like a refund?"],
    ["en", "We can offer you a replacement."],
    ["en", "We can't do that, but we can offer store credit."],
    ["en", "I'm happy to add a discount."],
    ["de", "Gerne können wir Ihnen einen Gutschein anbieten."],
    ["fr", "Nous pouvons vous proposer un remboursement."],
    ["es", "Podemos ofrecerle un reembolso."],
    ["it", "Possiamo offrirle un rimborso."],
    ["nl", "Wij kunnen u een vervanging bieden."],
    ["pt", "Podemos oferecer um reembolso."],
  ])("of what was not decided is refused (%s): %s", (language, text) => {
    expect(offers(text, { language })).toBe(true);
  });

  it("of what was decided passes", () => {
    const context = { decision: aDecision(["faulty_refund"], { action: "refund" }) };
    expect(offers("We can offer you a refund.", { context })).toBe(false);
    expect(offers("We can offer you a replacement.", { context })).toBe(true);
  });

  it("names the store's other remedy for a faulty item too", () => {
    const decision = aDecision(["faulty_within_window"], { action: "replacement" });
    const [request] = decision.requests;
    if (!request) throw new Error("no request");
    const context = {
      decision: { ...decision, requests: [{ ...request, intent: "damaged_item" as const }] },
    };
    expect(offers("We can offer a replacement or a refund.", { context })).toBe(false);
    expect(offers("We can offer store credit.", { context })).toBe(true);
  });

  it("is not made by refusing", () => {
    const context = { decision: aDecision(["window_expired"], { action: "deny" }) };
    expect(offers("We can't offer a refund any more.", { context })).toBe(false);
  });

  it("can't hide behind the clause of a refusal", () => {
    const context = { decision: aDecision(["final_sale"], { action: "deny" }) };
    expect(offers("We can exchange it.", { context }, ["returns.final_sale"])).toBe(true);
  });
});
