import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { NewDraft, Store } from "../../db/store.ts";
import { explainTicket } from "../../src/commands/explain.ts";
import type { Intent } from "../../src/domain/intent.ts";
import type { Order } from "../../src/domain/order.ts";
import { decide } from "../../src/pipeline/decide/decide.ts";
import { DEFAULT_POLICY_FILE } from "../../src/pipeline/decide/policy/policy-file.ts";
import {
  aParcel,
  daysAgo,
  defaultPolicy,
  delivered,
  inputsOf,
  shippedOrder,
} from "../pipeline/decide/decision-cases.ts";
import { aDraft } from "../support/drafted-tickets.ts";

describe("sidenote explain", () => {
  let folder: string;
  let store: Store;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-explain-"));
    store = openSqliteStore(join(folder, "sidenote.db"));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  async function explain(ticket: string | undefined, json = false) {
    const lines: string[] = [];
    const core = { DATABASE_FILE: join(folder, "sidenote.db"), POLICY_FILE: DEFAULT_POLICY_FILE };
    const code = await explainTicket({ core }, { ticket, json }, (line) => lines.push(line));
    return { code, output: lines.join("\n") };
  }

  async function record(intent: Intent, order: Order, overrides: Partial<NewDraft> = {}) {
    const inputs = inputsOf([intent], order, { timeZone: "America/New_York" });
    const decision = decide(inputs, defaultPolicy);
    await store.recordDraft(aDraft({ inputs, decision, ...overrides }), []);
  }

  it("names clauses as the policy file does, wishes in words, and the tickets where an order was named instead", async () => {
    const order = shippedOrder([delivered(3)]);
    const inputs = inputsOf(["damaged_item"], order, {
      topics: ["faulty.remedy", "wish.store_credit", "part_of_order"],
      history: { ordersCount: 1, spent: { minor: 100, currency: "EUR" }, tags: [] },
    });
    await store.recordDraft(aDraft({ inputs, decision: decide(inputs, defaultPolicy) }), []);
    const { output } = await explain("7001");
    expect(output).toContain("speaks of: faulty.remedy, the wish for a store credit, part of order");
    expect(output).toMatch(/customer: first, 1 order$/m);
    const { code, output: asked } = await explain(order.name);
    expect(code).toBe(1);
    expect(asked).toBe(`no ticket ${order.name} is known; tickets about an order of that name: gorgias:7001`);
    expect((await explain("999")).output).toBe("no ticket 999 is known");
  });

  it("does the sum of the window where the shop is", async () => {
    // 02:00 UTC on 16 October is still the 15th in New York.
    await record("return", shippedOrder([delivered(0, { deliveredAt: new Date("2026-10-16T02:00:00Z") })]));
    const { code, output } = await explain("7001");
    expect(code).toBe(0);
    expect(output).toContain("gorgias:7001: deny, high confidence; outcome pending");
    expect(output).toContain("return → deny: the time to return is over");
    expect(output).toContain(
      "item 1, Merino Socks: counted from delivery on 15 Oct 2026, day 30 = 14 Nov 2026, today 21 Nov 2026 is day 37: expired",
    );
    expect(output).toContain("returns.window: Items can be returned within 30 days of delivery");
    expect(output).toContain("(America/New_York, the shop's time zone)");
  });

  it("tells what made a parcel lost, and who must look", async () => {
    await record("order_status", shippedOrder([aParcel({ createdAt: daysAgo(9), inTransitAt: daysAgo(8) })]));
    const { output } = await explain("gorgias:7001");
    expect(output).toContain("needs a person: lost parcel");
    expect(output).toContain("parcel 1: lost; last scan 13 Nov 2026, 8 days ago; no estimate");
  });

  it("counts a single day as one", async () => {
    await record("order_status", shippedOrder([aParcel({ createdAt: daysAgo(9), inTransitAt: daysAgo(1) })]));
    expect((await explain("gorgias:7001")).output).toContain("last scan 20 Nov 2026, 1 day ago");
  });

  it("says which policy the words are of when the file has changed since", async () => {
    await record("return", shippedOrder([delivered(3)]));
    expect((await explain("7001")).output).not.toContain("the policy file is now");
    const decision = { ...aDraft().decision, policyVersion: "0123456789ab" };
    await store.recordDraft(aDraft({ id: "d_2", messageId: "m_2", decision }), []);
    expect((await explain("7001")).output).toContain("policy 0123456789ab; the policy file is now ");
  });

  it("prints the same as JSON, without the customer's text or address", async () => {
    await record("return", shippedOrder([delivered(30)]));
    const { output } = await explain("7001", true);
    expect(JSON.parse(output)).toMatchObject({
      ticket: { connection: "gorgias", ticketId: "7001" },
      action: "return_label",
      requests: [
        {
          situation: "within_window",
          windows: [{ verdict: "open", lastDay: "2026-11-21", today: "2026-11-21", dayNumber: 30 }],
        },
      ],
    });
    expect(output).not.toContain("ana@example.com");
  });

  it("knows skipped tickets, and no others", async () => {
    const at = new Date("2026-11-20T12:00:00Z");
    const skip = { connection: "gorgias", messageId: null, store: "Test Shop", ticketCreatedAt: at, at };
    await store.recordSkip({ ...skip, ticketId: "8001", cause: "auto_reply" });
    expect(await explain("8001")).toEqual({
      code: 0,
      output: "gorgias:8001: no draft, skipped because: auto reply",
    });
    expect(await explain("9999")).toEqual({ code: 1, output: "no ticket 9999 is known" });
    expect((await explain("zendesk:8001")).code).toBe(1);
    await record("return", shippedOrder([delivered(3)]));
    expect(await explain("1042")).toEqual({
      code: 1,
      output: "no ticket 1042 is known; tickets about an order of that name: gorgias:7001",
    });
    expect((await explain(undefined)).code).toBe(2);
  });

  it("says what is left of an erased ticket", async () => {
    await record("return", shippedOrder([delivered(3)]));
    const at = new Date("2026-11-22T12:00:00Z");
    await store.erasure.eraseTickets([{ connection: "gorgias", ticketId: "7001" }], "customer", at);
    const { code, output } = await explain("7001");
    expect(code).toBe(0);
    expect(output).toContain("gorgias:7001: return label, high confidence");
    expect(output).toContain("order: not kept any more");
    expect(output).not.toContain("#1042");
  });

  it("asks which one when two helpdesks have a ticket of that id", async () => {
    await record("return", shippedOrder([delivered(3)]));
    await record("return", shippedOrder([delivered(3)]), { connection: "zendesk", id: "d_z" });
    const { code, output } = await explain("7001");
    expect(code).toBe(1);
    expect(output).toMatch(/gorgias:7001/);
    expect(output).toMatch(/zendesk:7001/);
    expect((await explain("zendesk:7001")).code).toBe(0);
  });
});
