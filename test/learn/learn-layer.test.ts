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
import { newSlangTickets, type SaidTicket, slangTickets } from "./slang-shop.ts";

const EARLIER = new Date("2026-03-01T09:00:00Z");
const SINCE = new Date("2026-03-02T09:00:00Z");
const LATER = new Date("2026-03-03T09:00:00Z");

function lessonsOf(tickets: readonly SaidTicket[], labelledAt = EARLIER): Lesson[] {
  return tickets.flatMap(({ text, intent, isCorrection }) => {
    const lesson = createLesson({ subject: "", text }, { intent, isCorrection, labelledAt });
    return lesson ? [lesson] : [];
  });
}
const learned = learnLayer(lessonsOf(slangTickets()), null);
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
    const again = learnLayer(lessonsOf(slangTickets()), null);
    expect(again).toEqual(learned);
    expect(classify({ subject: "", text: "flipflap" }).classifierVersion).toMatch(
      /^rules-\d+\+model-[0-9a-f]{10}\+layer-[0-9a-f]{8}$/,
    );
  });

  it("leaves hard rules alone: they are no lesson, and come first whatever was learned", () => {
    const threat = "I will sue you over this flipflap";
    expect(
      createLesson(
        { subject: "", text: threat },
        { intent: "exchange", isCorrection: true, labelledAt: EARLIER },
      ),
    ).toBeNull();
    expect(read(threat)).toBe("legal_threat");
    expect(read("flipflap! I want to speak to a human, give me a real person")).toBe("human_request");
  });

  it("is refused from few tickets, and from few corrections", () => {
    const lessons = lessonsOf(slangTickets());
    expect(learnLayer(lessons.slice(0, 39), null)).toEqual({ kind: "too_few", tickets: 39, corrections: 20 });
    expect(learnLayer(lessons.slice(6), null)).toEqual({ kind: "too_few", tickets: 50, corrections: 14 });
  });

  it("is refused when it reads nothing better: corrections that contradict each other", () => {
    const whims: readonly Intent[] = ["payment", "account", "subscription", "site_issue", "complaint"];
    const noise = slangTickets().map((ticket, index) =>
      ticket.isCorrection ? { ...ticket, intent: whims[index % whims.length] ?? "payment" } : ticket,
    );
    const refused = learnLayer(lessonsOf(noise), null);
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

describe("what is learned while a layer is in use", () => {
  const inUse = { layer: layerVersion(weights), takenBack: null, classify, since: SINCE };
  const old = lessonsOf(slangTickets());

  it("is not used on the strength of tickets that the layer in use has learned itself", () => {
    const refused = learnLayer(old, inUse);
    expect(refused).toMatchObject({ kind: "not_better", figures: { recent: { tickets: 0 } } });
    expect(refused.kind === "not_better" && refused.objections.join()).toContain(
      `since layer ${inUse.layer} was learned at ${SINCE.toISOString()}`,
    );
  });

  it("is not used where it reads the new tickets only as well, however much better than the shipped model", () => {
    const more = lessonsOf(newSlangTickets("flipflap", "exchange"), LATER);
    expect(more.map(({ words }) => classify(words).requests[0]?.intent)).toEqual(more.map(() => "exchange"));
    const refused = learnLayer([...old, ...more], inUse);
    expect(refused).toMatchObject({ kind: "not_better", figures: { gained: expect.any(Number) } });
    expect(refused.kind === "not_better" && refused.objections).toEqual([
      expect.stringContaining("on what came since"),
      expect.stringContaining("may be luck"),
    ]);
  });

  it("is used when it reads new tickets better than the layer in use", () => {
    const better = learnLayer([...old, ...lessonsOf(newSlangTickets("wobblegong", "refund"), LATER)], inUse);
    expect(better).toMatchObject({
      kind: "better",
      figures: { recent: { tickets: 8, lost: 0, layer: inUse.layer, since: SINCE.toISOString() } },
    });
  });

  it("does not bring back what was taken back, until agents have said more", () => {
    const takenBack = { layer: null, takenBack: inUse.layer, classify: classifyTicket, since: SINCE };
    const refused = learnLayer(old, takenBack);
    expect(refused.kind === "not_better" && refused.objections).toEqual([
      expect.stringMatching(/^layer [0-9a-f]{8} was taken back at .*, and no ticket has been corrected/),
    ]);
    const again = [...old, ...lessonsOf(newSlangTickets("flipflap", "exchange"), LATER)];
    expect(learnLayer(again, takenBack)).toMatchObject({
      kind: "better",
      figures: { recent: { layer: null } },
    });
    expect(learnLayer(old, null)).toEqual(learned);
  });
});
