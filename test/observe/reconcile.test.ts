import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { PlatformError } from "../../src/errors.ts";
import type { Helpdesk, UpdatedTicket } from "../../src/helpdesk/port.ts";
import { lookJob } from "../../src/jobs/ticket-jobs.ts";
import { createReconciler } from "../../src/observe/reconcile.ts";
import { aDelivery } from "../support/deliveries.ts";
import { recordingLog } from "../support/log.ts";

const { signal } = new AbortController();
const NOW = new Date("2026-11-20T12:00:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);

describe("looking for what no webhook told", () => {
  let store: Store;
  let now: Date;
  const asked: Date[] = [];
  beforeEach(async () => {
    store = openSqliteStore(":memory:");
    now = NOW;
    asked.length = 0;
    await store.receiveDelivery(
      aDelivery({ ticketId: "1", receivedAt: ago(3_600), occurredAt: ago(3_600) }),
      null,
    );
  });
  afterEach(() => store.close());

  const updated = (ticketId: string, updatedAt: Date): UpdatedTicket => ({
    ticketId,
    updatedAt,
  });
  function desk(list: () => readonly UpdatedTicket[]): Pick<Helpdesk, "updatedTickets"> {
    return {
      updatedTickets: async (since) => {
        asked.push(since);
        const tickets = list();
        return { tickets, upTo: tickets.at(-1)?.updatedAt ?? null };
      },
    };
  }
  function reconciler(desks: Record<string, Pick<Helpdesk, "updatedTickets">>) {
    const helpdesks = new Map(Object.entries(desks));
    const { log, lines } = recordingLog();
    const poll = createReconciler({ store, helpdesks, jobFor: lookJob, now: () => now, log });
    return { poll, run: async (until: AbortSignal) => (await poll(until)).found, lines };
  }
  const queued = async () => (await store.queue.list("queued", 1_000)).map((job) => job.subject).toSorted();

  it("starts from the first webhook, whatever came since, and then from what it has seen", async () => {
    const { run } = reconciler({ gorgias: desk(() => [updated("7", ago(600))]) });
    const news = { ticketId: "1", key: "later", receivedAt: ago(60), occurredAt: ago(60) };
    await store.receiveDelivery(aDelivery(news), null);
    await run(signal);
    await run(signal);
    expect(asked).toEqual([ago(3_630), ago(601)]);
  });

  it("looks a day back at most at first, and not back at all where nothing was ever heard", async () => {
    now = new Date(NOW.getTime() + 10 * 86_400_000);
    const { run } = reconciler({ gorgias: desk(() => []), zendesk: desk(() => []) });
    await run(signal);
    expect(asked.map((since) => now.getTime() - since.getTime())).toEqual([86_400_000, 30_000]);
  });

  it("starts one job for a ticket that nobody told of, however many look", async () => {
    const list = () => [updated("7", ago(600)), updated("1", ago(3_600))];
    await reconciler({ gorgias: desk(list) }).run(signal);
    await reconciler({ gorgias: desk(list) }).run(signal);
    expect(await queued()).toEqual(["gorgias:7"]);
  });

  it("leaves alone what changed before the first webhook, though a list holds it", async () => {
    const list = () => [updated("7", ago(3_700)), updated("8", ago(3_610)), updated("9", ago(600))];
    await reconciler({ gorgias: desk(list), zendesk: desk(() => [updated("5", ago(40))]) }).run(signal);
    expect(await queued()).toEqual(["gorgias:8", "gorgias:9"]);
  });

  it("leaves what changed just now to its webhook, and comes back for it", async () => {
    const { run } = reconciler({ gorgias: desk(() => [updated("7", ago(20))]) });
    expect((await run(signal)).get("gorgias")).toBe(0);
    now = new Date(NOW.getTime() + 60_000);
    expect((await run(signal)).get("gorgias")).toBe(1);
  });

  it("finds a reply that came within the second after our own note", async () => {
    const at = (ms: number) => new Date(ago(600).getTime() + ms);
    const note = { ticketId: "7", kind: "ignored" as const, detail: "own_event", key: "n" };
    await store.receiveDelivery(aDelivery({ ...note, occurredAt: at(100), receivedAt: at(500) }), null);
    await reconciler({ gorgias: desk(() => [updated("7", at(100))]) }).run(signal);
    expect(await queued()).toEqual([]);
    await reconciler({ gorgias: desk(() => [updated("7", at(300))]) }).run(signal);
    expect(await queued()).toEqual(["gorgias:7"]);
  });

  it("finds a reply in the second after our own note, where changes are dated by the second", async () => {
    const note = { ticketId: "7", kind: "ignored" as const, detail: "own_event", key: "n" };
    const at = new Date(ago(600).getTime() + 900);
    await store.receiveDelivery(aDelivery({ ...note, occurredAt: at, receivedAt: at }), null);
    await reconciler({ gorgias: desk(() => [updated("7", ago(600))]) }).run(signal);
    expect(await queued()).toEqual([]);
    await reconciler({ gorgias: desk(() => [updated("7", ago(599))]) }).run(signal);
    expect(await queued()).toEqual(["gorgias:7"]);
  });

  it("takes a webhook dated up to a second before its change for news of it", async () => {
    const told = { ticketId: "7", kind: "ticket_created" as const, key: "c" };
    const at = new Date(ago(600).getTime() - 800);
    await store.receiveDelivery(aDelivery({ ...told, occurredAt: at, receivedAt: at }), null);
    await reconciler({ gorgias: desk(() => [updated("7", ago(600))]) }).run(signal);
    expect(await queued()).toEqual([]);
  });

  it("does not take a change of status for news of the message that came with it", async () => {
    const told = { ticketId: "7", kind: "ignored" as const, occurredAt: ago(600), receivedAt: ago(599) };
    const list = () => [updated("7", ago(600)), updated("8", ago(600))];
    await store.receiveDelivery(aDelivery({ ...told, key: "a", detail: "unsupported_event" }), null);
    await store.receiveDelivery(aDelivery({ ...told, key: "b", ticketId: "8", detail: "own_event" }), null);
    await reconciler({ gorgias: desk(list) }).run(signal);
    expect(await queued()).toEqual(["gorgias:7"]);
  });

  it("takes so many at a time, spaced out, and the rest with the next look", async () => {
    const all = Array.from({ length: 250 }, (_, i) => updated(String(1_000 + i), ago(3_000 - i)));
    const since = (from: Date | undefined) => all.filter(({ updatedAt }) => updatedAt > (from ?? ago(9_999)));
    const { run } = reconciler({ gorgias: desk(() => since(asked.at(-1))) });
    expect((await run(signal)).get("gorgias")).toBe(200);
    const due = (await store.queue.list("queued", 1_000)).map((job) => job.runAt.getTime() - now.getTime());
    expect([Math.min(...due), Math.max(...due)]).toEqual([0, 199_000]);
    expect((await run(signal)).get("gorgias")).toBe(50);
  });

  it("loses nothing of a backlog to a restart, though webhooks come again", async () => {
    const all = Array.from({ length: 250 }, (_, i) => updated(String(1_000 + i), ago(3_000 - i)));
    expect((await reconciler({ gorgias: desk(() => all) }).run(signal)).get("gorgias")).toBe(200);
    await store.receiveDelivery(
      aDelivery({ ticketId: "1", key: "b", receivedAt: ago(5), occurredAt: ago(5) }),
      null,
    );
    expect((await reconciler({ gorgias: desk(() => all) }).run(signal)).get("gorgias")).toBe(50);
    // Begun anew: what was looked at already starts nothing.
    expect(asked).toEqual([ago(3_630), ago(3_630)]);
  });

  it("goes on after days of downtime where it had come to, through all that changed meanwhile", async () => {
    await reconciler({ gorgias: desk(() => [updated("7", ago(600))]) }).run(signal);
    now = new Date(NOW.getTime() + 3 * 86_400_000);
    const changed = Array.from({ length: 450 }, (_, i) =>
      updated(String(1_000 + i), new Date(NOW.getTime() + i * 500_000)),
    );
    const after = (since: Date | undefined) => changed.filter((ticket) => ticket.updatedAt > (since ?? now));
    // The webhook that comes first after it is no sign that all is well.
    await store.receiveDelivery(
      aDelivery({ ticketId: "9", key: "c", receivedAt: now, occurredAt: now }),
      null,
    );
    const { poll } = reconciler({ gorgias: desk(() => after(asked.at(-1))) });
    const polls = [await poll(signal), await poll(signal), await poll(signal)];
    expect(polls.map(({ found }) => found.get("gorgias"))).toEqual([200, 200, 50]);
    // One list serves all of them, and the next one comes when the looks of the one before are over.
    expect(asked.slice(1)).toEqual([ago(601)]);
    expect(polls.map(({ moreAfterMs }) => moreAfterMs)).toEqual([200_000, 200_000, null]);
    expect((await poll(signal)).found.get("gorgias")).toBe(0);
    expect((await queued()).length).toBe(451);
  });

  it("finds in the end what was too fresh when a long list was read", async () => {
    const all = Array.from({ length: 250 }, (_, i) => updated(String(1_000 + i), ago(3_000 - i)));
    all.push(updated("7", ago(20)), updated("8", ago(10)));
    const { poll } = reconciler({
      gorgias: desk(() => all.filter(({ updatedAt }) => updatedAt > (asked.at(-1) ?? NOW))),
    });
    const polls = [await poll(signal)];
    for (let more = 0; more < 2; more += 1) {
      now = new Date(now.getTime() + 200_000);
      polls.push(await poll(signal));
    }
    expect(polls.map(({ found }) => found.get("gorgias"))).toEqual([200, 50, 2]);
  });

  it("lets others have their turn while it goes through a long list, and stops in it", async () => {
    const all = Array.from({ length: 100 }, (_, i) => updated("1", ago(3_700 + i)));
    await store.recordPoll("gorgias", ago(7_200));
    const abort = new AbortController();
    const looks: string[] = [];
    const wasTold: Store["wasTold"] = (ticket, at, slackMs) => {
      if (looks.push(ticket.ticketId) === 1) setImmediate(() => abort.abort());
      return store.wasTold(ticket, at, slackMs);
    };
    const { log, lines } = recordingLog();
    const helpdesks = new Map([["gorgias", desk(() => all)]]);
    const watched = { ...store, wasTold };
    await createReconciler({ store: watched, helpdesks, jobFor: lookJob, now: () => now, log })(abort.signal);
    expect(looks).toHaveLength(1);
    expect(await store.polledUpTo("gorgias")).toEqual(ago(7_200));
    expect(lines).toEqual([]);
  });

  it("leaves to people what is older than a month, and does not mind a clock that is set back", async () => {
    await reconciler({ gorgias: desk(() => [updated("7", ago(600))]) }).run(signal);
    const { run } = reconciler({ gorgias: desk(() => []) });
    now = new Date(NOW.getTime() + 40 * 86_400_000);
    await run(signal);
    expect(now.getTime() - (asked.at(-1)?.getTime() ?? 0)).toBe(30 * 86_400_000);
    now = ago(86_400);
    await run(signal);
    expect(asked.at(-1)).toEqual(ago(86_430));
  });

  it("begins anew where its place was taken by a clock that ran ahead", async () => {
    now = new Date(NOW.getTime() + 6 * 3_600_000);
    await reconciler({ zendesk: desk(() => []) }).run(signal);
    now = NOW;
    await store.receiveDelivery(
      aDelivery({ connection: "zendesk", receivedAt: ago(900), occurredAt: ago(900) }),
      null,
    );
    await reconciler({ zendesk: desk(() => []) }).run(signal);
    now = new Date(NOW.getTime() + 900_000);
    await reconciler({ zendesk: desk(() => []) }).run(signal);
    expect(asked.slice(1)).toEqual([ago(930), ago(930)]);
  });

  it("begins where it first wanted to, though the first poll failed and none came through for days", async () => {
    const failing = { updatedTickets: () => Promise.reject(new Error("no")) };
    await reconciler({ zendesk: failing }).run(signal);
    now = new Date(NOW.getTime() + 5 * 86_400_000);
    await reconciler({ zendesk: desk(() => []) }).run(signal);
    expect(asked).toEqual([ago(30)]);
  });

  it("comes back for those of the same second that were too many", async () => {
    const all = Array.from({ length: 250 }, (_, i) => updated(String(1_000 + i), ago(600)));
    const { run } = reconciler({
      gorgias: desk(() => all.filter(({ updatedAt }) => updatedAt > (asked.at(-1) ?? NOW))),
    });
    expect((await run(signal)).get("gorgias")).toBe(200);
    expect((await run(signal)).get("gorgias")).toBe(50);
    expect((await run(signal)).get("gorgias")).toBe(0);
  });

  it("goes on behind a list in which nothing is new, however long", async () => {
    await store.recordPoll("zendesk", ago(7_200));
    const asks: Date[] = [];
    const zendesk: Pick<Helpdesk, "updatedTickets"> = {
      updatedTickets: async (since) => {
        asks.push(since);
        if (since < ago(1_201)) return { tickets: [], upTo: ago(1_200) };
        return { tickets: [updated("7", ago(600))], upTo: ago(600) };
      },
    };
    const { run } = reconciler({ zendesk });
    expect((await run(signal)).get("zendesk")).toBe(0);
    expect((await run(signal)).get("zendesk")).toBe(1);
    expect(asks).toEqual([ago(7_200), ago(1_201)]);
  });

  it("goes on with the other account when one fails, and says so", async () => {
    const failing = {
      updatedTickets: () =>
        Promise.reject(
          new PlatformError("no", {
            code: "unavailable",
            retry: "backoff",
            platform: "gorgias",
            operation: "list tickets",
            status: 503,
          }),
        ),
    };
    const { run, lines } = reconciler({ gorgias: failing, zendesk: desk(() => []) });
    expect([...(await run(signal)).keys()]).toEqual(["zendesk"]);
    expect(lines.join("")).toContain("looking for changes without webhooks failed");
  });
});
