import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoredReply } from "../../../db/outcomes.ts";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import type { NewDraft, Store } from "../../../db/store.ts";
import type { ModelCall } from "../../../src/domain/model-call.ts";
import { aDraft, minutesAfter } from "../../support/drafted-tickets.ts";

const ticket = { connection: "gorgias", ticketId: "7001" };
const draft = aDraft();
const agent = { agentId: "77", agentName: "Alex" };

function aReply(overrides: Partial<StoredReply> = {}): StoredReply {
  return {
    draftId: draft.id,
    messageIds: ["90"],
    text: "We refunded you.",
    diff: [
      { op: "removed", text: "You can send it back." },
      { op: "added", text: "We refunded you." },
    ],
    similarity: 0.1,
    outcome: "overridden",
    chosenAction: "refund",
    chosenBy: "rules",
    evidence: "We refunded you.",
    sentAt: minutesAfter(20),
    observedAt: minutesAfter(21),
    ...overrides,
  };
}

describe("what became of a draft, in SQLite", () => {
  let store: Store;
  beforeEach(async () => {
    store = openSqliteStore(":memory:");
    await deliver(draft);
  });
  afterEach(() => store.close());

  async function deliver(one: NewDraft): Promise<void> {
    await store.recordDraft(one, []);
    await store.beginEffect(one.id, "note", minutesAfter(3));
    await store.confirmEffect(one.id, "note", "501", minutesAfter(3));
  }
  const row = async () => {
    const found = await store.findRationale(ticket);
    if (!found) throw new Error("no row");
    return found;
  };
  const kinds = async () => (await store.history(ticket)).map((event) => event.kind).slice(2);
  const replied = (overrides: Partial<StoredReply> = {}, calls: readonly ModelCall[] = []) =>
    store.outcomes.recordReply({ ...ticket, ...agent, ...aReply(overrides) }, calls);

  it("lets reports count the calls for the draft and for its reply as the ticket's", async () => {
    const call: ModelCall = {
      purpose: "write",
      model: "m",
      requestId: null,
      system: "",
      user: "",
      answer: null,
      failure: null,
      tokensIn: 10,
      tokensCached: 0,
      tokensOut: 1,
      costMicros: 7,
      startedAt: minutesAfter(1),
      latencyMs: 1,
    };
    await store.recordDraft(aDraft({ id: "d_2", messageId: "m2" }), [call]);
    await replied({ draftId: "d_2" }, [{ ...call, purpose: "read_action" }]);
    const { models } = await store.reports.figures({
      since: null,
      until: null,
      store: null,
      connection: null,
    });
    expect(models).toMatchObject([{ model: "m", calls: 2, tickets: 1, costMicros: 14 }]);
  });

  it("gives drafts newest first, whole, with state and delivery", async () => {
    await deliver(aDraft({ id: "d_2", messageId: "m2", createdAt: minutesAfter(60) }));
    const drafts = await store.outcomes.draftsOf(ticket);
    expect(drafts.map(({ id, state }) => [id, state])).toEqual([
      ["d_2", "live"],
      [draft.id, "live"],
    ]);
    expect(drafts[1]).toMatchObject({
      paragraphs: draft.paragraphs,
      decision: draft.decision,
      deliveredAt: minutesAfter(3),
    });
    expect((await store.outcomes.latestDraft(ticket))?.id).toBe("d_2");
    expect(await store.outcomes.latestDraft({ ...ticket, ticketId: "8" })).toBeNull();
  });

  it("keeps what a person corrected when the reply fails to leave and is sent again", async () => {
    await replied();
    const correction = { ...ticket, draftId: draft.id, action: "discount" as const, by: "admin" };
    await store.outcomes.correctAction({ ...correction, at: minutesAfter(22) });
    await store.outcomes.withdrawReply(ticket, draft.id, minutesAfter(23));
    expect(await row()).toMatchObject({ outcome: "pending", chosenAction: null });
    await replied({ messageIds: ["91"], observedAt: minutesAfter(24) });
    expect(await row()).toMatchObject({
      outcome: "overridden",
      chosenAction: "discount",
      chosenBy: "person",
    });
  });

  it("records a reply in the row and the history, once", async () => {
    await replied();
    await replied();
    expect(await row()).toMatchObject({
      outcome: "overridden",
      chosenAction: "refund",
      chosenBy: "rules",
      similarity: 0.1,
      repliedAt: minutesAfter(20),
      repliedBy: "77",
      repliedByName: "Alex",
    });
    expect(await store.outcomes.findReply(draft.id)).toEqual(aReply());
    expect(await kinds()).toEqual(["replied"]);
  });

  it("replaces a shorter reply by a longer one, and keeps both in the history", async () => {
    await replied();
    await replied({ messageIds: ["90", "91"], text: "We refunded you.\n\nAnd more.", similarity: 0.2 });
    expect((await store.outcomes.findReply(draft.id))?.messageIds).toEqual(["90", "91"]);
    expect(await row()).toMatchObject({ similarity: 0.2 });
    expect(await kinds()).toEqual(["replied", "replied"]);
  });

  it("lets the row speak of the newest draft only", async () => {
    await replied();
    await store.outcomes.recordReason({
      ...ticket,
      draftId: draft.id,
      code: "tone",
      text: null,
      via: "tag",
      by: null,
      at: minutesAfter(22),
    });
    await deliver(aDraft({ id: "d_2", messageId: "m2", createdAt: minutesAfter(60) }));
    const blank = {
      outcome: "pending",
      chosenAction: null,
      chosenBy: null,
      similarity: null,
      repliedAt: null,
    };
    expect(await row()).toMatchObject({
      ...blank,
      repliedBy: null,
      repliedByName: null,
      reason: null,
      reasonVia: null,
    });
    await replied({ messageIds: ["90", "91"] });
    await store.outcomes.recordUnanswered(ticket, draft.id, minutesAfter(70));
    await store.outcomes.withdrawReply(ticket, draft.id, minutesAfter(71));
    expect(await row()).toMatchObject({ ...blank, draftId: "d_2" });
  });

  it("takes a reply back", async () => {
    await replied();
    await store.outcomes.withdrawReply(ticket, draft.id, minutesAfter(30));
    await store.outcomes.withdrawReply(ticket, draft.id, minutesAfter(31));
    expect(await store.outcomes.findReply(draft.id)).toBeNull();
    expect(await row()).toMatchObject({
      outcome: "pending",
      chosenAction: null,
      repliedAt: null,
      repliedByName: null,
    });
    expect(await kinds()).toEqual(["replied", "reply_withdrawn"]);
  });

  it("is unanswered only while nothing else is known", async () => {
    await store.outcomes.recordUnanswered(ticket, draft.id, minutesAfter(9));
    await store.outcomes.recordUnanswered(ticket, draft.id, minutesAfter(10));
    expect(await row()).toMatchObject({ outcome: "unanswered" });
    await replied();
    await store.outcomes.recordUnanswered(ticket, draft.id, minutesAfter(30));
    expect(await row()).toMatchObject({ outcome: "overridden" });
    expect(await kinds()).toEqual(["unanswered", "replied"]);
  });

  it.each([
    ["recordUnaided", "agent_replied"],
    ["recordGone", "closed"],
  ] as const)("%s makes the row a skip and the draft stale, once", async (verb, skipCause) => {
    await store.outcomes[verb](ticket, draft.id, minutesAfter(9));
    await store.outcomes[verb](ticket, draft.id, minutesAfter(10));
    expect(await row()).toMatchObject({ outcome: "skipped", skipCause });
    expect((await store.outcomes.latestDraft(ticket))?.state).toBe("stale");
    expect(await kinds()).toEqual(["draft_stale", "skipped"]);
  });

  it("keeps an outcome when the ticket goes afterwards", async () => {
    await replied();
    await store.outcomes.recordGone(ticket, draft.id, minutesAfter(30));
    expect(await row()).toMatchObject({ outcome: "overridden", skipCause: null });
  });

  it.each([
    ["return_label", "edited"],
    ["replacement", "overridden"],
  ] as const)(
    "a person's correction to %s makes it %s, and nothing read later undoes it",
    async (action, outcome) => {
      await replied();
      await store.outcomes.correctAction({
        ...ticket,
        draftId: draft.id,
        action,
        by: "admin",
        at: minutesAfter(25),
      });
      const corrected = { chosenAction: action, chosenBy: "person", outcome };
      expect(await row()).toMatchObject(corrected);
      await replied({ messageIds: ["90", "91"], chosenAction: "discount" });
      expect(await row()).toMatchObject(corrected);
      expect(await store.outcomes.findReply(draft.id)).toMatchObject({
        ...corrected,
        messageIds: ["90", "91"],
      });
      expect(await kinds()).toEqual(["replied", "action_corrected", "replied"]);
    },
  );

  it("a correction that comes before the reply stands too", async () => {
    await store.outcomes.correctAction({
      ...ticket,
      draftId: draft.id,
      action: "exchange",
      by: "admin",
      at: minutesAfter(5),
    });
    expect(await row()).toMatchObject({ outcome: "pending", chosenAction: "exchange", chosenBy: "person" });
    await replied();
    expect(await row()).toMatchObject({
      outcome: "overridden",
      chosenAction: "exchange",
      chosenBy: "person",
    });
  });

  it("a reason that was told twice is known already, and the newest one shows", async () => {
    const reason = { ...ticket, draftId: draft.id, via: "link" as const, by: "77" };
    const told = (code: string, text: string | null, minute: number) =>
      store.outcomes.recordReason({ ...reason, code, text, at: minutesAfter(minute) });
    expect(await told("tone", null, 30)).toBe(true);
    expect(await told("tone", null, 31)).toBe(false);
    expect(await told("tone", "too stiff", 32)).toBe(true);
    expect(await told("stock_issue", null, 20)).toBe(true);
    expect(await row()).toMatchObject({
      reason: "tone",
      reasonText: "too stiff",
      reasonVia: "link",
      reasonBy: "77",
    });
    expect((await row()).reasonAt).toEqual(minutesAfter(32));
    expect(await kinds()).toEqual(["reason", "reason", "reason"]);
  });

  it("a second click changes nothing for a draft that is not the newest either", async () => {
    const told = (code: string, minute: number) =>
      store.outcomes.recordReason({
        ...ticket,
        draftId: draft.id,
        code,
        text: null,
        via: "link",
        by: null,
        at: minutesAfter(minute),
      });
    await deliver(aDraft({ id: "d_later", messageId: "m_later", createdAt: minutesAfter(30) }));
    expect(await told("tone", 40)).toBe(true);
    expect(await told("tone", 41)).toBe(false);
    expect(await told("stock_issue", 42)).toBe(true);
    expect(await told("tone", 43)).toBe(true);
    expect(await told("tone", 44)).toBe(false);
    expect((await kinds()).filter((kind) => kind === "reason")).toHaveLength(3);
    expect(await row()).toMatchObject({ draftId: "d_later", reason: null });
  });

  it("a reason of old does not make the row look older", async () => {
    const { updatedAt } = await row();
    const old = { code: "tone", text: null, via: "note" as const, by: "77", at: minutesAfter(-9) };
    await store.outcomes.recordReason({ ...ticket, draftId: draft.id, ...old });
    expect(await row()).toMatchObject({ reason: "tone", reasonAt: minutesAfter(-9), updatedAt });
  });

  it("confirms that a reason was asked for", async () => {
    expect(await store.beginEffect("ask_1", "note", minutesAfter(30))).toEqual({ kind: "new" });
    const asked = { ...ticket, draftId: draft.id, questionId: "ask_1", noteId: "777", at: minutesAfter(31) };
    await store.outcomes.recordReasonAsked(asked);
    expect(await store.beginEffect("ask_1", "note", minutesAfter(32))).toEqual({ kind: "done" });
    expect(await kinds()).toEqual(["reason_asked"]);
  });
});

describe("what a connection has told", () => {
  it("is known by arrival or by the event's own time, per ticket and connection", async () => {
    const store = openSqliteStore(":memory:");
    expect(await store.firstDeliveryAt("gorgias")).toBeNull();
    const delivery = { ...ticket, key: "k", messageId: null, kind: "ticket_created" as const, detail: null };
    await store.receiveDelivery(
      { ...delivery, occurredAt: minutesAfter(5), receivedAt: minutesAfter(4) },
      null,
    );
    const later = { occurredAt: minutesAfter(3), receivedAt: minutesAfter(9) };
    await store.receiveDelivery({ ...delivery, ...later, ticketId: "2", key: "k2" }, null);
    expect(await store.firstDeliveryAt("gorgias")).toEqual(minutesAfter(5));
    expect(await store.firstDeliveryAt("zendesk")).toBeNull();
    expect(await store.wasTold(ticket, minutesAfter(5))).toBe(true);
    expect(await store.wasTold(ticket, minutesAfter(6))).toBe(false);
    expect(await store.wasTold({ ...ticket, connection: "zendesk" }, minutesAfter(1))).toBe(false);
    expect(await store.wasTold({ ...ticket, ticketId: "1" }, minutesAfter(1))).toBe(false);
    await store.close();
  });

  it("isn't what came between an event and its late arrival, or its arrival by a clock that ran ahead", async () => {
    const store = openSqliteStore(":memory:");
    const told = { ...ticket, messageId: null, kind: "message_created" as const, detail: "customer" };
    await store.receiveDelivery(
      { ...told, key: "k", occurredAt: minutesAfter(3), receivedAt: minutesAfter(90) },
      null,
    );
    const prompt = { occurredAt: minutesAfter(3), receivedAt: minutesAfter(3.5), ticketId: "2" };
    await store.receiveDelivery({ ...told, ...prompt, key: "k2" }, null);
    expect(await store.wasTold(ticket, minutesAfter(3))).toBe(true);
    expect(await store.wasTold(ticket, minutesAfter(4))).toBe(false);
    expect(await store.wasTold({ ...ticket, ticketId: "2" }, minutesAfter(3.4))).toBe(true);
    await store.close();
  });

  it.each([
    ["ticket_created", null, true],
    ["message_failed", null, true],
    ["found_by_poll", null, true],
    ["message_created", "customer", true],
    ["message_created", "unknown", true],
    ["ignored", "own_event", true],
    ["message_created", "agent", false],
    ["message_created", "machine", false],
    ["note_created", null, false],
    ["tags_changed", null, false],
    ["ticket_closed", null, false],
    ["ignored", "unsupported_event", false],
  ] as const)("of a ticket without a draft, by %s (%s): %s", async (kind, detail, wasTold) => {
    const store = openSqliteStore(":memory:");
    const at = { occurredAt: minutesAfter(3), receivedAt: minutesAfter(3) };
    await store.receiveDelivery({ ...ticket, key: "k", messageId: null, kind, detail, ...at }, null);
    expect(await store.wasTold(ticket, minutesAfter(3))).toBe(wasTold);
    await store.close();
  });
});
