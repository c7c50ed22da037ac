import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../../scripts/guard/draft-cases.ts";
import { anOrder } from "../../../../scripts/guard/orders.ts";
import type { DecisionInputs } from "../../../../src/domain/decision.ts";
import type { Intent } from "../../../../src/domain/intent.ts";
import type { Order } from "../../../../src/domain/order.ts";
import type { Clause, Policy } from "../../../../src/domain/policy.ts";
import { decide } from "../../../../src/pipeline/decide/decide.ts";
import { aspectsIn } from "../../../../src/pipeline/decide/words/asked-aspects.ts";
import { decisionInputs } from "../../../../src/pipeline/decision-inputs.ts";
import { topicsOf } from "../../../../src/pipeline/thread/thread-topics.ts";
import { writeFromTemplates } from "../../../../src/pipeline/write/template-writer.ts";
import { processorMs } from "../../../support/processor-ms.ts";
import { aParcel } from "../decision-cases.ts";

const { policy } = defaultPolicy;
const NOW = new Date("2026-11-20T15:00:00Z");

function withClauses(...clauses: readonly Clause[]): Policy {
  return { ...policy, clauses: [...policy.clauses, ...clauses] };
}

const ARRIVED = anOrder({
  fulfillmentStatus: "fulfilled",
  items: anOrder().items.map((item) => ({ ...item, unfulfilledQuantity: 0 })),
  fulfillments: [aParcel({ displayStatus: "delivered", deliveredAt: new Date("2026-11-12T10:00:00Z") })],
});

function inputs(
  text: string,
  intents: readonly Intent[],
  order: Order | null,
  rules: Policy,
): DecisionInputs {
  const context = {
    words: {
      subject: "",
      text,
      newest: text,
      carried: "",
      adds: null,
      stillMissing: false,
      orderReplies: [],
    },
    verdict: {
      identity: order ? ("verified" as const) : ("none" as const),
      order,
      found: order ? ("only_order" as const) : ("no_order" as const),
      clues: [],
    },
    itemIds: [],
    shares: [],
    facts: [],
    agentFacts: [],
    history: null,
    timeZone: "UTC",
    warnings: [],
  };
  const requests = intents.map((intent) => ({ intent, confidence: "high" as const, score: 0.9 }));
  const read = { requests, language: "en", signals: [], classifierVersion: "test" };
  return decisionInputs(context, read, { policy: { ...defaultPolicy, policy: rules }, now: () => NOW });
}

/** What is decided on each request: its situation, and the clauses that a policy question is answered with. */
function ruled(text: string, intents: readonly Intent[], order: Order | null = null, rules = policy) {
  const decision = decide(inputs(text, intents, order, rules), { ...defaultPolicy, policy: rules });
  return decision.requests.map(({ situation, clauseIds }) =>
    situation === "policy_question" ? clauseIds.join(" ") : situation,
  );
}

const ASKED = {
  cost: [
    "Do I have to pay for return shipping?",
    "Who pays for the return label?",
    "Is return shipping free?",
    "Wer übernimmt die Rücksendekosten?",
    "Muss ich die Rücksendung bezahlen?",
    "Les retours sont-ils gratuits ?",
    "¿Quién paga la devolución?",
    "Quanto costa il reso?",
    "Wat kost retourneren?",
    "Quem paga a devolução?",
  ],
  duration: [
    "How long do refunds take?",
    "When will the refund arrive?",
    "Wie lange dauert die Erstattung?",
    "Combien de temps prend le remboursement ?",
    "¿Cuánto tarda el reembolso?",
    "Quanto tempo ci vuole per il rimborso?",
    "Hoe lang duurt een terugbetaling?",
    "Quanto tempo demora o reembolso?",
  ],
  deadline: [
    "How long do I have to return something?",
    "Until when can I return an item?",
    "Bis wann kann ich etwas zurückgeben?",
    "Jusqu'à quand puis-je retourner un article ?",
    "¿Hasta cuándo puedo devolver un artículo?",
    "Entro quando posso fare un reso?",
    "Hoe lang heb ik om te retourneren?",
    "Até quando posso devolver?",
  ],
  place: [
    "Where do I send the return?",
    "What is the return address?",
    "Wohin muss ich die Rücksendung schicken?",
    "Où dois-je renvoyer le colis ?",
    "¿A qué dirección envío la devolución?",
    "Dove devo spedire il reso?",
    "Waar moet ik het pakket naartoe sturen?",
    "Para onde envio a devolução?",
  ],
  destination: [
    "Do you ship to Norway?",
    "Which countries do you deliver to?",
    "Liefern Sie in die Schweiz?",
    "Livrez-vous en Suisse ?",
    "¿Hacéis envíos a Canarias?",
    "Spedite in Svizzera?",
    "Verzenden jullie naar België?",
    "Enviam para os Açores?",
  ],
} as const;

describe("what a question asks of a rule", () => {
  it.each(Object.entries(ASKED))("is its %s", (aspect, texts) => {
    expect(texts.map((text) => [text, aspectsIn(text)])).toEqual(texts.map((text) => [text, [aspect]]));
  });

  it.each([
    "Please refund me, I paid 50 euros",
    "I returned it free of charge last week",
    "I was charged twice",
    "Where is my order?",
    "The delivery took long, I want to return the mug",
    "I have no free time, cancel it",
    "How much money will I get back?",
    "Can I return sale items?",
    "Where does my refund go?",
    "Ich habe 20 Euro bezahlt und will mein Geld zurück",
    "Je veux un remboursement",
    "Vorrei un rimborso",
    "Wo ist mein Paket?",
  ])("is none of these: %s", (text) => {
    expect(aspectsIn(text)).toEqual([]);
  });
});

describe("a question is answered by a clause that tells what is asked, or by a person", () => {
  it.each([...ASKED.cost, ...ASKED.duration, ...ASKED.place, ...ASKED.destination])("%s", (text) => {
    expect(ruled(text, ["policy_question"])).toEqual(["policy_handover"]);
    expect(ruled(text, ["policy_question"], ARRIVED)).toEqual(["policy_handover"]);
  });

  it.each(ASKED.deadline)("%s", (text) => {
    expect(ruled(text, ["policy_question"])).toEqual(["returns.window"]);
    expect(ruled(text, ["return"])).toEqual(["returns.window"]);
    expect(ruled(text, ["return"], ARRIVED)).toEqual(["within_window"]);
  });

  it("as before where only whether or how is asked", () => {
    expect(ruled("Can I return sale items?", ["policy_question"])).toEqual([
      "returns.window returns.final_sale",
    ]);
    expect(ruled("How do refunds work?", ["policy_question"])).toEqual(["refunds.method"]);
    expect(ruled("What is your return policy?", ["policy_question"])).toEqual(["returns.window"]);
  });

  it.each([
    ["Who pays for the return label?", "return"],
    ["Muss ich die Rücksendung bezahlen?", "return"],
    ["How long do refunds take?", "refund"],
    ["¿Cuánto tarda el reembolso?", "refund"],
    ["How long does an exchange take?", "exchange"],
    ["What is the return address?", "return"],
  ] as const)("which is no wish for it: %s", (text, intent) => {
    expect(ruled(text, [intent], ARRIVED)).toEqual(["policy_handover"]);
    expect(ruled(text, [intent])).toEqual(["policy_handover"]);
  });

  it.each([
    ["I'd like to return the socks, please send a label.", "return", "within_window"],
    ["Where is my refund?", "refund", "refund_by_return"],
    ["Please refund the socks, I paid 25 euros for them.", "refund", "refund_by_return"],
    ["I want to exchange it for M.", "exchange", "exchange_within_window"],
    ["Ich möchte die Socken zurückgeben.", "return", "within_window"],
    ["Quiero devolver los calcetines.", "return", "within_window"],
  ] as const)("while a wish stays one: %s", (text, intent, situation) => {
    expect(ruled(text, [intent], ARRIVED)).toEqual([situation]);
  });

  it("goes by what has happened to the order where it has", () => {
    const back = { ...ARRIVED, totalRefunded: ARRIVED.total, financialStatus: "refunded" };
    expect(ruled("When will I get my refund?", ["refund"], back)).toEqual(["refunded"]);
    expect(ruled("When will I get my refund?", ["refund"])).toEqual(["no_order_found"]);
  });

  it("is not passed over beside a request", () => {
    const text = "I'd like to return the socks. Do I have to pay for the shipping?";
    const decision = decide(inputs(text, ["return"], ARRIVED, policy), defaultPolicy);
    expect(decision.requests).toMatchObject([
      { situation: "within_window" },
      { situation: "policy_handover", unsaid: "nothing_to_say" },
    ]);
  });
});

describe("a store's clauses", () => {
  const cost = { id: "returns.cost", text: "Return shipping is free within Germany." };
  const time = { id: "refunds.time", text: "Refunds take 5 to 10 business days." };
  const where = { id: "shipping.countries", text: "We ship to the EU, Norway and Switzerland." };

  it("are told when their ids say that they tell it", () => {
    const own = withClauses(cost, time, where);
    for (const text of ASKED.cost)
      expect(ruled(text, ["policy_question"], null, own)).toEqual(["returns.cost"]);
    for (const text of ASKED.duration)
      expect(ruled(text, ["refund"], ARRIVED, own)).toEqual(["refunds.time"]);
    for (const text of ASKED.destination)
      expect(ruled(text, ["policy_question"], null, own)).toEqual(["shipping.countries"]);
  });

  it("are told when their texts tell it", () => {
    const clauses = policy.clauses.map((clause) => {
      if (clause.id === "refunds.method")
        return { ...clause, text: `${clause.text} That takes 5 business days.` };
      return clause.id === "returns.window"
        ? { ...clause, text: `${clause.text} Returns are free.` }
        : clause;
    });
    const own = { ...policy, clauses };
    expect(ruled("How long do refunds take?", ["policy_question"], null, own)).toEqual(["refunds.method"]);
    expect(ruled("Who pays for the return label?", ["return"], ARRIVED, own)).toEqual(["returns.window"]);
    expect(ruled("How long does a return take?", ["policy_question"], null, own)).toEqual([
      "policy_handover",
    ]);
  });

  it("that tell something else are not told", () => {
    const label = { id: "returns.label", text: "We e-mail the label within a day.", words: ["label"] };
    expect(ruled("Who pays for the label?", ["policy_question"], null, withClauses(label))).toEqual([
      "policy_handover",
    ]);
  });

  it("answer a question in part, and a person the rest", () => {
    const text = "How long do I have to return something? And who pays for the return shipping?";
    const decision = decide(inputs(text, ["policy_question"], null, policy), defaultPolicy);
    expect(decision.requests[0]).toMatchObject({
      situation: "policy_question",
      clauseIds: ["returns.window", "escalation.handover"],
    });
    const draft = writeFromTemplates({
      decision,
      facts: [],
      policy: defaultPolicy,
      identity: "none",
      customerName: null,
      language: "en",
      locale: null,
      timeZone: "UTC",
      now: NOW,
    });
    const said = draft.paragraphs.flat().map((sentence) => sentence.text);
    expect(said).toContain(
      "Items can be returned within 30 days of delivery, unused and in their original condition.",
    );
    expect(said).toContain("A colleague will reply to your other points here.");
  });
});

it("takes no longer for a long text", () => {
  const before = process.cpuUsage();
  topicsOf("how long do i have to how much is where do i ".repeat(2_000), policy);
  expect(processorMs(before)).toBeLessThan(1_000);
});
