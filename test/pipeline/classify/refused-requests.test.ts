import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/domain/intent.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { withoutRefused } from "../../../src/pipeline/classify/refused-requests.ts";
import { processorMs } from "../../support/processor-ms.ts";

const read = (text: string, subject = "") =>
  classifyTicket({ subject, text }).requests.map(({ intent }) => intent);

describe("a wish that its writer denies", () => {
  it.each<[string, Intent[]]>([
    ["I don't want a refund, I want my parcel!", ["refund"]],
    ["no refund needed, just send a new one", ["refund"]],
    ["Bitte keine Rückerstattung, schickt mir einfach das Hemd", ["refund"]],
    ["pas de remboursement svp, juste mon colis", ["refund"]],
    ["on ne veut pas être remboursés, on veut la commande", ["refund"]],
    ["non rimborsatemi, mandatemi il pacco", ["refund"]],
    ["geen terugbetaling graag, stuur gewoon het pakket", ["refund"]],
    ["I never asked you to cancel my order! Please send it", ["cancel_order"]],
    ["I'm not asking for a refund, just an update on 1042", ["refund"]],
    ["Ich will keine Rückerstattung, sondern mein Paket", ["refund"]],
    ["Ich möchte kein Geld zurück, ich will das Paket", ["refund"]],
    ["je ne veux pas de remboursement, je veux mon colis", ["refund"]],
    ["No quiero un reembolso, quiero mi paquete.", ["refund"]],
    ["Non voglio un rimborso, voglio il mio pacco.", ["refund"]],
    ["Ik wil geen terugbetaling, ik wil mijn pakket.", ["refund"]],
    ["Ik hoef mijn geld niet terug, ik wil mijn pakket", ["refund"]],
    ["Não quero reembolso, quero a minha encomenda.", ["refund"]],
    ["I don't want to return it, just how do I wash it", ["return"]],
    ["No quiero devolverlo, solo saber cómo se lava", ["return"]],
    ["Je ne veux pas la retourner, juste savoir comment la laver", ["return"]],
    ["Ich möchte es nicht zurückgeben, nur wissen wie man es wäscht", ["return"]],
    ["Non voglio restituirlo, vorrei solo sapere come si lava", ["return"]],
    ["Ik wil het niet terugsturen, ik wil alleen weten hoe ik het was", ["return"]],
    ["Não quero devolvê-lo, só quero saber como se lava", ["return"]],
    ["Do NOT cancel 1042, has it shipped?", ["cancel_order"]],
    ["Please don't refund me, just send the mug again", ["refund"]],
    ["I want a replacement, not a refund", ["refund"]],
    ["I'd like an exchange instead of a refund", ["refund"]],
    ["I don't want another one, just my money back", ["exchange"]],
    ["I did not ask for a voucher. Give me my money back", ["discount"]],
    ["Bitte nicht stornieren! Wann kommt es?", ["cancel_order"]],
    ["Ich will keinen Gutschein, ich will mein Geld zurück", ["discount"]],
    ["I don't want a refund or a replacement, I want an apology", ["refund", "exchange"]],
    ["We no longer wish to cancel the order. When will it ship?", ["cancel_order"]],
    ["changed my mind about cancelling 1042, please send it", ["cancel_order"]],
    ["Je ne veux pas être remboursée, je veux la robe", ["refund"]],
    ["No quiero que me devuelvan el dinero, quiero la camisa", ["refund"]],
    ["Quiero un cambio, no un reembolso", ["refund"]],
    ["actually forget the replacement, id rather have the money", ["exchange"]],
    ["Vergessen Sie den Umtausch, ich behalte es", ["exchange"]],
    ["Oubliez le remboursement, je garde la robe", ["refund"]],
    ["Olviden el reembolso, me la quedo", ["refund"]],
    ["Lasciate perdere il rimborso, la tengo", ["refund"]],
    ["Vergeet de terugbetaling, ik hou hem", ["refund"]],
    ["Esqueçam o reembolso, fico com a camisa", ["refund"]],
  ])("is no request: %s", (text, refused) => {
    expect(withoutRefused(text).refused).toEqual(refused);
    for (const intent of refused) expect(read(text)).not.toContain(intent);
  });

  it.each([
    "My husband says he asked you to cancel 5510, please ignore that, we still want it. When does it go out?",
    "My wife wrote that she wants to cancel. Please disregard her email.",
    "I asked you to cancel this morning but we still want it",
    "Please ignore my cancellation request, where is my order?",
    "Mein Mann hat die Bestellung 5510 storniert, bitte ignorieren Sie das. Wann kommt sie?",
    "Meine Frau hat gebeten zu stornieren, wir möchten die Bestellung trotzdem behalten",
    "Mon mari a demandé d'annuler, oubliez ça, nous la voulons toujours",
    "Ne tenez pas compte de ma demande d'annulation",
    "Mi marido pidió cancelar el pedido, no le hagan caso, todavía lo queremos",
    "Mio marito ha chiesto di annullare, ignorate il messaggio, lo vogliamo ancora",
    "Mijn man vroeg om te annuleren, negeer dat, we willen hem nog steeds",
    "O meu marido pediu para cancelar, ignorem isso, ainda a queremos",
  ])("is no request where it was made before and is taken back: %s", (text) => {
    expect(withoutRefused(text).refused).toEqual(["cancel_order"]);
    expect(read(text)).not.toContain("cancel_order");
  });

  it.each([
    "I asked you to cancel 5510 and you ignore me",
    "I asked to cancel my order twice. Don't ignore this!",
    "Please cancel 5510. Ignore my other message about the colour",
    "I asked to cancel the tent but I still want the boots",
    "You said it was cancelled, I still want my refund",
    "Please cancel, you can't just ignore this",
    "Can I still cancel? My husband asked you already",
    "Please don't forget the refund",
    "Did you forget the replacement?",
    "Meine Stornierung wurde ignoriert! Bitte stornieren",
    "J'ai demandé d'annuler, vous ignorez mes messages",
    "N'oubliez pas le remboursement",
    "Pedí cancelar y todavía no me responden",
    "No olviden el reembolso",
    "Ho chiesto di annullare e mi ignorate ancora",
    "Ik heb gevraagd te annuleren, jullie negeren mij",
    "Pedi para cancelar e ainda não responderam",
  ])("is one where it is only told again: %s", (text) => {
    expect(withoutRefused(text).refused).toEqual([]);
  });

  it.each([
    "why don't I get my refund?",
    "I can't return it?",
    "I do not want to keep it, please refund",
    "I don't want this to happen again, refund me",
    "I don't understand why you won't refund me",
    "never got my refund",
    "still no refund please help",
    "I don't want it any more, refund me",
    "don't you accept returns?",
    "I haven't received a refund",
    "Why don't you cancel it already?",
    "If you do not cancel my order I will call my bank",
    "Don't cancel the socks, cancel the tent",
    "I don't want to cancel the whole order, just the mug",
    "I don't want to return the mug, only the shirt",
    "I don't want to wait for a refund any longer",
    "I don't want to return it at my own cost",
    "I don't want to pay for the return",
    "You don't want to refund me??",
    "I don't need to return it?",
    "I don't have to send it back, right?",
    "You sent me a voucher instead of a refund!",
    "Three weeks, no refund",
    "Ich habe keine Erstattung erhalten",
    "Warum bekomme ich keine Erstattung?",
    "Ich kann es nicht zurückgeben",
    "Ich möchte nicht mehr warten, sondern mein Geld zurück",
    "Je n'ai pas reçu de remboursement",
    "Je ne peux pas retourner la chemise",
    "No me han hecho el reembolso",
    "No puedo devolverlo",
    "Non ho ricevuto il rimborso",
    "Ik heb geen terugbetaling ontvangen",
    "Não recebi o reembolso",
    "I don't want a partial refund",
    "I don't like it, I want to return it",
    "not happy, want a refund",
    "No, I want a refund",
    "It does not fit. Return please",
    "I do not need it so I want to return it",
    "I don't need it anymore, cancel please",
    "Ich möchte die Bestellung stornieren, nicht umtauschen",
    "Ya no lo quiero, quiero devolverlo",
    "Je n'en veux plus, je veux un remboursement",
    "Ik wil het niet meer, graag geld terug",
    "Não quero mais, quero devolver",
    "Why was the order not cancelled? Refund me",
    "You do not want to refund me, so I will go public",
    "The shop does not want to refund",
    "Die Hotline wollte nicht erstatten",
    "Ich hatte keine Erstattung bekommen",
    "Bitte um Hilfe, habe keine Erstattung erhalten",
    "vous ne voulez pas me rembourser",
    "No quieren devolverme el dinero",
    "Non vogliono rimborsarmi",
    "Jullie willen niet terugbetalen",
    "Vocês não querem reembolsar",
    "Dont forget the refund",
    "I need a refund, not excuses",
  ])("is none where money, goods or an answer are wanted: %s", (text) => {
    expect(withoutRefused(text).refused).toEqual([]);
  });

  it.each<[string, Intent]>([
    ["I don't want a refund, I want my parcel!", "order_status"],
    ["Ich will keine Rückerstattung, sondern mein Paket", "order_status"],
    ["Je ne veux pas de remboursement, je veux mon colis !", "order_status"],
    ["No quiero un reembolso, quiero mi paquete.", "order_status"],
    ["Non voglio un rimborso, voglio il mio pacco.", "order_status"],
    ["Ik wil geen terugbetaling, ik wil mijn pakket.", "order_status"],
    ["I don't want to return it, just how do I wash it", "product_question"],
    ["Do NOT cancel 1042, has it shipped?", "order_status"],
    ["I don't want another one, just my money back", "refund"],
    ["I did not ask for a voucher. Give me my money back", "refund"],
    ["Please don't cancel anything, I'd like to return the shirt", "return"],
  ])("gives way to what is wanted instead: %s", (text, wanted) => {
    expect(read(text)[0]).toBe(wanted);
  });

  it("stays refused though the subject names it", () => {
    expect(read("I don't want a refund, where is my parcel?", "Refund")).not.toContain("refund");
  });

  it("leaves nothing that could be answered where nothing else is said", () => {
    expect(classifyTicket({ subject: "", text: "I don't want a refund." }).requests).toMatchObject([
      { intent: "other", confidence: "low" },
    ]);
  });

  it("costs no time in hostile text", () => {
    const before = process.cpuUsage();
    for (const piece of [
      "i don't want ",
      "ich will ",
      "nicht ",
      "ik wil niet ",
      "to have to be get ",
      ", not ",
      "instead of ",
    ])
      withoutRefused(piece.repeat(2000));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
