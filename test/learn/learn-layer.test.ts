import { describe, expect, it } from "vitest";
import type { Intent } from "../../src/domain/intent.ts";
import { learnLayer } from "../../src/learn/learn-layer.ts";
import { createLesson, type Lesson } from "../../src/learn/lesson.ts";
import {
  classifyTicket,
  createClassifier,
  shippedModel,
} from "../../src/pipeline/classify/classify-ticket.ts";
import { layerVersion, withLayer } from "../../src/pipeline/classify/intent-layer.ts";
import { type SaidTicket, slangTickets } from "./slang-shop.ts";

function lessonsOf(tickets: readonly SaidTicket[]): Lesson[] {
  return tickets.flatMap(({ text, intent, isCorrection }) => {
    const lesson = createLesson({ subject: "", text }, intent, isCorrection);
    return lesson ? [lesson] : [];
  });
}
const learned = learnLayer(lessonsOf(slangTickets()));
if (learned.kind !== "better") throw new Error(JSON.stringify(learned));
const { figures, weights } = learned;
const model = withLayer(shippedModel, weights);
if (!model) throw new Error("the layer is for another model");
const classify = createClassifier(model, `+layer-${layerVersion(weights)}`);
const read = (text: string) => classify({ subject: "", text }).requests[0]?.intent;
const readByShipped = (text: string) => classifyTicket({ subject: "", text }).requests[0]?.intent;

describe("what a store's corrections teach", () => {
  it("is its own slang, on tickets that it has not seen, and nothing is lost", () => {
    expect(figures).toMatchObject({ tickets: 56, corrections: 20, lost: 0, watchedLost: 0 });
    expect(figures.layered.correctionsRight).toBeGreaterThan(figures.shipped.correctionsRight + 12);
    const unseen = ["Could we sort out a flipflap for the trousers", "need my flipflap sorted today"];
    expect(unseen.map(readByShipped)).not.toContain("exchange");
    expect(unseen.map(read)).toEqual(["exchange", "exchange"]);
    expect(read("Hi, where is my order #1001? It should have been here by now.")).toBe("order_status");
  });

  it("is the same, byte for byte, from the same tickets, and names itself in what it classifies", () => {
    const again = learnLayer(lessonsOf(slangTickets()));
    expect(again).toEqual(learned);
    expect(classify({ subject: "", text: "flipflap" }).classifierVersion).toMatch(
      /^rules-\d+\+model-[0-9a-f]{10}\+layer-[0-9a-f]{8}$/,
    );
  });

  it("leaves hard rules alone: they are no lesson, and come first whatever was learned", () => {
    const threat = "I will sue you over this flipflap";
    expect(createLesson({ subject: "", text: threat }, "exchange", true)).toBeNull();
    expect(read(threat)).toBe("legal_threat");
    expect(read("flipflap! I want to speak to a human, give me a real person")).toBe("human_request");
  });

  it("is refused from few tickets, and from few corrections", () => {
    const lessons = lessonsOf(slangTickets());
    expect(learnLayer(lessons.slice(0, 39))).toEqual({ kind: "too_few", tickets: 39, corrections: 20 });
    expect(learnLayer(lessons.slice(6))).toEqual({ kind: "too_few", tickets: 50, corrections: 14 });
  });

  it("is refused when it reads nothing better: corrections that contradict each other", () => {
    const whims: readonly Intent[] = ["payment", "account", "subscription", "site_issue", "complaint"];
    const noise = slangTickets().map((ticket, index) =>
      ticket.isCorrection ? { ...ticket, intent: whims[index % whims.length] ?? "payment" } : ticket,
    );
    const refused = learnLayer(lessonsOf(noise));
    expect(refused.kind).toBe("not_better");
    expect(refused.kind === "not_better" && refused.objections.length).toBeGreaterThan(0);
  });

  it("is not used on another model than it was learned on, nor when it is damaged", () => {
    expect(withLayer(shippedModel, { ...weights, base: "0000000000" })).toBeNull();
    expect(() => withLayer(shippedModel, { ...weights, weights: weights.weights.slice(0, -8) })).toThrow(
      "damaged",
    );
  });
});
