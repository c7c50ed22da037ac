import { describe, expect, it } from "vitest";
import { INTENTS } from "../../../src/domain/intent.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { processorMs } from "../../support/processor-ms.ts";

function intentsOf(text: string, subject = ""): string[] {
  return classifyTicket({ subject, text }).requests.map(({ intent }) => intent);
}

describe("classifyTicket", () => {
  it.each([
    ["order_status", "hey any idea when my parcel #1042 gets here? it's been ages"],
    [
      "delivered_not_received",
      "The tracking page claims delivered on Tuesday, but there's no parcel here at all",
    ],
    ["return", "these trousers don't suit me, how can I send them back to you"],
    ["exchange", "Lovely shoes but too tight, could I swap them for a 42?"],
    ["refund", "You got my return ten days ago, when do I see the refund on my card"],
    ["cancel_order", "pls cancel order 1042 before it goes out"],
    ["change_address", "I gave you my old street at checkout, please send order 1042 to 5 Oak Lane"],
    ["change_order", "could you put one more candle into the order I placed an hour ago"],
    ["damaged_item", "the vase arrived in a thousand pieces"],
    ["wrong_or_missing_item", "I opened the box and the belt wasn't in it"],
    ["discount", "my code SPRING15 is refused at checkout"],
    ["product_question", "is the parka machine washable"],
    ["policy_question", "how many days do I have to return things"],
    ["payment", "my card shows two charges for one order"],
    ["account", "i forgot my password and the reset mail never comes"],
    ["subscription", "please pause my monthly coffee box for two months"],
    ["site_issue", "your checkout page freezes whenever I press pay"],
    ["complaint", "worst support I have ever had, you should be ashamed"],
    ["human_request", "stop the bot, I want to talk to a human"],
    ["legal_threat", "if this isn't fixed by Monday you'll hear from my lawyer"],
    ["other", "thanks so much, all good now!"],
  ])("reads %s from %j", (intent, text) => {
    expect(intentsOf(text)[0]).toBe(intent);
  });

  it.each([
    "my lawyer friend loved the gift",
    "what's the weather like in oslo",
    "we can boost your google ranking",
  ])("makes no request of the junk %j", (text) => {
    expect(intentsOf(text)).toEqual(["other"]);
  });

  it("finds several requests, the first one not lost among greetings", () => {
    const text = "Hello there! Please cancel order 1042. Also, where is my refund for order 1001? Thanks, Jo";
    expect(new Set(intentsOf(text))).toEqual(new Set(["cancel_order", "refund"]));
  });

  it("puts what a person must see first", () => {
    expect(
      intentsOf("Where is my order? If it isn't here by Friday I will dispute the charge with my bank.")[0],
    ).toBe("legal_threat");
  });

  it("is never sure of a language that it does not read", () => {
    const { requests, language } = classifyTicket({
      subject: "",
      text: "Dzień dobry, kiedy dotrze moja przesyłka? Czekam już dwa tygodnie na zamówienie.",
    });
    expect(language).toBe("pl");
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ intent: "order_status", confidence: "low" });
  });

  it("names at most four requests, each once", () => {
    const text =
      "Cancel order 1. Where is order 2? I want to return the shoes. My password is forgotten. Promo code invalid. Charged twice. The vase is broken.";
    const intents = intentsOf(text);
    expect(intents.length).toBeLessThanOrEqual(4);
    expect(new Set(intents).size).toBe(intents.length);
  });

  it("reads the subject when the text says nothing", () => {
    expect(intentsOf("Thanks, Jo", "Re: cancel my order please")[0]).toBe("cancel_order");
  });

  it("answers low and other for an empty ticket", () => {
    const result = classifyTicket({ subject: "", text: "" });
    expect(result.requests).toHaveLength(1);
    expect(result.requests[0]).toMatchObject({ intent: "other" });
    expect(result.language).toBe("und");
  });

  it.each([
    ["en", "Where is my order? I ordered it last week."],
    ["de", "Wo bleibt meine Bestellung? Ich warte seit zwei Wochen."],
    ["fr", "Bonjour, où est ma commande s'il vous plaît ?"],
    ["es", "Hola, ¿dónde está mi pedido? Gracias"],
    ["it", "Buongiorno, dov'è il mio ordine?"],
    ["nl", "Hallo, waar blijft mijn bestelling?"],
    ["pt", "Olá, onde está a minha encomenda? Ainda não chegou."],
    ["en", "i wanna no wen my oder cums"],
    ["und", "#1042"],
  ])("reads the language %s from %j", (language, text) => {
    expect(classifyTicket({ subject: "", text }).language).toBe(language);
  });

  it("gives the same answer for the same text, with scores that are probabilities", () => {
    const ticket = { subject: "Order", text: "refund me or send a new one" };
    const result = classifyTicket(ticket);
    expect(classifyTicket(ticket)).toEqual(result);
    for (const { intent, score } of result.requests) {
      expect(INTENTS).toContain(intent);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it("stays quick on long and odd texts", () => {
    for (const piece of ["sue ", "my account ", "talk to ", "a", "!", "cancel. ", "1042 ", "and also "]) {
      const before = process.cpuUsage();
      classifyTicket({ subject: piece.repeat(100), text: piece.repeat(6_000 / piece.length) });
      expect(processorMs(before)).toBeLessThan(250);
    }
  });
});
