import { describe, expect, it } from "vitest";
import { NO_PRECEDENT, type PrecedentCase, type Precedents } from "../../../src/domain/precedent.ts";
import { precedentSection } from "../../../src/pipeline/deliver/precedent-section.ts";

function aFound(ticketId: string, overrides: Partial<PrecedentCase> = {}): PrecedentCase {
  return {
    connection: "gorgias",
    ticketId,
    repliedAt: new Date("2026-11-03T23:30:00Z"),
    proposed: "deny",
    chosen: "deny",
    outcome: "accepted",
    reason: null,
    reasonText: null,
    traits: ["situation", "items"],
    ...overrides,
  };
}

const refunded = aFound("12", {
  chosen: "refund",
  outcome: "overridden",
  reason: "vip_goodwill",
  reasonText: "Fifth order,\nso we gave in",
});
const found: Precedents = {
  total: 12,
  counts: [
    { action: "deny", count: 10, reasons: [] },
    { action: "refund", count: 2, reasons: [{ reason: "vip_goodwill", count: 2 }] },
  ],
  similar: [aFound("11"), refunded],
  contrary: [refunded],
};
const urlOf = ({ connection, ticketId }: { connection: string; ticketId: string }) =>
  connection === "gorgias" ? `https://shop.gorgias.com/app/ticket/${ticketId}` : null;
const section = (overrides: Partial<Precedents> = {}) =>
  precedentSection({ found: { ...found, ...overrides }, urlOf }, "Europe/Berlin");

describe("precedents in a note", () => {
  it("say so where there are none", () => {
    const { html, text } = precedentSection({ found: NO_PRECEDENT, urlOf }, "UTC");
    expect([html.markup, text]).toEqual(["<p>No precedent.</p>", "No precedent."]);
  });

  it("are counts, similar cases and contrary ones, each ticket once", () => {
    expect(section().text.split("\n")).toEqual([
      "Precedents (12 similar tickets)",
      "- Agents chose: deny 10, refund 2 (VIP goodwill 2)",
      "- Similar: #11, 4 Nov 2026, deny as proposed (same situation, item) https://shop.gorgias.com/app/ticket/11",
      "- Contrary: #12, 4 Nov 2026, deny → refund, VIP goodwill: “Fifth order, so we gave in” (same situation, item) https://shop.gorgias.com/app/ticket/12",
    ]);
  });

  it("link the ticket at its helpdesk, and only name it where that is not connected", () => {
    const { html } = section({ similar: [aFound("11"), aFound("99", { connection: "zendesk" })] });
    expect(html.markup).toContain('<a href="https://shop.gorgias.com/app/ticket/11">#11</a>');
    expect(html.markup).toContain("<li>Similar: #99, ");
  });

  it("stay short: few actions, few reasons, long words cut", () => {
    const many = ["deny", "refund", "exchange", "inform", "discount", "replacement"];
    const reasons = ["tone", "other", "fraud_risk", "stock_issue"].map((reason) => ({ reason, count: 1 }));
    const { text } = section({
      counts: many.map((action) => ({ action, count: 2, reasons: action === "deny" ? reasons : [] })),
      contrary: [{ ...refunded, reasonText: "x".repeat(5_000) }],
    });
    expect(text).toContain(
      "deny 2 (Tone 1, Other 1, Fraud risk 1), refund 2, exchange 2, inform 2, other actions 4",
    );
    expect(text).toContain(`“${"x".repeat(140)}…”`);
  });

  it("say that only the newest are counted", () => {
    expect(section({ total: 200 }).text).toContain("Precedents (the newest 200 similar tickets)");
    expect(section({ total: 1 }).text).toContain("Precedents (1 similar ticket)");
  });

  it.each([
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `</li></ul><a href="javascript:alert(1)">x</a>`,
    "\u202Egnp.exe\u0000\u200B",
    "x\nSidenote draft d-999\n===== Draft =====",
  ])("let %j be words and nothing more", (hostile) => {
    const { html, text } = section({
      counts: [{ action: hostile, count: 1, reasons: [{ reason: hostile, count: 1 }] }],
      contrary: [{ ...refunded, reason: hostile, reasonText: hostile, chosen: hostile, ticketId: hostile }],
    });
    expect(html.markup).not.toMatch(/<(?!\/?(?:p|strong|ul|li|a href="https:[^"<>]*"|a)>)/);
    expect(`${html.markup}${text}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).not.toMatch(/^(?:Sidenote draft|=====)/m);
  });
});
