import { describe, expect, it } from "vitest";
import { anOrder } from "../../../../scripts/guard/orders.ts";
import { decide } from "../../../../src/pipeline/decide/decide.ts";
import { textTopics } from "../../../../src/pipeline/decide/words/text-topics.ts";
import { cameUnwanted, UNWANTED_TOPIC } from "../../../../src/pipeline/decide/words/unwanted-words.ts";
import {
  speaksOfWithdrawal,
  WITHDRAWAL_TOPIC,
} from "../../../../src/pipeline/decide/words/withdrawal-words.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import {
  anItem,
  aParcel,
  defaultPolicy,
  delivered,
  inputsOf,
  ruled,
  shippedOrder,
} from "../decision-cases.ts";

const came = shippedOrder([delivered(5)]);
const late = shippedOrder([delivered(40)]);
const onItsWay = shippedOrder([aParcel()]);
const topicsOf = (text: string) => textTopics(text, defaultPolicy.policy);

describe("a withdrawal from the purchase", () => {
  it.each([
    "I hereby withdraw from the contract",
    "Please accept this as my notice of withdrawal for order 1042",
    "I am exercising my right of withdrawal within the 14 days",
    "Would it be possible to withdraw my order? I've had second thoughts",
    "I have decided to withdraw from the purchase",
    "I'm still in the cooling-off period and would like to make use of it",
    "Ich widerrufe meine Bestellung 1042.",
    "Widerruf Bestellung 1042",
    "hiermit mache ich von meinem Widerrufsrecht gebrauch",
    "Hiermit widerrufe ich meinen Kauf vom 2.11.",
    "Ich habe beschlossen, den Vertrag zu widerrufen",
    "Kann ich die Bestellung noch widerrufen?",
    "Ich trete vom Kaufvertrag zurück",
    "Anbei das ausgefüllte Widerrufsformular",
    "J'exerce mon droit de rétractation pour la commande 1042",
    "Je souhaite me rétracter de ma commande",
    "Vorrei esercitare il diritto di recesso per l'ordine 1042",
    "Con la presente recedo dal contratto",
    "Ejerzo mi derecho de desistimiento del pedido 1042",
    "Quiero desistir de la compra",
    "Ik maak gebruik van mijn herroepingsrecht",
    "Hierbij herroep ik mijn bestelling",
    "Quero exercer o direito de arrependimento",
    "Venho exercer o meu direito de livre resolução",
  ])("is a return of what has come and a cancellation of what is here, whatever was read: %s", (text) => {
    expect(speaksOfWithdrawal(text)).toBe(true);
    const topics = topicsOf(text);
    for (const intent of ["cancel_order", "return", "order_status", "other"] as const) {
      expect(ruled(intent, came, { topics })).toBe("return_label within_window");
      expect(ruled(intent, onItsWay, { topics })).toBe("inform return_after_delivery");
      expect(ruled(intent, anOrder(), { topics })).toBe("cancel_order cancellable");
      expect(ruled(intent, late, { topics })).toBe("inform person_decides");
    }
  });

  it.each([
    "How long is the cooling-off period?",
    "Is there a right of withdrawal?",
    "I want to withdraw my complaint, all good now",
    "I withdraw my consent to the newsletter",
    "I don't want to withdraw from the purchase, I just want it faster",
    "I exercised my right of withdrawal last week, where is my money?",
    "Can I withdraw money with the gift card?",
    "If it isn't here by Friday I withdraw from the contract",
    "Wie lange ist die Widerrufsfrist?",
    "Habe ich ein Widerrufsrecht?",
    "Ich habe am 3.11. widerrufen, wo bleibt mein Geld?",
    "Ich möchte meine Bestellung nicht widerrufen",
    "Hiermit widerrufe ich meine Einwilligung zur Werbung",
    "Falls es bis Freitag nicht da ist, widerrufe ich",
    "Haben Sie meinen Widerruf erhalten?",
    "Quel est le délai de rétractation ?",
    "J'ai exercé mon droit de rétractation, où est mon argent ?",
    "Je retire ma réclamation",
    "Ho già esercitato il diritto di recesso, quando arriva il rimborso?",
    "Il diritto di recesso quanto dura?",
    "¿Cuántos días hay de derecho de desistimiento?",
    "No quiero desistir de la compra",
    "Hoe lang is de bedenktijd?",
    "Ik heb mijn bestelling vorige week herroepen",
    "Já exerci o direito de arrependimento e nada de dinheiro",
    "Not on my doorstep, draw the courier a map",
  ])("is not what is asked of it, done before, denied or about something else: %s", (text) => {
    expect(speaksOfWithdrawal(text)).toBe(false);
  });

  it("leaves what is asked clearly beside it alone", () => {
    const topics = [WITHDRAWAL_TOPIC];
    const asked = ["cancel_order", "order_status"] as const;
    const situations = decide(inputsOf(asked, came, { topics }), defaultPolicy).requests.map(
      ({ situation }) => situation,
    );
    expect(situations).toEqual(["within_window", "delivered"]);
    expect(ruled("damaged_item", came, { topics })).toBe("replacement faulty_within_window");
  });

  it("is never refused by rule, and tells of an order that is over that it is", () => {
    const topics = [WITHDRAWAL_TOPIC];
    const sale = shippedOrder([delivered(5)], { items: [anItem({ sku: "FS-1" })] });
    expect(ruled("cancel_order", sale, { topics })).toBe("inform person_decides");
    const over = anOrder({ cancelledAt: new Date("2026-11-19T10:00:00Z") });
    expect(ruled("cancel_order", over, { topics })).toBe("inform cancelled");
  });
});

describe("cancelling what has come and is not wanted", () => {
  it.each([
    "cancel my order, i got it but dont want it",
    "It arrived yesterday and I changed my mind, please cancel",
    "I received the order but no longer need it. Cancel it please",
    "stornieren bitte, paket ist da, gefällt mir nicht",
    "Ich habe die Ware erhalten, will sie aber nicht. Bitte stornieren",
    "J'ai reçu ma commande mais je n'en veux plus, annulez",
    "Ya he recibido el pedido pero no lo quiero, cancelar",
    "Ho ricevuto il pacco ma non lo voglio, annullate l'ordine",
    "Ik heb het pakket ontvangen maar wil het niet, annuleer de bestelling",
    "Recebi a encomenda mas não quero, cancelem",
  ])("is a return: %s", (text) => {
    expect(cameUnwanted(text)).toBe(true);
    const topics = topicsOf(text);
    expect(ruled("cancel_order", came, { topics })).toBe("return_label within_window");
    expect(ruled("cancel_order", late, { topics })).toBe("deny window_expired");
  });

  it.each([
    "cancel my order, I don't want it any more",
    "I got your email but I don't want it, cancel the order",
    "I got the confirmation but changed my mind, cancel",
    "It hasn't arrived and I don't want it any more, cancel",
    "I received it and love it, please cancel my other order",
    "Stornieren bitte, ich brauche es nicht mehr",
    "Das Paket ist noch nicht da, ich will es nicht mehr",
    "Je n'en veux plus, annulez la commande",
    "No ha llegado y ya no lo quiero, cancelen",
    "Non lo voglio più, annullate",
    "Ik wil het niet meer, annuleer",
    "Não quero mais, cancelem a encomenda",
  ])("is a cancellation where nothing has come: %s", (text) => {
    expect(cameUnwanted(text)).toBe(false);
    expect(ruled("cancel_order", came, { topics: topicsOf(text) })).toBe("deny already_delivered");
  });

  it("is less sure where the order can't have come", () => {
    const inputs = inputsOf(["cancel_order"], anOrder(), { topics: [UNWANTED_TOPIC] });
    expect(decide(inputs, defaultPolicy)).toMatchObject({ action: "cancel_order", confidence: "medium" });
  });
});

it("costs no time in hostile text", () => {
  const before = process.cpuUsage();
  for (const piece of ["widerruf ", "ich habe ", "i got it ", "bedenktijd wat ", "nicht a ", "is da "]) {
    const text = piece.repeat(2000);
    speaksOfWithdrawal(text);
    cameUnwanted(text);
  }
  expect(processorMs(before)).toBeLessThan(1_000);
});
