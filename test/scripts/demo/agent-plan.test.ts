import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { casesOf, loadAgentPlan } from "../../../scripts/demo/agent-plan.ts";
import { loadShopData } from "../../../scripts/sandbox/shop-data.ts";
import { ACTIONS } from "../../../src/domain/decision.ts";
import { REASONS } from "../../../src/domain/outcome.ts";

const folder = fileURLToPath(new URL("../../../scripts/sandbox/data", import.meta.url));
const { tickets } = await loadShopData(folder);
const plan = await loadAgentPlan(folder);
const { first, afterwards } = casesOf(plan ?? { tickets: [], afterwards: [] });
const all = [...first, ...afterwards];

describe("the demo's agents", () => {
  it("have every ticket that gets a draft, once", () => {
    const drafted = tickets.filter((ticket) => ticket.expect.skip === undefined);
    expect(first.map(({ ticketId }) => ticketId).sort()).toEqual(drafted.map(({ id }) => id).sort());
  });

  it("open tickets under numbers of their own, on both helpdesks", () => {
    const opened = afterwards.map(({ ticketId }) => ticketId);
    expect(new Set([...opened, ...tickets.map(({ id }) => id)]).size).toBe(opened.length + tickets.length);
    expect(new Set(afterwards.map(({ open }) => open?.helpdesk)).size).toBe(2);
  });

  it.each(["gorgias", "zendesk"] as const)("show every outcome and every way of a reason on %s", (desk) => {
    const here = new Set(tickets.filter(({ helpdesk }) => helpdesk === desk).map(({ id }) => id));
    const expected = first.filter(({ ticketId }) => here.has(ticketId)).map(({ expect: one }) => one);
    for (const outcome of ["accepted", "edited", "overridden", "unanswered", "pending"] as const) {
      expect(expected.map((one) => one.outcome)).toContain(outcome);
    }
    for (const via of ["link", "note", "tag"] as const) expect(expected.map((one) => one.via)).toContain(via);
  });

  it("expect only actions and reasons that exist, and a way with each reason", () => {
    for (const { ticketId, expect: one } of all) {
      if (one.chosen !== undefined) expect(ACTIONS, ticketId).toContain(one.chosen);
      if (one.reason !== undefined) expect(REASONS, ticketId).toContain(one.reason);
      expect(one.reason === undefined, ticketId).toBe(one.via === undefined);
    }
  });

  it("fail sends where sends can fail", () => {
    const gorgias = new Set(tickets.filter(({ helpdesk }) => helpdesk === "gorgias").map(({ id }) => id));
    const failing = first.filter(({ acts }) => acts.some((act) => act.do === "fail_send"));
    expect(failing.length).toBeGreaterThan(0);
    for (const { ticketId } of failing) expect(gorgias).toContain(ticketId);
  });
});

describe("reading agents.json", () => {
  it("is no plan where there is no file, and one error for a wrong one", async () => {
    const made = await mkdtemp(join(tmpdir(), "agent-plan-"));
    try {
      expect(await loadAgentPlan(made)).toBeNull();
      const wrong = {
        tickets: [{ tickets: ["1"], acts: [{ do: "dance" }], expect: { outcome: "overridden" } }],
      };
      await writeFile(join(made, "agents.json"), JSON.stringify(wrong));
      await expect(loadAgentPlan(made)).rejects.toThrow(/agents\.json[^]*acts\[0\]/);
    } finally {
      await rm(made, { recursive: true });
    }
  });
});
