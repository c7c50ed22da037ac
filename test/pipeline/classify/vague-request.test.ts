import { describe, expect, it } from "vitest";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { isVague } from "../../../src/pipeline/classify/vague-request.ts";

describe("a matter that is only announced", () => {
  it.each([
    "i have a question about my account",
    "I need some help with an order.",
    "i am wondering about my order. can you help me?",
    "Hi, I have a problem with my order 1659222884",
    "Ich habe eine Frage zu meiner Bestellung",
    "J'ai une question sur ma commande",
    "Tengo un problema con mi pedido",
    "Ho una domanda sul mio ordine",
    "Ik heb een vraag over mijn bestelling",
    "Tenho uma dúvida sobre a minha encomenda",
    "Hello, can you help me with my order?",
  ])("is read without sureness: %s", (text) => {
    expect(isVague(text)).toBe(true);
    expect(classifyTicket({ subject: "", text }).requests[0]?.confidence).toBe("low");
  });

  it.each([
    "I have a question about my order, where is it?",
    "I have a problem with my order, the mug is broken",
    "I have a question about your return policy",
    "I need help with cancelling my order",
    "Where is my order?",
    "Where is my order? I have a question about my order",
    "My mug is broken, I need help with my order",
    "I want to return my order",
    "I need my order",
    "Ich habe ein Problem mit der Bestellung: falsche Tasse",
    "J'ai une question sur ma commande, elle est où ?",
  ])("is not one that says what it is about: %s", (text) => {
    expect(isVague(text)).toBe(false);
  });

  it("counts a subject that says more", () => {
    const text = "I have a question about my order";
    expect(classifyTicket({ subject: "Where is my parcel?", text }).requests[0]).not.toMatchObject({
      confidence: "low",
    });
  });
});
