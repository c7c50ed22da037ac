import { expect, it, onTestFinished } from "vitest";
import { openSqliteStore } from "../../../db/sqlite/store.ts";
import { minutesAfter, recordDelivered, recordReplyTo } from "../../support/drafted-tickets.ts";

const STORE = "Test Shop";

function aStore() {
  const store = openSqliteStore(":memory:");
  onTestFinished(() => store.close());
  return store;
}

it("tickets teach their intent where agents corrected it or sent the draft much as it was, and none that was erased", async () => {
  const store = aStore();
  let minute = 0;
  const deal = async (ticketId: string, outcome: Parameters<typeof recordReplyTo>[2], shop = STORE) => {
    minute += 10;
    const draft = await recordDelivered(store, {
      ticketId,
      store: shop,
      createdAt: minutesAfter(minute),
      requesterEmail: `${ticketId}@example.com`,
    });
    if (outcome) await recordReplyTo(store, draft, outcome);
    return draft;
  };
  const same = { chosenAction: "return_label" } as const;
  await deal("accepted", { ...same, outcome: "accepted", similarity: 1 });
  await deal("edited", { ...same, similarity: 0.5 });
  await deal("rewritten", { ...same, similarity: 0.49 });
  await deal("overridden", { chosenAction: "refund" });
  await deal("pending", undefined);
  await deal("elsewhere", { ...same, outcome: "accepted" }, "Another Shop");
  const reason = { code: "wrong_intent", via: "link", by: null, at: minutesAfter(200) } as const;
  const disputed = await deal("disputed", { ...same, outcome: "accepted" });
  await store.outcomes.recordReason({ ...reason, ...keyOf(disputed), text: null });
  const corrected = await deal("corrected", undefined);
  await store.outcomes.recordReason({ ...reason, ...keyOf(corrected), text: "exchange" });
  const forgotten = await deal("forgotten", { ...same, outcome: "accepted" });
  await store.erasure.eraseTickets([forgotten], "customer", minutesAfter(300));

  const newestFirst = await store.intentLayers.labelledTickets(STORE, 10);
  expect(newestFirst).toEqual([
    { ...ticketOf("corrected"), correctedIntent: "exchange" },
    { ...ticketOf("edited"), correctedIntent: null },
    { ...ticketOf("accepted"), correctedIntent: null },
  ]);
  expect(await store.intentLayers.labelledTickets(STORE, 1)).toHaveLength(1);
});

it("the layer activated last is in use until it is taken back, each on its own model only", async () => {
  const { intentLayers } = aStore();
  const activate = (version: string, minute: number, baseVersion = "m1") =>
    intentLayers.activate({
      store: STORE,
      version,
      baseVersion,
      weights: { of: version },
      figures: {},
      createdAt: minutesAfter(minute),
      activatedAt: minutesAfter(minute),
    });
  const active = (base = "m1") => intentLayers.activeVersion(STORE, base);
  expect(await active()).toBeNull();
  await activate("a", 1);
  await activate("b", 2);
  await activate("c", 3, "m2");
  expect([await active(), await active("m2"), await active("m3")]).toEqual(["b", "c", null]);
  expect(await intentLayers.activeVersion("Another Shop", "m1")).toBeNull();
  expect(await intentLayers.revert(STORE, "m1", minutesAfter(4))).toBe("b");
  expect([await active(), await active("m2")]).toEqual(["a", "c"]);
  await activate("b", 5);
  expect(await active()).toBe("b");
  expect(await intentLayers.revert(STORE, "m1", minutesAfter(6))).toBe("b");
  expect(await intentLayers.revert(STORE, "m1", minutesAfter(7))).toBe("a");
  expect(await intentLayers.revert(STORE, "m1", minutesAfter(8))).toBeNull();
  expect(await intentLayers.findLayer(STORE, "a")).toMatchObject({ weights: { of: "a" } });
  expect((await intentLayers.layersOf(STORE)).map(({ version }) => version)).toEqual(["b", "c", "a"]);
});

function keyOf({ connection, ticketId, id }: { connection: string; ticketId: string; id: string }) {
  return { connection, ticketId, draftId: id };
}

it("a lesson is as old as the correction, or as the reply where nobody corrected it", async () => {
  const store = aStore();
  const confirmed = await recordDelivered(store, { ticketId: "confirmed", store: STORE });
  await recordReplyTo(store, confirmed, { outcome: "accepted", chosenAction: "return_label", similarity: 1 });
  const corrected = await recordDelivered(store, { ticketId: "corrected", store: STORE });
  await recordReplyTo(store, corrected, { chosenAction: "refund" });
  const said = { code: "wrong_intent", text: "exchange", via: "page", by: "admin" } as const;
  await store.outcomes.recordReason({ ...keyOf(corrected), ...said, at: minutesAfter(600) });
  const labelled = await store.intentLayers.labelledTickets(STORE, 10);
  const times = new Map(labelled.map(({ ticketId, labelledAt }) => [ticketId, labelledAt]));
  const row = await store.findRationale(confirmed);
  expect(times.get("confirmed")).toEqual(row?.repliedAt);
  expect(times.get("corrected")).toEqual(minutesAfter(600));
});

function ticketOf(ticketId: string) {
  return {
    connection: "gorgias",
    ticketId,
    messageId: `m_${ticketId}`,
    intent: "return",
    labelledAt: expect.any(Date),
  };
}
