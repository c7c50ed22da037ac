import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Intent } from "../../../src/domain/intent.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { cleanText } from "../../../src/pipeline/classify/clean-text.ts";

/** Whole tickets as people write them, by our own hand; the phrase bank may come close to them but never copies one. */
const Tickets = z.array(z.object({ intent: Intent, subject: z.string(), text: z.string() }));
const tickets = Tickets.parse(
  JSON.parse(readFileSync(new URL("./written-tickets.json", import.meta.url), "utf8")),
);
const results = tickets.map((ticket) => ({
  ...ticket,
  result: classifyTicket({ subject: ticket.subject, text: cleanText(ticket.text) }),
}));

describe("written tickets", () => {
  it("are read right nineteen times out of twenty", () => {
    const wrong = results
      .filter(({ intent, result }) => result.requests[0]?.intent !== intent)
      .map(({ intent, text, result }) => `${intent} read as ${result.requests[0]?.intent}: ${text}`);
    expect(wrong.length / tickets.length, wrong.join("\n")).toBeLessThanOrEqual(0.05);
  });

  it("that are read with high confidence are read right", () => {
    const sure = results.filter(({ result }) => result.requests[0]?.confidence === "high");
    expect(sure.length).toBeGreaterThan(tickets.length / 4);
    expect(sure.filter(({ intent, result }) => result.requests[0]?.intent !== intent)).toEqual([]);
  });

  it("hardly ever gain a request that they don't hold", () => {
    const extra = results.filter(({ result }) => result.requests.length > 1);
    expect(extra.length / tickets.length).toBeLessThanOrEqual(0.1);
  });
});
