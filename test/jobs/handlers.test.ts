import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkDatabase } from "../../db/sqlite/check.ts";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { defaultPolicy } from "../../scripts/guard/draft-cases.ts";
import type { Helpdesk } from "../../src/helpdesk/port.ts";
import { createHandlers, type HandlerDeps } from "../../src/jobs/handlers.ts";
import { classifyTicket } from "../../src/pipeline/classify/classify-ticket.ts";
import { retireGone } from "../../src/pipeline/retire-gone.ts";
import { aDraft, minutesAfter, recordDelivered, recordReplyTo } from "../support/drafted-tickets.ts";
import { silentLog } from "../support/log.ts";

const NOW = minutesAfter(60);
const { signal } = new AbortController();

/** A helpdesk that only counts how often its tickets are read, and has none. */
function countingDesk(): { reads: string[]; api: Helpdesk } {
  const reads: string[] = [];
  const never = () => Promise.reject(new Error("nothing is written here"));
  return {
    reads,
    api: {
      readConversation: async (ticketId) => {
        reads.push(ticketId);
        return null;
      },
      addInternalNote: never,
      findInternalNote: never,
      addTags: never,
      ensureTags: never,
      updatedTickets: never,
      ticketUrl: (ticketId) => ticketId,
      check: never,
    },
  };
}

function handlersOn(store: HandlerDeps["store"], api: Helpdesk, now = () => NOW) {
  return createHandlers({
    store,
    helpdesks: new Map([["gorgias", api]]),
    shop: null,
    model: null,
    policy: defaultPolicy,
    classifier: async () => classifyTicket,
    tagPrefix: "sn_",
    drafting: "on",
    askForReason: "on",
    askAfterMs: 0,
    reasonLinks: null,
    precedentPromptShare: 0,
    random: () => 0.5,
    settleMs: 0,
    newDraftId: () => "d_new",
    onProcessed: () => undefined,
    onObserved: () => undefined,
    now,
    log: silentLog,
  });
}

describe("observing one act of an agent, of which several events tell", () => {
  const payload = { connection: "gorgias", ticketId: "7001", messageId: null };
  const run = (ageMs: number, attempt = 0) => ({ attempt, ageMs, isHeld: async () => true, signal });

  it("reads the ticket once for all that came before the reading, and again for what came later", async () => {
    const store = openSqliteStore(":memory:");
    await store.recordDraft(aDraft(), []);
    const { reads, api } = countingDesk();
    const { observe_ticket: observe } = handlersOn(store, api);
    await observe?.(payload, run(500));
    await observe?.(payload, run(200));
    expect(reads).toEqual(["7001"]);
    await observe?.(payload, run(0));
    await observe?.(payload, run(200, 1));
    expect(reads).toHaveLength(3);
    await store.close();
  });

  it("reads again when the last reading is of a time to come: the clock has been set back", async () => {
    const store = openSqliteStore(":memory:");
    await store.recordDraft(aDraft(), []);
    const { reads, api } = countingDesk();
    let now = new Date(NOW.getTime() + 3_600_000);
    const { observe_ticket: observe } = handlersOn(store, api, () => now);
    await observe?.(payload, run(500));
    now = NOW;
    await observe?.(payload, run(200));
    expect(reads).toHaveLength(2);
    await store.close();
  });

  it("reads again for a message that the reading did not show", async () => {
    const store = openSqliteStore(":memory:");
    await store.recordDraft(aDraft(), []);
    const { reads, api } = countingDesk();
    const { observe_ticket: observe } = handlersOn(store, api);
    await observe?.(payload, run(500));
    await observe?.({ ...payload, messageId: "90" }, run(200));
    expect(reads).toHaveLength(2);
    await store.close();
  });

  it("reads nothing of a ticket without a draft, unless a customer may be waiting", async () => {
    const store = openSqliteStore(":memory:");
    const { reads, api } = countingDesk();
    const { observe_ticket: observe } = handlersOn(store, api);
    await observe?.(payload, run(0));
    expect(reads).toEqual([]);
    await observe?.({ ...payload, mayBeNew: true }, run(0));
    expect(reads).toEqual(["7001"]);
    await store.close();
  });

  it.each([
    ["of another shape", { connection: "gorgias" }, "invalid_payload"],
    [
      "of an account that is not connected",
      { ...payload, connection: "front", mayBeNew: true },
      "unknown_connection",
    ],
  ])("buries a job %s", async (_what, wrong, code) => {
    const store = openSqliteStore(":memory:");
    const { observe_ticket: observe } = handlersOn(store, countingDesk().api);
    await expect(observe?.(wrong, run(0))).rejects.toMatchObject({ code, retry: "never" });
    await store.close();
  });
});

describe("a ticket that is gone", () => {
  const ticket = { connection: "gorgias", ticketId: "7001" };

  it("retires the draft that a killed process left behind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sidenote-gone-"));
    const file = join(folder, "sidenote.db");
    const store = openSqliteStore(file);
    onTestFinished(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });
    await store.recordDraft(aDraft(), []);
    await store.beginEffect("d_7001", "note", NOW);
    expect(brokenPromises(file)).toEqual(["effect_unconfirmed", "live_draft_without_note"]);

    const { draft_ticket: draft } = handlersOn(store, countingDesk().api);
    const payload = { ...ticket, messageId: null };
    const run = (attempt: number) => ({ attempt, ageMs: 0, isHeld: async () => true, signal });
    // What a read doesn't show yet is waited for.
    await expect(draft?.(payload, run(0))).rejects.toMatchObject({ code: "not_visible_yet" });
    expect(brokenPromises(file)).toHaveLength(2);
    await draft?.(payload, run(3));
    expect(brokenPromises(file)).toEqual([]);
    expect(await store.findRationale(ticket)).toMatchObject({ outcome: "skipped", skipCause: "closed" });
  });

  it("leaves an answered draft as it was", async () => {
    const store = openSqliteStore(":memory:");
    await recordReplyTo(store, await recordDelivered(store));
    const before = await store.findRationale(ticket);
    await retireGone(ticket, { store, now: () => NOW });
    expect(await store.findRationale(ticket)).toEqual(before);
    expect(await store.outcomes.latestDraft(ticket)).toMatchObject({ state: "live" });
    await store.close();
  });
});

function brokenPromises(file: string): string[] {
  const { findings } = checkDatabase(file, { now: NOW, realNow: NOW });
  return findings.filter(({ level }) => level === "error").map(({ code }) => code);
}
