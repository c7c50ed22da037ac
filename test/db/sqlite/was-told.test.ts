import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import type { NewDelivery, Store } from "../../../db/store.ts";
import { aDelivery } from "../../support/deliveries.ts";
import { minutesAfter, recordDelivered, recordReplyTo } from "../../support/drafted-tickets.ts";

const ticket = { connection: "gorgias", ticketId: "7001" };
const SECOND = 1 / 60;

describe("what a connection has told of a ticket that has a row", () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(":memory:");
  });
  afterEach(() => store.close());

  /** Whether an event so many minutes after the ticket's opening counts as news of what was then. */
  async function isTold(
    kind: NewDelivery["kind"],
    minutes: number,
    { detail = null, of = ticket }: { detail?: string | null; of?: typeof ticket } = {},
  ): Promise<boolean> {
    const at = minutesAfter(minutes);
    await store.receiveDelivery(aDelivery({ ...of, kind, detail, occurredAt: at, receivedAt: at }), null);
    return store.wasTold(of, at);
  }

  it.each([
    ["note_created", null, true],
    ["ticket_closed", null, true],
    ["message_created", "agent", true],
    ["message_created", "machine", false],
    ["ignored", "unsupported_event", false],
    ["tags_changed", null, false],
  ] as const)("with a draft, long after it, by %s (%s): %s", async (kind, detail, wasTold) => {
    await recordDelivered(store);
    expect(await isTold(kind, 9, { detail })).toBe(wasTold);
  });

  it("a draft of another ticket, or of another connection's with the same id, has nothing read", async () => {
    await recordDelivered(store);
    expect(await isTold("note_created", 9, { of: { ...ticket, ticketId: "7002" } })).toBe(false);
    expect(await isTold("note_created", 9, { of: { ...ticket, connection: "zendesk" } })).toBe(false);
  });

  it.each([
    ["before the note", 3 - SECOND, false],
    ["with the note", 3, true],
    ["5 s after it", 3 + 5 * SECOND, true],
    ["6 s after it", 3 + 6 * SECOND, false],
  ])("tags are taken for our own when they change %s: %s", async (_when, minutes, wasTold) => {
    await recordDelivered(store);
    expect(await isTold("tags_changed", minutes)).toBe(wasTold);
  });

  it.each([
    ["own_event", false],
    ["agent", true],
  ])(
    "what came between an event and its arrival is told by what has the ticket read only: %s",
    async (detail, wasTold) => {
      await recordDelivered(store);
      const [occurredAt, between, receivedAt] = [9, 9 + SECOND / 2, 9 + SECOND].map((minutes) =>
        minutesAfter(minutes),
      );
      if (!occurredAt || !between || !receivedAt) throw new Error("three times");
      const event = aDelivery({ ...ticket, kind: "message_created", detail, occurredAt, receivedAt });
      await store.receiveDelivery(event, null);
      expect(await store.wasTold(ticket, occurredAt)).toBe(true);
      expect(await store.wasTold(ticket, between)).toBe(wasTold);
    },
  );

  it("tags between the note and the outcome are somebody else's, and those after the outcome our own", async () => {
    const draft = await recordDelivered(store);
    await recordReplyTo(store, draft, { observedAt: minutesAfter(23) });
    expect(await isTold("tags_changed", 9)).toBe(false);
    expect(await isTold("tags_changed", 23 + SECOND)).toBe(true);
  });

  it("no tags are our own after an outcome that a clock set back has dated before the note", async () => {
    const draft = await recordDelivered(store);
    await recordReplyTo(store, draft, { observedAt: minutesAfter(1) });
    expect(await isTold("tags_changed", 1 + SECOND)).toBe(false);
  });

  it("tags are somebody else's after a reason that was given by a link", async () => {
    const { id: draftId } = await recordDelivered(store);
    const reason = { ...ticket, draftId, code: "vip_goodwill", text: null, rightIntent: null, by: null };
    await store.outcomes.recordReason({ ...reason, via: "link", at: minutesAfter(9) });
    expect(await isTold("tags_changed", 9 + SECOND)).toBe(false);
  });

  it.each([
    ["message_created", "customer", "m_7001", 4, true],
    ["message_created", "customer", "m_7001", 6, false],
    ["ticket_created", null, "m_7001", 6, false],
    ["message_created", "unknown", "m_7001", 6, true],
    ["message_created", "customer", "m_newer", 6, true],
    ["ticket_created", null, null, 6, true],
  ] as const)(
    "with a draft done after 5 minutes, by %s (%s) of %s after %d: %s",
    async (kind, detail, messageId, minutes, wasTold) => {
      const draft = await recordDelivered(store);
      await store.confirmEffect(draft.id, "tags", null, minutesAfter(5));
      const [at, between] = [minutesAfter(minutes), minutesAfter(minutes - SECOND)];
      const event = {
        ...ticket,
        kind,
        detail,
        messageId,
        occurredAt: minutesAfter(minutes - 0.5),
        receivedAt: at,
      };
      await store.receiveDelivery(aDelivery(event), null);
      expect(await store.wasTold(ticket, between)).toBe(wasTold);
    },
  );

  it("without a draft, only our own tags follow a reading", async () => {
    const skip = { ...ticket, messageId: "m_1", cause: "auto_reply" as const, at: minutesAfter(3) };
    await store.recordSkip({ ...skip, ticketCreatedAt: minutesAfter(0), store: "Test Shop" });
    expect(await isTold("tags_changed", 3 + SECOND)).toBe(true);
    for (const kind of ["note_created", "ticket_closed"] as const) expect(await isTold(kind, 9)).toBe(false);
  });
});
