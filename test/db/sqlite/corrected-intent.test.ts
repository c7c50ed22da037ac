import { describe, expect, it, onTestFinished } from "vitest";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import type { Intent } from "../../../src/domain/intent.ts";
import { aDraft, minutesAfter, recordDelivered } from "../../support/drafted-tickets.ts";

describe("an intent that an agent corrects, in SQLite", () => {
  it("is kept beside the reason: chosen, or named by its text, the newest in the row", async () => {
    const store = openSqliteStore(":memory:");
    onTestFinished(() => store.close());
    const draft = await recordDelivered(store);
    const ticket = { connection: draft.connection, ticketId: draft.ticketId };
    const row = async () => await store.findRationale(ticket);
    const reason = { ...ticket, draftId: draft.id, code: "wrong_intent", via: "note" as const, by: "77" };
    const told = (text: string | null, minute: number, rightIntent: Intent | null = null) =>
      store.outcomes.recordReason({ ...reason, text, rightIntent, at: minutesAfter(minute) });
    expect(await told("return label never came", 30)).toBe(true);
    expect((await row())?.correctedIntent).toBeNull();
    expect(await told("Exchange, other size", 31)).toBe(true);
    expect(await told("Exchange, other size", 32)).toBe(false);
    expect((await row())?.correctedIntent).toBe("exchange");
    expect(await told("damaged_item", 20)).toBe(true);
    expect((await row())?.correctedIntent).toBe("exchange");
    expect(await told("Exchange, other size", 40, "other")).toBe(true);
    expect(await row()).toMatchObject({ intent: "return", correctedIntent: "other" });
    const corrected = (await store.history(ticket)).filter(({ kind }) => kind === "intent_corrected");
    expect(corrected.map(({ detail }) => [detail["before"], detail["intent"]])).toEqual([
      ["return", "exchange"],
      ["exchange", "damaged_item"],
      ["exchange", "other"],
    ]);
    await store.recordDraft(aDraft({ id: "d_next", messageId: "m_next" }), []);
    expect((await row())?.correctedIntent).toBeNull();
  });
});
