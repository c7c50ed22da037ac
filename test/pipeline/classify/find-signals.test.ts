import { describe, expect, it } from "vitest";
import { findSignals } from "../../../src/pipeline/classify/find-signals.ts";

describe("findSignals", () => {
  it.each([
    ["legal_threat", "My lawyer will be in touch."],
    ["legal_threat", "I'm going to sue you if this isn't fixed"],
    ["legal_threat", "See you in small claims court"],
    ["legal_threat", "I will report you to the BBB"],
    ["legal_threat", "Ich werde meinen Anwalt einschalten"],
    ["legal_threat", "je vais porter plainte"],
    ["legal_threat", "tomaré acciones legales"],
    ["chargeback", "I'm filing a chargeback"],
    ["chargeback", "I will dispute this charge with my bank"],
    ["chargeback", "I'll get my bank to reverse the payment"],
    ["fraud", "this is a scam"],
    ["fraud", "someone used my card without my permission"],
    ["fraud", "I did not authorise this charge"],
    ["human_request", "let me speak to a real person"],
    ["human_request", "AGENT PLEASE"],
    ["human_request", "can i talk to your manager"],
    ["human_request", "Ich möchte mit einem Mitarbeiter sprechen"],
    ["human_request", "quiero hablar con una persona"],
    ["account_security", "someone logged into my account"],
    ["account_security", "my account was hacked"],
    ["safety", "the charger caught fire"],
    ["safety", "it burned my hand"],
    ["safety", "sparks came out of the plug"],
    ["anger", "this is absolutely ridiculous"],
    ["anger", "WHERE IS MY ORDER I HAVE WAITED TWO WEEKS"],
    ["repeated_frustration", "this is the third time I write"],
    ["repeated_frustration", "I have emailed you several times and still no reply"],
    ["deadline", "I need it by Friday"],
    ["deadline", "the wedding is this saturday"],
  ] as const)("finds %s in %j", (signal, text) => {
    expect(findSignals(text)).toContain(signal);
  });

  it.each([
    "my lawyer friend loved the gift",
    "I'm a lawyer and need a good briefcase",
    "is it legal to ship to Norway",
    "I work at a hospital, please ship it there",
    "do you have the toy fire engine in red",
    "are you a real person",
    "am i talking to a real person",
    "i am not a bot",
    "what's the weather in sparks nevada",
    "a subscription was added that i did not authorise",
    "my card was refused although i tried several times",
    "I bought it for a court shoe collection",
    "my sister Sue bought it",
    "what is your return policy",
    "can the bank transfer take three days",
    "this bag is a steal, love it",
    "when will my order arrive",
    "the life hack book, is it in stock",
    "please pass my thanks on to Anna",
  ])("finds nothing in the calm %j", (text) => {
    expect(findSignals(text)).toEqual([]);
  });
});
