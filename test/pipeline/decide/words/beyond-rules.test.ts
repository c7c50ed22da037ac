import { describe, expect, it } from "vitest";
import type { Intent } from "../../../../src/domain/intent.ts";
import { BEYOND_RULES, wishesBeyondRules } from "../../../../src/pipeline/decide/words/beyond-rules.ts";
import { speaksOfSentBack } from "../../../../src/pipeline/decide/words/sent-back.ts";
import { textTopics } from "../../../../src/pipeline/decide/words/text-topics.ts";
import { defaultPolicy, delivered, ruled, shippedOrder } from "../decision-cases.ts";

const came = shippedOrder([delivered(5)]);
const topicsOf = (text: string) => textTopics(text, defaultPolicy.policy);
const decided = (intent: Intent, text: string) => ruled(intent, came, { topics: topicsOf(text) });

describe("longer to send something back than the window allows", () => {
  it.each([
    "I'm in hospital, could I have a bit longer to send the boots back?",
    "I need more time to return these",
    "Can you extend the return window for me? I'm abroad",
    "Could the return deadline be extended by a week?",
    "Is it ok if I send it back a few days late?",
    "Ich brauche mehr Zeit für die Rückgabe",
    "Können Sie die Rückgabefrist um eine Woche verlängern?",
    "Puis-je avoir un délai supplémentaire pour renvoyer les bottes ?",
    "¿Podéis ampliar el plazo de devolución?",
    "Potete prolungare il termine per il reso?",
    "Kan de retourtermijn een week verlengd worden?",
    "Preciso de mais tempo para devolver as botas",
  ])("is for a person: %s", (text) => {
    expect(wishesBeyondRules(text)).toContain(BEYOND_RULES.moreTime);
    for (const intent of ["return", "exchange", "change_order"] as const)
      expect(decided(intent, text)).toBe("inform person_decides");
  });

  it.each([
    "I'd like to return these, they took more time to arrive than promised",
    "Can I exchange the jacket for a longer one?",
    "I want the jacket a bit longer, size L please",
    "How long do I have to return this?",
    "Can I return it? I've had it for a few weeks",
    "Please send it back to me later",
    "Die Lieferung dauerte länger, ich will die Stiefel zurückgeben",
    "Ils ont mis plus de temps que prévu, je veux les retourner",
    "Quiero devolverlas, tardaron más tiempo de lo previsto",
    "Vorrei rendere gli scarponi",
    "Ik wil de schoenen retourneren",
    "Quero devolver as botas",
  ])("is not: %s", (text) => {
    expect(wishesBeyondRules(text)).not.toContain(BEYOND_RULES.moreTime);
    expect(decided("return", text)).toBe("return_label within_window");
  });
});

describe("handing it in at a shop", () => {
  it.each([
    "Can I bring it back to a shop instead of posting it?",
    "Can I return these in store?",
    "Could I drop them off at one of your stores?",
    "Is it possible to exchange it in person at the nearest branch?",
    "Kann ich die Stiefel in einer Filiale zurückgeben?",
    "Kann ich das auch im Laden umtauschen?",
    "Puis-je les rapporter en magasin ?",
    "¿Puedo devolverlas en una tienda?",
    "Posso restituirli in negozio?",
    "Kan ik ze terugbrengen naar de winkel?",
    "Posso devolver na loja?",
  ])("is for a person: %s", (text) => {
    expect(wishesBeyondRules(text)).toContain(BEYOND_RULES.inPerson);
    expect(decided("return", text)).toBe("inform person_decides");
  });

  it.each([
    "I want to return the boots I bought in your store",
    "Can I drop it at a DHL shop?",
    "Can I hand it in at the post office?",
    "I saw it in a shop. I want to return mine",
    "I'd like to return my order to your shop",
    "Kann ich es im DHL Paketshop abgeben?",
    "Ich habe es im Laden günstiger gesehen und will es zurückgeben",
    "Puis-je le déposer dans un point relais ?",
    "Quiero devolver las botas que compré en la tienda",
    "Vorrei rendere gli scarponi comprati nel negozio online",
    "Ik wil de schoenen terugsturen",
    "Quero devolver as botas que comprei na loja",
  ])("is not: %s", (text) => {
    expect(wishesBeyondRules(text)).not.toContain(BEYOND_RULES.inPerson);
    expect(decided("return", text)).toBe("return_label within_window");
  });
});

describe("which address an order goes to", () => {
  it.each([
    "what's the delivery address on my order?",
    "Which address did I give you?",
    "Can you confirm the address you have for my order?",
    "Where is my parcel being sent to?",
    "Welche Lieferadresse steht in meiner Bestellung?",
    "An welche Adresse geht das Paket?",
    "À quelle adresse est envoyé mon colis ?",
    "¿A qué dirección va mi pedido?",
    "Qual è l'indirizzo di consegna?",
    "Naar welk adres gaat mijn bestelling?",
    "Qual é o endereço da encomenda?",
  ])("is no change of it: %s", (text) => {
    expect(wishesBeyondRules(text)).toContain(BEYOND_RULES.address);
    expect(decided("change_address", text)).toBe("inform person_decides");
  });

  it.each([
    "Please change the delivery address to 9 Mill Lane",
    "I gave the wrong address, which address did you get?",
    "Can you send it to a different address?",
    "What address should I use to update it? I have moved",
    "Welche Adresse habe ich angegeben? Die war falsch",
    "Bitte ändern Sie die Lieferadresse",
    "Je voudrais modifier l'adresse de livraison",
    "¿Podéis cambiar la dirección?",
    "Vorrei cambiare l'indirizzo",
    "Kunnen jullie het adres wijzigen?",
    "Quero alterar o endereço",
  ])("is not what a change asks: %s", (text) => {
    expect(wishesBeyondRules(text)).not.toContain(BEYOND_RULES.address);
    expect(decided("change_address", text)).toBe("deny already_delivered");
  });
});

describe("that the same was said before", () => {
  it.each([
    "you said that last week as well",
    "You told me the same on Monday",
    "that's what you said last time",
    "same answer again",
    "Das haben Sie letzte Woche auch schon gesagt",
    "Vous me l'avez déjà dit la semaine dernière",
    "Eso me dijeron la semana pasada",
    "L'avete già detto la settimana scorsa",
    "Dat zeiden jullie vorige week ook",
    "Disseram o mesmo na semana passada",
  ])("is answered by a person: %s", (text) => {
    expect(wishesBeyondRules(text)).toContain(BEYOND_RULES.reproach);
    expect(decided("other", text)).toBe("inform person_decides");
  });

  it.each([
    "My friend said that it fits",
    "You said that it would arrive on Monday",
    "As you said, I will wait",
    "I told you my order number",
    "Mein Mann hat das gesagt",
    "Comme vous dites",
    "Como me dijo mi hermano",
    "Me l'ha regalato mia sorella",
    "Ik zei dat al",
    "A minha irmã disse sim",
  ])("is not: %s", (text) => {
    expect(wishesBeyondRules(text)).not.toContain(BEYOND_RULES.reproach);
  });
});

describe("a cancellation for a better price", () => {
  it.each([
    "Je souhaite annuler, j'ai trouvé moins cher ailleurs",
    "Please cancel, I found it cheaper elsewhere",
    "Bitte stornieren, habe es woanders günstiger gekauft",
    "Quiero cancelar, lo encontré más barato",
    "Vorrei annullare, l'ho trovato a meno",
    "Graag annuleren, elders goedkoper gevonden",
    "Quero cancelar, encontrei mais barato",
  ])("is not answered as a wish for a discount: %s", (text) => {
    expect(decided("discount", text)).toBe("inform person_decides");
  });
});

describe("a label of which only is told", () => {
  it.each([
    "sent it back w/o label on the 9th, your address on the box. refund?",
    "I sent the boots back without a label, where is my refund?",
    "I shipped it back using your label last week, no money yet",
    "Ich habe sie ohne Etikett zurückgeschickt, wo bleibt das Geld?",
    "J'ai renvoyé les bottes sans étiquette, et mon remboursement ?",
    "Le devolví sin etiqueta, ¿y mi dinero?",
    "Ik heb ze zonder label teruggestuurd",
  ])("went back already: %s", (text) => {
    expect(speaksOfSentBack(text)).toBe(true);
  });

  it.each([
    "I sent the shirt back, now I need a label for the boots",
    "I returned the mug and would like a label for the rest",
    "please send me a label, I can't send it back without a label",
    "Ich habe das Hemd zurückgeschickt und brauche ein Etikett für die Stiefel",
    "J'ai renvoyé la chemise, il me faut une étiquette pour les bottes",
    "Ik heb het shirt teruggestuurd, mag ik een label voor de schoenen?",
  ])("is asked for: %s", (text) => {
    expect(speaksOfSentBack(text)).toBe(false);
  });
});
