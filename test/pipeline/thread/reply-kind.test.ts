import { describe, expect, it } from "vitest";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { type ReplyKind, replyKind } from "../../../src/pipeline/thread/reply-kind.ts";
import { waitsForAnswer } from "../../../src/pipeline/thread/waits-for-answer.ts";

const kindOf = (text: string, isAsked = true) => replyKind(text, isAsked, classifyTicket);

const REPLIES: Readonly<Record<ReplyKind, readonly string[]>> = {
  yes: [
    "Yes please",
    "yes, go ahead",
    "Sure, that's fine. Thanks!",
    "Ja bitte",
    "Ja, gerne",
    "Oui s'il vous plaît",
    "Bien sûr, merci",
    "Sí, por favor",
    "De acuerdo, envíenla",
    "Sì, grazie",
    "Va bene, procedete",
    "Ja graag",
    "Dat klopt",
    "Sim, por favor",
    "Pode ser, obrigada",
  ],
  order: [
    "1042",
    "#1042",
    "It's 1042, sorry",
    "1042, the shirt",
    "Bestellnummer 1042, das Hemd",
    "C'est la commande 1042",
    "El pedido es el 1042",
    "L'ordine è 1042",
    "Het gaat om bestelling 1042",
    "É o pedido 1042",
    "No, 1043",
  ],
  address: [
    "14 Oak Street, London SW1A 1AA, United Kingdom",
    "Hauptstraße 5a, 10115 Berlin, Deutschland",
    "12 rue de Lyon\n75012 Paris",
    "Calle Mayor 3, 28013 Madrid",
    "Via Roma 15, 20121 Milano",
    "Keizersgracht 22, 1015 CS Amsterdam",
    "Rua Augusta 120, 1100-053 Lisboa",
  ],
  variant: [
    "Size M please",
    "M in navy blue",
    "38",
    "Größe L bitte",
    "taille S",
    "la talla M",
    "maat 42",
    "azul",
  ],
  choice: [
    "Option 2",
    "the refund please",
    "I'd prefer a replacement",
    "the second one",
    "Lieber die Erstattung bitte",
    "Le remboursement s'il vous plaît",
    "El reembolso, por favor",
    "Preferisco il rimborso",
    "Liever een terugbetaling",
    "Prefiro o reembolso",
  ],
  answer: [
    "I asked them and they have nothing.",
    "It was a present for my sister.",
    "Am Dienstag, so gegen zehn.",
    "Le voisin n'a rien vu.",
    "El martes por la tarde.",
    "Martedì pomeriggio.",
  ],
  reminder: [
    "Any news?",
    "Hello??",
    "Did you get my message?",
    "Gibt es schon etwas Neues?",
    "Avez-vous des nouvelles ?",
    "¿Hay novedades?",
    "Ci sono novità?",
    "Is er al nieuws?",
    "Alguma novidade?",
  ],
  wordless: ["", "  ", "Sent from my iPhone", "[image: photo.jpg]"],
};

describe("a short reply", () => {
  it.each(Object.entries(REPLIES))("is heard as %s", (kind, texts) => {
    expect(texts.map((text) => [text, kindOf(text)])).toEqual(texts.map((text) => [text, kind]));
  });

  it.each([
    "Please cancel order 1043",
    "Where is order 1042?",
    "Actually, can you exchange it for size L?",
    "I'd like to return my order, all of it",
    "I want a refund for everything",
    "Kann ich die Bestellung 1042 noch stornieren?",
    "Je veux annuler la commande 1042",
    "Quiero devolver el pedido 1042",
    "Vorrei cambiare indirizzo dell'ordine 1042",
    "Ik wil bestelling 1042 annuleren",
    "Onde está o pedido 1042?",
    "Yes, and please change the address to 14 Oak Street, London SW1A 1AA",
  ])("that asks for something itself is none: %s", (text) => {
    expect(kindOf(text)).toBeNull();
  });

  it.each(["$120", "€120", "120€", "It was 1042 €", "€1042 please", "£120"])(
    "that names an amount names no order: %s",
    (text) => {
      for (const isAsked of [true, false]) expect(kindOf(text, isAsked)).not.toBe("order");
    },
  );

  it.each([
    "Thanks!",
    "No thanks",
    "Actually no, keep it, thanks!",
    "Nein danke",
    "Non merci, je le garde",
    "No, me lo quedo",
    "No grazie",
    "Nee, ik houd het",
    "Não, obrigada",
    "Please don't cancel it",
    "It turned up, my neighbour had it",
    "Hat sich erledigt",
    "Changed my mind, I like it",
  ])("that takes the request back carries nothing on: %s", (text) => {
    expect(kindOf(text)).toBeNull();
  });

  it("tells something new by itself where nobody asked", () => {
    expect(kindOf("The handle of the mug is broken.", false)).toBeNull();
    expect(kindOf("It was a present for my sister.", false)).toBeNull();
    expect(kindOf("Order 1042 arrived broken.", false)).toBeNull();
    expect(kindOf("1042", false)).toBe("order");
  });

  it("takes no postcode, phone number or size for an order", () => {
    expect(kindOf("My postcode is 90210")).not.toBe("order");
    expect(kindOf("phone 5550142")).not.toBe("order");
  });
});

describe("a message that waits for an answer", () => {
  it.each([
    "Which order is it about?",
    "Please confirm your full address.",
    "Bitte senden Sie uns ein Foto.",
    "Merci de nous envoyer une photo.",
    "Por favor, envíanos una foto.",
    "Per favore invii una foto.",
    "Stuur ons een foto.",
    "Por favor, envie uma foto.",
  ])("asks or bids: %s", (text) => {
    expect(waitsForAnswer({ text })).toBe(true);
  });

  it.each(["Your refund is on its way.", "See https://example.com/track?id=1", "Gern geschehen.", ""])(
    "does neither: %s",
    (text) => {
      expect(waitsForAnswer({ text })).toBe(false);
    },
  );
});
