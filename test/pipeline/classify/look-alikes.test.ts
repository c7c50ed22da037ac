import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Intent, Signal } from "../../../src/domain/intent.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";

/** What a hard rule must catch beside what only looks like it, by our own hand. */
const Pairs = z.array(z.object({ signal: Signal, threat: z.string(), calm: z.string() }));
const pairs = Pairs.parse(
  JSON.parse(readFileSync(new URL("./look-alikes.json", import.meta.url), "utf8")),
).map(({ signal, threat, calm }) => [signal, threat, calm] as const);

/** The request that a rule puts first; fraud alone is left to the model. */
const FIRST: Partial<Record<Signal, Intent>> = {
  legal_threat: "legal_threat",
  chargeback: "legal_threat",
  human_request: "human_request",
  account_security: "account",
};
const SERIOUS = ["legal_threat", "chargeback", "fraud", "human_request", "account_security"] as const;

const read = (text: string) => classifyTicket({ subject: "", text });

describe("hard rules", () => {
  it.each(pairs)("find %s in %j and put it first", (signal, threat) => {
    const { signals, requests } = read(threat);
    expect(signals).toContain(signal);
    const first = FIRST[signal];
    if (first) expect(requests[0]).toMatchObject({ intent: first, confidence: "high" });
  });

  it.each(pairs)("of %s beside %j stay silent for %j", (_signal, _threat, calm) => {
    const { signals, requests } = read(calm);
    expect(signals.filter((signal) => SERIOUS.some((one) => one === signal))).toEqual([]);
    expect(["legal_threat", "human_request"]).not.toContain(requests[0]?.intent);
  });
});
