import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { ARRIVED, decided, item, LABEL, OTHER, THEIRS } from "./thread-cases.ts";

const THREE = { ...ARRIVED, items: [...ARRIVED.items, item("lamp", "Oak Lamp")] };

describe("a reply is read together with the request that it goes on with", () => {
  it.each([
    ["I'd like to return the shirt from order 1042", "Yes please"],
    ["Ich möchte das Linen Shirt aus Bestellung 1042 zurückgeben", "Ja bitte"],
    ["Je voudrais retourner le Linen Shirt de la commande 1042", "Oui s'il vous plaît"],
    ["Quiero devolver el Linen Shirt del pedido 1042", "Sí, por favor"],
    ["Vorrei restituire il Linen Shirt dell'ordine 1042", "Sì, grazie"],
    ["Ik wil het Linen Shirt uit bestelling 1042 terugsturen", "Ja graag"],
    ["Quero devolver o Linen Shirt do pedido 1042", "Sim, por favor"],
  ])("%s … %s", async (request, reply) => {
    expect(await decided([request, LABEL, reply], [ARRIVED, OTHER])).toMatchObject({
      situation: "within_window",
      answered: true,
      order: "#1042",
      items: ["shirt"],
    });
  });

  it("names the order, and the item", async () => {
    const asked = ["I'd like to return something", { agent: "Which order and which item?" }];
    const expected = { situation: "within_window", answered: false, order: "#1042", items: ["shirt"] };
    expect(await decided([...asked, "1042, the shirt"], [ARRIVED, OTHER])).toMatchObject(expected);
    expect(await decided([...asked, "#1042", "the shirt"], [ARRIVED, OTHER])).toMatchObject({
      order: "#1042",
    });
    const earlier = ["I'd like to return the shirt", { agent: "Which order?" }, "1042", LABEL, "yes please"];
    expect(await decided(earlier, [ARRIVED, OTHER])).toMatchObject({ ...expected, answered: true });
    expect(await decided(["Where is my order?", "it's 1043"], [ARRIVED, OTHER])).toMatchObject({
      intent: "order_status",
      order: "#1043",
    });
  });

  it.each([
    ["change my address on 1042", "14 Oak Street, London SW1A 1AA, United Kingdom"],
    ["Bitte die Lieferadresse für Bestellung 1042 ändern", "Hauptstraße 5a, 10115 Berlin, Deutschland"],
    ["Je veux changer l'adresse de livraison de la commande 1042", "12 rue de Lyon\n75012 Paris"],
    ["Quiero cambiar la dirección de entrega del pedido 1042", "Calle Mayor 3, 28013 Madrid"],
    ["Vorrei cambiare l'indirizzo di consegna dell'ordine 1042", "Via Roma 15, 20121 Milano"],
    ["Ik wil het bezorgadres van bestelling 1042 wijzigen", "Keizersgracht 22, 1015 CS Amsterdam"],
    ["Quero alterar o endereço de entrega do pedido 1042", "Rua Augusta 120, 1100-053 Lisboa"],
  ])("gives the address, which is not asked for again: %s", async (request, address) => {
    const lines = [request, { agent: "Could you confirm the full new address?" }, address];
    const expected = { intent: "change_address", order: "#1042" };
    expect(await decided(lines, [anOrder(), OTHER])).toMatchObject({
      ...expected,
      situation: "address_change_possible",
      answered: true,
    });
    expect(await decided(lines, [ARRIVED, OTHER])).toMatchObject({
      ...expected,
      situation: "already_delivered",
    });
  });

  it("asks for the rest of an address that is not whole", async () => {
    const lines = ["change my address on 1042", { agent: "What is the new one?" }, "14 Oak Street, London"];
    expect(await decided(lines, [anOrder()])).toMatchObject({
      situation: "address_change_possible",
      answered: false,
    });
  });

  it("chooses what was offered for the item that was named", async () => {
    const broken = "The mug from order 1042 arrived broken";
    const offer = { agent: "Would you like 1) a replacement or 2) a refund?" };
    const expected = { order: "#1042", items: ["mug"] };
    expect(await decided([broken, offer, "the refund please"], [ARRIVED, OTHER])).toMatchObject({
      ...expected,
      situation: "faulty_refund",
    });
    expect(await decided([broken, offer, "I'd prefer a replacement"], [ARRIVED, OTHER])).toMatchObject({
      ...expected,
      situation: "faulty_replacement",
    });
    expect(await decided([broken, offer, "Option 2"], [ARRIVED, OTHER])).toMatchObject({
      ...expected,
      situation: "faulty_within_window",
    });
  });

  it.each([
    "yes, cancel it",
    "ja, bitte stornieren",
    "oui annulez",
    "sí, cancélalo",
    "sì, annullate",
    "ja, annuleer maar",
    "sim, cancele",
  ])("says yes to cancelling, and then asks for it: %s", async (reply) => {
    const lines = ["Where is order #1042?", { agent: "Not sent yet. Shall I cancel it?" }, reply];
    expect(await decided(lines, [anOrder()])).toMatchObject({ intent: "cancel_order", order: "#1042" });
  });

  it.each([
    "I did not ask you to cancel it",
    "Nobody said anything of cancelling",
    "nicht stornieren",
    "nein, nicht stornieren",
    "niet annuleren",
    "ne pas annuler",
    "n'annulez pas",
    "no lo cancele",
    "you cancelled the last one already",
  ])("speaks of cancelling otherwise: %s", async (reply) => {
    const lines = ["Where is order #1042?", { agent: "Not sent yet. Shall I cancel it?" }, reply];
    expect((await decided(lines, [anOrder()])).situation).not.toBe("cancellable");
  });

  it("adds an item to those that were named", async () => {
    const lines = ["I'd like to return the shirt from order 1042", LABEL, "Yes, and the mug too"];
    expect(await decided(lines, [THREE])).toMatchObject({ items: ["shirt", "mug"] });
    const only = ["I'd like to return the shirt and the mug from order 1042", LABEL, "Yes, but just the mug"];
    expect(await decided(only, [THREE])).toMatchObject({ items: ["mug"] });
  });

  it("is a picture that an agent asked for", async () => {
    const lines = [
      "The mug from order 1042 arrived broken, I want a refund",
      { agent: "Please attach a photo." },
      "",
    ];
    expect(await decided(lines, [ARRIVED])).toMatchObject({ situation: "faulty_refund", answered: true });
    const told = [...lines.slice(0, 1), { agent: "Your refund is on its way." }, ""];
    expect(await decided(told, [ARRIVED])).toEqual({ skipped: "no_customer_text" });
  });

  it("says the size, or only reminds", async () => {
    const lines = ["I'd like to exchange the shirt from 1042", { agent: "Which size?" }];
    expect(await decided([...lines, "M in navy please"], [ARRIVED])).toMatchObject({
      situation: "exchange_within_window",
      answered: true,
      items: ["shirt"],
    });
    expect(await decided([...lines, "Any news?"], [ARRIVED])).toMatchObject({
      situation: "exchange_within_window",
      answered: false,
    });
  });
});

describe("a short wish for what was named before", () => {
  const ABOUT = ["Is the Linen Shirt from order 1042 a slim fit?", { agent: "Yes, it is." }];

  it.each([
    "Then I'd like to return it please",
    "Can I exchange it for size L?",
    "Please refund it",
    "Yes, please exchange for size L instead",
    "Dann möchte ich es zurückgeben",
    "Alors je voudrais le retourner",
    "Entonces quiero devolverla",
    "Allora vorrei restituirla",
    "Dan wil ik het terugsturen",
    "Então quero devolvê-la",
  ])("means that item: %s", async (wish) => {
    expect(await decided([...ABOUT, wish], [ARRIVED])).toMatchObject({ order: "#1042", items: ["shirt"] });
  });

  it.each([
    "Then I'd like to return everything",
    "I'd like to return my order, all of it",
    "I want to return the mug",
    "Where is it?",
    "Please cancel it",
    "Dann möchte ich alles zurückgeben",
    "Alors je veux retourner toute la commande",
  ])("and else does not: %s", async (text) => {
    expect((await decided([...ABOUT, text], [ARRIVED])).items).not.toEqual(["shirt"]);
  });
});

describe("a message of its own stands alone", () => {
  it.each([
    "Please cancel order 1043",
    "Bitte stornieren Sie Bestellung 1043",
    "Je veux annuler la commande 1043",
    "Quiero cancelar el pedido 1043",
    "Voglio annullare l'ordine 1043",
    "Ik wil bestelling 1043 annuleren",
    "Quero cancelar o pedido 1043",
  ])("with a request that is clear: %s", async (text) => {
    const lines = ["I'd like to return the shirt from order 1042", LABEL, text];
    expect(await decided(lines, [ARRIVED, OTHER])).toMatchObject({ intent: "cancel_order", order: "#1043" });
  });

  it.each([
    "No thanks",
    "Actually no, keep it, thanks!",
    "Nein danke",
    "Non merci",
    "No gracias",
    "Nee, bedankt",
  ])("that takes the request back: %s", async (text) => {
    const lines = ["Please cancel order 1042", { agent: "Are you sure?" }, text];
    const { intent, situation } = await decided(lines, [anOrder()]);
    expect([intent, situation]).not.toContain("cancel_order");
    expect(situation).not.toBe("cancellable");
  });

  it("takes nothing that an agent or a machine says for the customer's wish", async () => {
    const offers = [
      { agent: "I can cancel order 1042 for you. Shall I?" },
      { machine: "Do you want to cancel order 1042?" },
    ];
    for (const offer of offers) {
      expect(await decided(["Where is order 1042?", offer, "Yes please"], [anOrder()])).toMatchObject({
        intent: "order_status",
      });
    }
  });

  it("takes over nobody else's words", async () => {
    const lines = ["Cancel order 1042 please", { agent: "Shall I?" }, "Yes please"];
    expect(await decided(lines, [anOrder()], { writers: ["8", "", "7"] })).toMatchObject({ intent: "other" });
    expect(await decided(lines, [anOrder()], { writers: ["7", "", "8"] })).toMatchObject({ order: null });
  });
});

describe("the identity gate and the numbers of a thread", () => {
  it.each([
    [["Return the shirt from order #2077", LABEL, "Yes please"]],
    [["I'd like to return the shirt", { agent: "Which order?" }, "2077"]],
    [["I'd like to return the shirt", { agent: "Which order?" }, "It's 2077", LABEL, "yes"]],
  ])("lets nobody through to another's order: %j", async (lines) => {
    expect(await decided(lines, [ARRIVED, THEIRS])).toMatchObject({ identity: "unproven", order: null });
    expect(await decided(lines, [ARRIVED])).toMatchObject({ identity: "unproven", order: null });
  });

  it("takes a house number or a size for no order", async () => {
    const lines = [
      "change my address on order #1042",
      { agent: "What is it?" },
      "1043 Oak Street, London SW1A 1AA",
    ];
    expect(await decided(lines, [anOrder(), OTHER])).toMatchObject({ order: "#1042" });
  });
});
