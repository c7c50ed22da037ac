import { describe, expect, it } from "vitest";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { plainReport } from "../../../src/pipeline/classify/plain-reports.ts";
import { processorMs } from "../../support/processor-ms.ts";

const intentOf = (text: string) => classifyTicket({ subject: "", text }).requests[0]?.intent;

describe("a plain report", () => {
  it.each([
    "where are my boots",
    "Where's the rain jacket?",
    "hi, where is my tent please",
    "when is the jacket coming",
    "when will my boots arrive?",
    "still waiting for my jacket",
    "any news on my steel bottle?",
    "Wo bleiben meine Stiefel?",
    "Wann kommt die Jacke?",
    "Ich warte immer noch auf meine Schuhe",
    "où sont mes bottes ?",
    "quand arrive ma veste ?",
    "¿dónde están mis botas?",
    "cuándo llega mi chaqueta",
    "dove sono i miei scarponi?",
    "quando arriva la tenda?",
    "waar blijft mijn jas?",
    "wanneer komen mijn schoenen?",
    "onde estão as minhas botas?",
    "quando chega o meu casaco?",
  ])("asks where the thing is, however it is called: %s", (text) => {
    expect(intentOf(text)).toBe("order_status");
  });

  it.each([
    "It was a gift for my niece, in case it never came. Parcels get left on the wrong porch here. Could you tell me whether it arrived?",
    "Can you check if it has been delivered? I'm away this week.",
    "Können Sie mir sagen, ob das Paket schon angekommen ist? Bei uns werden oft Pakete falsch abgegeben.",
    "Pouvez-vous me dire si le colis est bien arrivé ?",
    "¿Me puede decir si el paquete ya llegó?",
    "Può dirmi se il pacco è arrivato?",
    "Kunt u mij laten weten of het pakket al bezorgd is?",
    "Pode dizer-me se a encomenda já chegou?",
  ])("asks whether it came, and claims nothing: %s", (text) => {
    expect(intentOf(text)).toBe("order_status");
  });

  it.each([
    "It says delivered but nothing is here. Can you check if it was delivered to a neighbour?",
    "Tracking shows it was delivered on Monday. I never got it. Could you find out whether it was delivered somewhere else?",
    "Laut DHL zugestellt, hier ist aber nichts. Können Sie prüfen, ob es geliefert wurde?",
    "Le suivi indique livré mais je n'ai rien reçu, pouvez-vous vérifier si le colis est arrivé ?",
    "El seguimiento dice entregado pero no tengo nada. ¿Puede comprobar si el paquete ha llegado?",
    "Risulta consegnato ma non ho ricevuto nulla. Potete verificare se il pacco è arrivato?",
  ])("doesn't, where it is marked as delivered: %s", (text) => {
    expect(intentOf(text)).toBe("delivered_not_received");
  });

  it.each([
    "where is the size chart?",
    "where are the boots made?",
    "when is the jacket back in stock?",
    "when is the jacket coming back in stock?",
    "when will the jacket be available again?",
    "where is the zipper on the jacket?",
    "still waiting for my refund",
    "where is my refund",
    "where is my discount code",
    "where is your store",
    "where do I find the manual",
    "Wo ist die Größentabelle?",
    "Wo werden die Stiefel hergestellt?",
    "Ich warte noch auf mein Geld",
    "où sont fabriquées les bottes ?",
    "où est mon remboursement ?",
    "¿dónde está mi reembolso?",
    "dove sono prodotti gli scarponi?",
    "dov'è il mio rimborso?",
    "waar is mijn retourlabel",
    "onde está o meu reembolso?",
    "where are the boots from",
  ])("is not heard where something else is asked: %s", (text) => {
    expect(plainReport(text)).toBeNull();
  });

  it.each([
    "I have two left boots.",
    "both boots are left",
    "no bottle in the parcel, just the boots",
    "there was no lid in the box",
    "I received a blue jacket instead of the black one",
    "zwei linke Schuhe bekommen",
    "keine Flasche im Paket",
    "Habe Größe 38 statt 42 bekommen",
    "deux chaussures gauches dans le colis",
    "pas de gourde dans le colis",
    "j'ai reçu du 38 au lieu du 42",
    "dos botas izquierdas",
    "he recibido una 38 en vez de una 42",
    "due scarponi sinistri",
    "ho ricevuto la 38 invece della 42",
    "heb maat 38 gekregen ipv 42",
    "twee linker schoenen gekregen",
    "recebi o 38 em vez do 42",
    "nenhuma garrafa na caixa",
  ])("says that something is wrong or missing: %s", (text) => {
    expect(intentOf(text)).toBe("wrong_or_missing_item");
  });

  it.each([
    "do you have two left boots for display",
    "there are two left in my cart",
    "no plastic in the box please",
    "no problem in the box",
    "I'd like the 43 instead of the 42",
    "can I get black instead of brown?",
    "ik wil graag maat 42 in plaats van 38",
    "ich möchte Größe 42 statt 38",
    "je voudrais du 42 au lieu du 38",
    "quiero la 42 en vez de la 38",
    "I only got a voucher instead of my money",
    "Keine Rechnung im Paket",
  ])("is not heard in what is wished, or of papers: %s", (text) => {
    expect(plainReport(text)).toBeNull();
  });

  it.each([
    "The boots look used",
    "received used boots",
    "the jacket seems to have been worn",
    "they arrived worn",
    "Die Stiefel sehen gebraucht aus",
    "Die Jacke wurde schon getragen",
    "les bottes semblent déjà portées",
    "las botas parecen usadas",
    "gli scarponi sembrano usati",
    "de schoenen lijken gebruikt",
    "as botas parecem usadas",
    "o casaco veio usado",
  ])("says that the thing is not new: %s", (text) => {
    expect(intentOf(text)).toBe("damaged_item");
  });

  it.each([
    "what is it used for?",
    "do they look worn?",
    "I love how it looks worn",
    "the boots are used for hiking",
    "does the leather look used?",
    "seems used to be blue",
    "kann die Jacke im Regen getragen werden?",
    "je les ai portées une fois",
    "las he usado una vez",
    "the jacket can be worn in the rain",
  ])("is not heard where use is spoken of otherwise: %s", (text) => {
    expect(plainReport(text)).toBeNull();
  });

  it.each([
    "take the bottle out",
    "please take the steel bottle out of my order",
    "can you leave the jacket out?",
    "remove the boots from my order",
    "pls drop the bottle from the order",
    "could you take one of the bottles off",
  ])("wants a thing taken out of the order: %s", (text) => {
    expect(intentOf(text)).toBe("change_order");
  });

  it.each([
    "I can't take the bottle out of the cage",
    "the dye won't come out",
    "how do I take the liner out?",
    "remove the stain",
    "take 10% off",
    "take my address off your list",
  ])("is not heard where a thing is taken out of something else: %s", (text) => {
    expect(plainReport(text)?.intent).not.toBe("change_order");
  });

  it("leaves the other requests of a ticket", () => {
    const { requests } = classifyTicket({
      subject: "",
      text: "Where are my boots? And please cancel the bottle from order #1042.",
    });
    expect(requests.map(({ intent }) => intent)).toEqual(
      expect.arrayContaining(["order_status", "cancel_order"]),
    );
    expect(intentOf("The tracking says delivered but nothing came. Where are my boots?")).toBe(
      "delivered_not_received",
    );
    expect(intentOf("I want a refund. Where are my boots?")).toBe("refund");
  });

  it("stays quick on hostile text", () => {
    const before = process.cpuUsage();
    for (const text of [
      "where are my ".repeat(50),
      `where are my ${"a ".repeat(300)}`,
      "no x ".repeat(120),
    ]) {
      plainReport(text);
    }
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
