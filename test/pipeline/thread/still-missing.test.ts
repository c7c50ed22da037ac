import { describe, expect, it } from "vitest";
import { ARRIVED, decided, OTHER } from "./thread-cases.ts";

const LOOK = { agent: "I'm sorry. Could you please check with your neighbours and around the house?" };

describe("a parcel that was reported as missing and has not turned up", () => {
  it.each([
    ["#1042 says delivered but I never got it", "No luck. Just give me my money back then."],
    ["#1042 says delivered but I never got it", "Nobody has it. I want a refund please"],
    ["#1042 says delivered but I never got it", "I asked all the neighbours, nothing. Can I return it then?"],
    ["#1042 says delivered but I never got it", "no, it's not there either"],
    [
      "Bestellung 1042 ist als zugestellt markiert, aber ich habe nichts bekommen",
      "Nein. Ich will mein Geld zurück.",
    ],
    ["La commande 1042 est indiquée livrée mais je n'ai rien reçu", "Toujours rien. Je veux être remboursé."],
    [
      "El pedido 1042 figura como entregado pero no lo he recibido",
      "No aparece. Quiero que me devuelvan el dinero.",
    ],
    ["L'ordine 1042 risulta consegnato ma non l'ho ricevuto", "Niente. Voglio il rimborso."],
    ["Bestelling 1042 staat als bezorgd maar ik heb niets ontvangen", "Nee, niets. Ik wil mijn geld terug."],
    ["A encomenda 1042 aparece como entregue mas não recebi nada", "Nada. Quero o meu dinheiro de volta."],
  ])("is for a person, who can't send a label for it: %s … %s", async (report, reply) => {
    expect(await decided([report, LOOK, reply], [ARRIVED, OTHER])).toMatchObject({
      situation: "person_decides",
      order: "#1042",
    });
  });

  it("is the one that is named only now", async () => {
    const lines = [
      "My parcel says delivered but I never got it",
      LOOK,
      "Nothing. It was #1042, I want a refund",
    ];
    expect(await decided(lines, [ARRIVED, OTHER])).toMatchObject({
      situation: "person_decides",
      order: "#1042",
    });
  });

  it("is asked about as ever before anybody has answered", async () => {
    const lines = ["#1042 says delivered but I never got it", "It says delivered but I have not received it"];
    expect(await decided(lines, [ARRIVED])).toMatchObject({ situation: "delivered_not_found" });
  });

  it.each([
    ["It turned up! But I'd like to return the shirt from it", "within_window"],
    ["By the way, where is #1043?", "not_shipped"],
    ["It came today after all, but the mug is broken", "faulty_within_window"],
  ])("is over, or another matter: %s", async (reply, situation) => {
    const lines = ["#1042 says delivered but I never got it", LOOK, reply];
    expect(await decided(lines, [ARRIVED, OTHER])).toMatchObject({ situation });
  });

  it("is not read from what came, which may be sent back", async () => {
    const lines = [
      "Where is my order 1042?",
      { agent: "It was delivered." },
      "Got it. I want to return the shirt",
    ];
    expect(await decided(lines, [ARRIVED, OTHER])).toMatchObject({ situation: "within_window" });
  });
});
