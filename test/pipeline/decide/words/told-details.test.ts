import { describe, expect, it } from "vitest";
import { isAnswered } from "../../../../src/pipeline/decide/words/answered.ts";
import { toldTopics } from "../../../../src/pipeline/decide/words/told-details.ts";
import { processorMs } from "../../../support/processor-ms.ts";

describe("what a request tells beforehand", () => {
  it.each([
    "need the boots in a 43 pls, 42 too tight",
    "Can I swap the boots for size 43?",
    "could I get black instead of brown?",
    "I'd like to exchange it for a medium",
    "please send me size M",
    "Ich möchte die Stiefel gegen Größe 43 tauschen",
    "je voudrais échanger les bottes contre du 43",
    "quiero cambiar las botas por la talla 43",
    "vorrei cambiare gli scarponi con il 43",
    "ik wil de laarzen graag in maat 43",
    "queria trocar as botas pelo tamanho 43",
    "Can I exchange the trail runners from #1005 for EU 43?",
    "could you swap them for a UK 9",
    "Can I exchange it for an L?",
    "Kann ich es gegen eine M umtauschen?",
    "Kann ich den Pullover gegen Größe 42 umtauschen?",
    "je voudrais échanger la veste contre un L",
    "quiero cambiarla por una M",
  ])("is the wanted size or colour: %s", (text) => {
    expect(toldTopics(text)).toContain("told.variant");
  });

  it.each([
    "the boots are too small, can I exchange them?",
    "I need a bigger size",
    "I have size 42 and it is too tight",
    "do you think I need a 43 or a 44?",
    "want to exchange for 43 or 44",
    "which size should I take, I have black ones",
    "I want to return it within 30 days",
    "I need it in 10 days",
    "please send it to the UK, I need it in 2 weeks",
    "can you exchange it for a smaller one",
    "Ich möchte es gegen etwas anderes umtauschen",
    "je voudrais l'échanger contre l'autre modèle",
    "Die Stiefel in 42 sind zu klein",
    "Ich möchte umtauschen, welche Größen gibt es?",
    "les bottes sont trop petites",
    "quiero cambiar las botas",
  ])("is no size or colour in %s", (text) => {
    expect(toldTopics(text)).not.toContain("told.variant");
  });

  it.each([
    "can you take the bottle out of my order",
    "please remove the jacket from order #1042",
    "leave out the bottle please",
    "Bitte die Flasche rausnehmen",
    "pouvez-vous retirer la gourde de ma commande",
    "pueden quitar la botella del pedido",
    "potete togliere la borraccia dall'ordine",
    "haal de fles eruit",
    "podem retirar a garrafa da encomenda",
  ])("is what is to be taken out: %s", (text) => {
    expect(toldTopics(text)).toContain("told.removal");
  });

  it.each([
    "please change my order",
    "can you add a bottle",
    "remove the bottle and add a tent instead",
    "take the bottle out and replace it with the blue one",
    "I want to change the items",
    "Bitte die Flasche hinzufügen",
    "ajoutez une gourde",
  ])("is nothing to be taken out alone in %s", (text) => {
    expect(toldTopics(text)).not.toContain("told.removal");
  });

  it.each([
    "i lost the return label u sent, send it again pls",
    "I never received the return label you promised",
    "still waiting for my label",
    "Ich habe das Rücksendeetikett verloren",
    "Das Etikett ist nicht angekommen",
    "je n'ai pas reçu l'étiquette",
    "no he recibido la etiqueta",
    "non ho ricevuto l'etichetta",
    "ik heb het retourlabel niet ontvangen",
    "não recebi a etiqueta",
  ])("is a label that is not there: %s", (text) => {
    expect(toldTopics(text)).toContain("told.label");
  });

  it.each([
    "I don't need a label",
    "I sent it back with the label",
    "I sent it back without label",
    "the label is on the box",
    "Ich brauche kein Etikett mehr",
    "j'ai collé l'étiquette",
    "what about my return?",
  ])("is no missing label in %s", (text) => {
    expect(toldTopics(text)).not.toContain("told.label");
  });

  it("answers what would be asked only where it is clear which item is meant", () => {
    expect(isAnswered("exchange_within_window", ["told.variant"], true)).toBe(true);
    expect(isAnswered("exchange_within_window", ["told.variant"], false)).toBe(false);
    expect(isAnswered("order_change_possible", ["told.removal"], false)).toBe(false);
    expect(isAnswered("return_open", ["told.label"], false)).toBe(true);
    expect(isAnswered("exchange_within_window", ["told.removal"], true)).toBe(false);
  });

  it("stays quick on hostile text", () => {
    const before = process.cpuUsage();
    toldTopics("need the a in for ".repeat(400));
    toldTopics("lost label take the x out ".repeat(300));
    expect(processorMs(before)).toBeLessThan(1_000);
  });
});
