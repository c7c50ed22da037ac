import { describe, expect, it } from "vitest";
import { anOrder } from "../../../../scripts/guard/orders.ts";
import { cancelsOnCondition } from "../../../../src/pipeline/decide/words/cancel-condition.ts";
import { speaksOfOwnHarm } from "../../../../src/pipeline/decide/words/own-harm.ts";
import { speaksOfSentBack } from "../../../../src/pipeline/decide/words/sent-back.ts";
import { textTopics } from "../../../../src/pipeline/decide/words/text-topics.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import { aParcel, defaultPolicy, delivered, ruled, shippedOrder } from "../decision-cases.ts";

const came = shippedOrder([delivered(5)]);
const topicsOf = (text: string) => textTopics(text, defaultPolicy.policy);

describe("what customers broke themselves", () => {
  it.each([
    "I dropped the mug, my own fault, can I still get a refund?",
    "My son knocked it off the table and it broke",
    "It slipped out of my hands and broke. Can I get a replacement?",
    "we accidentally broke the handle",
    "the mug is broken, my own fault",
    "Mir ist die Tasse runtergefallen, bekomme ich eine neue?",
    "Ich habe die Tasse leider fallen lassen",
    "J'ai fait tomber la tasse, puis-je être remboursée ?",
    "Se me cayó la taza y se rompió",
    "Mi è caduta la tazza",
    "Ik heb de mok laten vallen",
    "Deixei cair a caneca",
    "my dog chewed it",
  ])("is understood, and offered nothing for: %s", (text) => {
    expect(speaksOfOwnHarm(text)).toBe(true);
    const topics = topicsOf(text);
    for (const intent of ["refund", "return", "exchange", "damaged_item"] as const)
      expect(ruled(intent, came, { topics })).toBe("inform person_decides");
  });

  it.each([
    "It came cracked, I didn't drop it",
    "The courier dropped it",
    "I dropped it off at the post office",
    "I dropped the parcel at the UPS store and still no refund",
    "I ordered the wrong size, my own fault, can I exchange?",
    "It's not my fault it broke",
    "The handle came off in my hand",
    "it broke the first time I used it",
    "I broke the seal and it smells bad",
    "The price dropped",
    "Die Tasse kam kaputt an",
    "Die Tasse ist beim Transport runtergefallen",
    "La tasse est arrivée cassée",
    "La taza llegó rota",
    "La tazza è arrivata rotta",
    "De mok kwam kapot aan",
    "A caneca chegou partida",
    "Sie haben das Paket fallen lassen",
  ])("is not what others did, or something else: %s", (text) => {
    expect(speaksOfOwnHarm(text)).toBe(false);
  });
});

describe("what went back already", () => {
  it.each([
    "I already sent the shirt back on Nov 12 and haven't seen my refund",
    "I sent the shirt back on Nov 12 with DHL and still haven't seen my refund. Order 1042",
    "I returned my order last week, any news on the money?",
    "sent the shirt back 2 weeks ago, no refund yet",
    "I dropped the return off at the post office on Monday, when do I get my money",
    "Returned item delivered to you Nov 14 according to DHL, money??",
    "shirt went back last week, where's the refund",
    "Das Hemd ist seit einer Woche wieder bei euch, wo bleibt das Geld?",
    "la chemise est repartie la semaine dernière, et mon remboursement ?",
    "The mug was returned two weeks ago. Where is my refund",
    "My return was received on Monday, when do I get my money",
    "Ich habe das Hemd am 12. November zurückgeschickt und noch kein Geld bekommen",
    "J'ai renvoyé la chemise le 12 novembre, toujours pas remboursée",
    "Devolví la camisa hace dos semanas y no me han devuelto el dinero",
    "Ho restituito la camicia e non ho ricevuto il rimborso",
    "Ik heb het shirt teruggestuurd, waar blijft mijn geld",
    "Já devolvi a camisa e nada de reembolso",
  ])("gets no new label where no return is on record: %s", (text) => {
    expect(speaksOfSentBack(text)).toBe(true);
    expect(ruled("refund", came, { topics: topicsOf(text) })).toBe("ask_for_info return_unrecorded");
    expect(ruled("return", came, { topics: topicsOf(text) })).toBe("ask_for_info return_unrecorded");
  });

  it.each([
    "I want to send the shirt back",
    "Can I send back the mug and get a refund?",
    "If I send it back, do I get a refund?",
    "I already returned the mug, now I want to return the shirt too",
    "I haven't sent it back yet",
    "the money went back and forth, refund please",
    "can it be returned to the store?",
    "the parcel was returned to sender, refund please",
    "I got the shirt back in November",
    "Ich möchte das Hemd zurückschicken",
    "Wann bekomme ich mein Geld, wenn ich es zurückgeschickt habe?",
    "Je veux renvoyer la chemise",
    "Quiero devolver la camisa",
    "Voglio restituire la camicia",
    "I sent a photo back in May, refund?",
    "Once I have sent it back when is the refund?",
  ])("is not what shall go back, or what came back: %s", (text) => {
    expect(speaksOfSentBack(text)).toBe(false);
  });
});

describe("a cancellation under a condition that is open", () => {
  it.each([
    "if it doesn't ship by tomorrow cancel it",
    "If my order 1042 doesn't ship by tomorrow I want to cancel it.",
    "Please cancel my order unless it arrives before Friday",
    "cancel if not dispatched by tonight",
    "Either ship it today or cancel it",
    "unless it ships this week I'd like to cancel",
    "Cancel it if it's not here by the 3rd",
    "Can you deliver by Friday? Otherwise please cancel",
    "Wenn es bis Freitag nicht kommt, stornieren Sie bitte",
    "Falls die Lieferung länger dauert, bitte stornieren",
    "Si la commande n'est pas expédiée avant lundi, annulez-la",
    "Si no llega antes del viernes, cancelen el pedido",
    "Se non arriva entro venerdì annullate l'ordine",
    "Als het niet voor vrijdag komt, annuleer dan de bestelling",
    "Se não chegar até sexta, cancelem o pedido",
    "cancel it if you cant ship by tmrw, otherwise all good",
    "if u dont have brown in stock cancel my order",
    "If it isn't possible to change the address, cancel it",
    "Cancel only if you can refund today",
    "Is it delayed? If so, cancel it.",
    "Falls ihr es nicht bis Samstag schafft, bitte stornieren",
    "Klappt es nicht bis 10.12., dann bitte stornieren",
    "Storniert bitte, falls der Preis sich nicht ändern lässt",
    "Könnt ihr bis Freitag liefern? Wenn nicht, bitte stornieren.",
    "Si vous ne pouvez pas livrer avant samedi, annulez ma commande svp",
    "Annulez si vous n'avez plus la taille M",
    "Si no les queda en azul, cancélenlo por favor",
    "Se il prodotto è esaurito vorrei annullare l'ordine",
    "Als het niet voor zaterdag lukt graag annuleren",
    "Lukt het niet voor zaterdag, dan graag annuleren",
    "Caso não chegue até sexta, quero cancelar",
  ])("is not proposed as one: %s", (text) => {
    expect(cancelsOnCondition(text)).toBe(true);
    expect(ruled("cancel_order", anOrder(), { topics: topicsOf(text) })).toBe(
      "ask_for_info cancel_on_condition",
    );
    // What has left can't be cancelled any more: then where it is answers the condition.
    const order = anOrder({ fulfillmentStatus: "fulfilled", fulfillments: [aParcel()] });
    expect(ruled("cancel_order", order, { topics: topicsOf(text) })).toMatch(/^inform /);
  });

  it.each([
    "Please cancel my order if possible",
    "Cancel it if it hasn't shipped yet",
    "please cancel unless already shipped",
    "cancel my order if possible before it ships",
    "Did you ship or cancel my order?",
    "If I cancel now do I get a refund?",
    "what happens if I cancel?",
    "If you don't cancel my order I'll call my bank",
    "Please cancel order 1042",
    "Can I cancel if it doesn't ship by Friday?",
    "Bitte stornieren Sie, falls noch möglich",
    "Bitte stornieren, wenn es noch nicht verschickt wurde",
    "Annulez ma commande si c'est encore possible",
    "Cancelen mi pedido si todavía no ha salido",
    "Annullate l'ordine se possibile",
    "Annuleer mijn bestelling als dat kan",
    "Let me know if you can cancel it",
    "Cancelem a encomenda se ainda não foi enviada",
    "cancel it if u can pls",
    "Kunnen jullie order 6617 annuleren?",
    "Können Sie bitte die Bestellung stornieren?",
    "Können Sie meine Bestellung 5510 nicht einfach stornieren?",
    "Kan ik mijn bestelling niet gewoon annuleren?",
    "I'd like to cancel if that is ok",
    "Cancel my order and let me know if it is done",
    "Please cancel, the number is 5510 if you need it",
    "Please cancel even if it costs something",
    "Has my order shipped yet? If not, please cancel it.",
    "If I had known that it takes this long! Please cancel",
    "Bitte stornieren, auch wenn es was kostet",
    "Ich brauche sonst nichts, bitte stornieren",
    "Si vous pouvez encore, annulez ma commande",
    "Annulez ma commande, la livraison est si longue",
    "Sí, cancela mi pedido",
    "Mi pedido no se ha enviado, quiero cancelarlo",
    "Sì, annullate l'ordine per favore",
    "Se l'ordine non è ancora partito, annullatelo",
    "Het duurt langer als verwacht, graag annuleren",
    "Se for possível cancelem o pedido",
    "Annulez ma commande, s'il vous plaît",
    "S’il te plaît, annule ma commande",
    "Cancele a encomenda, se faz favor",
    "Cancel it please, if you don't mind",
    "Bitte stornieren, wenn Sie so freundlich wären",
    "Cancele mi pedido si no le molesta",
  ])("is one where the order itself or nothing is the condition: %s", (text) => {
    expect(cancelsOnCondition(text)).toBe(false);
  });
});

describe("an order that shall wait", () => {
  it("is for a person to decide while it could, and refused once it has left", () => {
    const topics = topicsOf("Please hold my order until 1 December");
    expect(ruled("change_order", anOrder(), { topics })).toBe("inform person_decides");
    expect(ruled("change_order", came, { topics })).toBe("deny already_delivered");
  });
});

describe("a request that is denied", () => {
  it.each([
    ["refund", "I don't want a refund"],
    ["return", "No quiero devolverlo"],
    ["exchange", "Ich will keinen Umtausch"],
    ["cancel_order", "N'annulez pas ma commande"],
  ] as const)("is not ruled on as %s, whoever read it so: %s", (intent, text) => {
    expect(ruled(intent, came, { topics: topicsOf(text) })).toBe("ask_for_info unclear");
  });
});

it("costs no time in hostile text", () => {
  const before = process.cpuUsage();
  for (const piece of [
    "i ",
    "ich habe ",
    "if ",
    "i have sent ",
    "my son ",
    " was returned",
    "wenn cancel ",
    "cancel if it is possible ",
    "kommt es, dann ",
    "otherwise a b c d e cancel ",
  ]) {
    const text = piece.repeat(2000);
    speaksOfOwnHarm(text);
    speaksOfSentBack(text);
    cancelsOnCondition(text);
  }
  expect(processorMs(before)).toBeLessThan(1_000);
});
