import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPhrases } from "../../scripts/intent/read-phrases.ts";
import { readTickets } from "../../scripts/intent/read-tickets.ts";
import { scoreTables } from "../../scripts/intent/score-tables.ts";
import { type ScoredTicket, scoreTickets } from "../../scripts/intent/score-tickets.ts";
import type { Intent } from "../../src/domain/intent.ts";

const folder = mkdtempSync(join(tmpdir(), "sidenote-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...rows: unknown[]): string {
  const path = join(folder, "tickets.jsonl");
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join("\n"));
  return path;
}

/** A ticket for `wanted` that was read as `named`, the first being the primary one. */
function scored(wanted: readonly Intent[], named: readonly Intent[], score = 0.9): ScoredTicket {
  const requests = named.map((intent) => ({ intent, confidence: "high" as const, score }));
  return {
    ticket: {
      subject: "",
      text: "x",
      strict: wanted.slice(0, 1),
      accepted: wanted.slice(0, 1),
      requests: wanted.map((one) => [one]),
    },
    result: { requests, language: "en", signals: [], classifierVersion: "test" },
    elapsedMs: 1,
  };
}

describe("reading labelled tickets", () => {
  it("refuses a label that is no intent of ours, naming the line", () => {
    const path = fileOf({ text: "a", our_intent: "return" }, { text: "b", our_intent: "wismo" });
    expect(() => readTickets(path)).toThrow("line 2");
  });

  it("refuses an alternative or a request that is no intent of ours", () => {
    for (const row of [{ our_intent_alt: ["wismo"] }, { intents_from_text: ["wismo"] }]) {
      expect(() => readTickets(fileOf({ text: "a", our_intent: "return", ...row }))).toThrow("line 1");
    }
  });

  it("gives no figures for an empty file", () => {
    expect(() => scoreTickets([])).toThrow("no tickets");
  });
});

describe("scoring", () => {
  it("reads the coverage curve from the surest ticket down", () => {
    const tickets = [0.9, 0.8, 0.7, 0.6, 0.5].map((score) => scored(["return"], ["return"], score));
    const wrong = [0.4, 0.3, 0.2, 0.1, 0.05].map((score) => scored(["return"], ["refund"], score));
    expect(scoreTickets([...wrong, ...tickets]).curve).toEqual([0.5, 5 / 9, 5 / 8, 5 / 7, 5 / 6, 1]);
  });

  it("counts requests only where a ticket holds several", () => {
    const { requestRecall, requestPrecision } = scoreTickets([
      scored(["return", "discount"], ["return", "payment"]),
      scored(["refund"], ["refund"]),
    ]);
    expect([requestRecall, requestPrecision]).toEqual([0.5, 0.5]);
    expect(scoreTickets([scored(["refund"], ["refund"])]).requestRecall).toBeNull();
  });

  it("rejects junk only where nothing is named first", () => {
    const tickets = [scored(["other"], ["other"]), scored(["other"], ["return"])];
    expect(scoreTickets(tickets).junkRejected).toBe(0.5);
  });

  it("weighs each intent alike in macro-F1", () => {
    const many = Array.from({ length: 8 }, () => scored(["return"], ["return"]));
    const { strict, macroF1 } = scoreTickets([...many, scored(["payment"], ["other"])]);
    expect(strict).toBeCloseTo(8 / 9);
    expect(macroF1).toBe(0.5);
  });

  it("prints one row a file, and no bar that would break the table", () => {
    const misread = scored(["order_status", "return"], ["other"]);
    const { ticket } = misread;
    const both = { ...misread, ticket: { ...ticket, strict: ["order_status", "return"] as const } };
    const lines = scoreTables([{ name: "a.jsonl", scores: scoreTickets([both]) }]).split("\n");
    expect(lines.find((line) => line.includes("→ other"))).toContain("order_status/return → other × 1");
    expect(lines.filter((line) => line.startsWith("| a.jsonl"))).toHaveLength(3);
  });
});

describe("the hard tickets", () => {
  const path = new URL("../../scripts/intent/hard-tickets.jsonl", import.meta.url).pathname;

  it("are never trained on", () => {
    const known = new Set(readPhrases().map(({ text }) => text.toLowerCase()));
    const copied = readTickets(path).filter(({ text }) =>
      text
        .toLowerCase()
        .split(/(?<=[.!?])\s+|\n/)
        .some((sentence) => sentence.split(" ").length > 3 && known.has(sentence.replace(/[.!?]+$/, ""))),
    );
    expect(copied.map(({ text }) => text)).toEqual([]);
  });
});
