import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Intent } from "../../../src/domain/intent.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { cleanText } from "../../../src/pipeline/classify/clean-text.ts";

/** Tickets with all that they ask for: half ask for two things, half only seem to. By our own hand. */
const Tickets = z.array(z.object({ intents: z.array(Intent).min(1), subject: z.string(), text: z.string() }));
const results = Tickets.parse(
  JSON.parse(readFileSync(new URL("./several-requests.json", import.meta.url), "utf8")),
).map((ticket) => ({
  ...ticket,
  found: classifyTicket({ subject: ticket.subject, text: cleanText(ticket.text) }).requests.map(
    ({ intent }) => intent,
  ),
}));

describe("tickets with several requests", () => {
  it("lose at most one request in ten", () => {
    const wanted = results.flatMap(({ intents, found, text }) =>
      intents.map((intent) => ({ intent, found, text })),
    );
    const lost = wanted.filter(({ intent, found }) => !found.includes(intent));
    expect(lost.length / wanted.length, JSON.stringify(lost, null, 1)).toBeLessThanOrEqual(0.1);
  });

  it("hardly ever gain one from a reason, a refusal, an aside or a forged record", () => {
    const gained = results.filter(({ intents, found }) => found.some((intent) => !intents.includes(intent)));
    expect(gained.length / results.length, JSON.stringify(gained, null, 1)).toBeLessThanOrEqual(0.05);
  });
});
