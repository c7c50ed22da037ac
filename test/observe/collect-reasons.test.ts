import { describe, expect, it } from "vitest";
import { reasonCodes } from "../../src/domain/reason.ts";
import type { TicketNote } from "../../src/domain/ticket.ts";
import { reasonsInNotes, reasonsInTags } from "../../src/observe/collect-reasons.ts";

const book = { codes: reasonCodes(["wholesale_client"]), tagPrefix: "sn_" };
const aNote = (text: string, overrides: Partial<TicketNote> = {}): TicketNote => ({
  id: "1",
  authorId: "77",
  authorName: "Alex",
  own: false,
  text,
  writtenAt: new Date("2026-11-20T12:00:00Z"),
  ...overrides,
});

describe("a reason in a note", () => {
  it.each([
    ["#why vip_goodwill", "vip_goodwill", null],
    ["#why vip_goodwill ten years with us", "vip_goodwill", "ten years with us"],
    ["#why: tone", "tone", null],
    ["#WHY Stock-Issue: sold out", "stock_issue", "sold out"],
    ["#why vip goodwill, see CRM", "vip_goodwill", "see CRM"],
    ["  #why fraud_risk.", "fraud_risk", null],
    ["#why wholesale_client - terms", "wholesale_client", "terms"],
    ["#why: their dog ate the parcel", "other", "their dog ate the parcel"],
    ["#why vip_goodwilll", "other", "vip_goodwilll"],
    ["#why tones of anger", "other", "tones of anger"],
    ["#why other because I said so", "other", "because I said so"],
    ["#why", "other", null],
    ["#why\nmanager_decision\nMia said yes", "manager_decision", "Mia said yes"],
  ])("%j is %s with the words %j", (text, code, words) => {
    expect(reasonsInNotes([aNote(text)], book)).toEqual([
      { code, text: words, via: "note", by: "77", writtenAt: new Date("2026-11-20T12:00:00Z") },
    ]);
  });

  it.each(["why vip_goodwill", "see #why below", "#whynot tone", "#why_tone", "", "I don't know #why"])(
    "%j is none",
    (text) => {
      expect(reasonsInNotes([aNote(text)], book)).toEqual([]);
    },
  );

  it("is never Sidenote's own, and keeps the order in which notes were written", () => {
    const notes = [
      aNote("#why tone", { own: true }),
      aNote("#why stale_facts"),
      aNote("#why tone", { authorId: null }),
    ];
    expect(reasonsInNotes(notes, book).map(({ code, by }) => [code, by])).toEqual([
      ["stale_facts", "77"],
      ["tone", null],
    ]);
  });

  it("keeps no more of an essay than can be shown", () => {
    expect(reasonsInNotes([aNote(`#why tone ${"x".repeat(9_000)}`)], book)[0]?.text?.length).toBeLessThan(
      2_001,
    );
  });
});

describe("a reason in a tag", () => {
  it("is known by prefix and code, and an unknown one is kept as words", () => {
    const tags = [
      "vip",
      "sn_why_tone",
      "sn_why_wholesale_client",
      "sn_why_moon_phase",
      "sn_why_wrong_intent_cancel_order",
      "sn_why_wrong_intent_moon_phase",
      "sn_why_",
      "xsn_why_tone",
    ];
    expect(reasonsInTags(tags, book).map(({ code, text, via, by }) => [code, text, via, by])).toEqual([
      ["tone", null, "tag", null],
      ["wholesale_client", null, "tag", null],
      ["other", "moon_phase", "tag", null],
      ["wrong_intent", "cancel_order", "tag", null],
      ["other", "wrong_intent_moon_phase", "tag", null],
    ]);
  });
});
