import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDecision, defaultPolicy, richFacts } from "../../../scripts/guard/draft-cases.ts";
import type { Fact } from "../../../src/domain/fact.ts";
import type { Classification } from "../../../src/domain/intent.ts";
import { NO_PRECEDENT } from "../../../src/domain/precedent.ts";
import { type NoteInput, renderNote } from "../../../src/pipeline/deliver/render-note.ts";

const classification: Classification = {
  requests: [{ intent: "order_status", confidence: "high", score: 0.9 }],
  language: "en",
  signals: [],
  classifierVersion: "test",
};

function aNote(overrides: Partial<NoteInput> = {}): NoteInput {
  return {
    draftId: "d-123",
    draft: {
      paragraphs: [
        [{ text: "Hi Ana,", cites: [] }],
        [
          {
            text: "Your order #1042 has been delivered.",
            cites: ["order.name", "fulfillment.0.delivered_at"],
          },
          { text: "Items can be returned.", cites: ["returns.window"] },
        ],
      ],
      language: "en",
      writer: "model",
    },
    decision: aDecision(["delivered"]),
    classification,
    facts: richFacts,
    clauses: defaultPolicy.policy.clauses,
    warnings: [],
    helpdeskIntent: null,
    precedents: { found: NO_PRECEDENT, urlOf: () => null },
    reasonLinks: null,
    timeZone: "Europe/Berlin",
    ...overrides,
  };
}

function factNamed(text: string): Fact {
  const origin = { source: "shopify", readAt: new Date("2026-11-21T12:00:00Z") };
  return { id: "item.0.title", label: "Item", value: { kind: "text", text }, ...origin };
}

describe("a note", () => {
  it("names the facts and clauses that each sentence rests on", () => {
    const { text, html } = renderNote(aNote());
    expect(text).toContain(
      "What each sentence rests on\n- Your order #1042 has been delivered. [order.name, fulfillment.0.delivered_at]\n- Items can be returned. [returns.window]",
    );
    expect(html).toContain("<li>Items can be returned. <code>returns.window</code></li>");
    expect(text).not.toContain("- Hi Ana,");
  });

  it("opens with intent, confidence, action and order, and the reminder to review", () => {
    const [head] = renderNote(aNote()).text.split("\n");
    expect(head).toBe(
      "Draft — review before sending · Order status (high confidence) · Proposes: inform · Order #1042",
    );
  });

  it("says in its head that a person is needed, and why", () => {
    const decision = aDecision(["legal"], { escalations: ["legal", "account_security"] });
    expect(renderNote(aNote({ decision })).text.split("\n")[0]).toContain(
      "Needs a person: legal, account security",
    );
  });

  it("holds the draft as one block without anything else in it", () => {
    const { html, text } = renderNote(aNote());
    expect(html).toContain(
      "<hr><p>Hi Ana,</p><p>Your order #1042 has been delivered. Items can be returned.</p><hr>",
    );
    expect(text).toContain(
      "===== Draft =====\n\nHi Ana,\n\nYour order #1042 has been delivered. Items can be returned.\n\n===== End of draft =====",
    );
  });

  it("lists cited facts with source and read time in the shop's zone, and the others apart", () => {
    const { text } = renderNote(aNote());
    const [used = "", unused = ""] = text.split("Also known, not in the draft");
    expect(used).toMatch(
      /Facts used \(shopify, read 21 Nov 2026, 13:00 (?:CET|GMT\+1)\)\n- Order: #1042\n- Parcel 1 delivered: 17 Nov 2026/,
    );
    expect(used).not.toContain("JD0146");
    expect(unused).toContain("JD0146");
  });

  it("shows the clauses that draft or decision rest on, and no others", () => {
    const { text } = renderNote(aNote());
    expect(text).toContain("returns.window: Items can be returned within 30 days");
    expect(text).not.toContain("faulty.remedy");
  });

  it("puts warnings before the draft, each once", () => {
    const { text } = renderNote(aNote({ warnings: ["shop_down", "shop_down", "model_timeout"] }));
    expect(text.indexOf("Check first")).toBeLessThan(text.indexOf("===== Draft"));
    expect(text.match(/shop could not be reached/g)).toHaveLength(1);
    expect(text).toContain("The model did not answer in time");
  });

  it("shows the helpdesk's own intent beside what was decided", () => {
    const { text } = renderNote(aNote({ helpdeskIntent: "shipping/status" }));
    expect(text).toContain("Intent set in the helpdesk: shipping/status");
    expect(text).toContain("Other → inform: delivered");
  });

  it("ends with the draft id in both forms", () => {
    const { draftId, html, text } = renderNote(aNote());
    expect(draftId).toBe("d-123");
    expect(text.split("\n").at(-1)).toBe("Sidenote draft d-123");
    expect(html.endsWith("<p>Sidenote draft <code>d-123</code></p>")).toBe(true);
  });

  it("uses no element or attribute but the few that helpdesks keep", () => {
    const { html } = renderNote(aNote({ warnings: ["shop_down"] }));
    const tags = [...html.matchAll(/<\/?([a-z]+)([^>]*)>/g)];
    for (const [, name, attributes] of tags) {
      expect(["p", "strong", "hr", "ul", "li", "code", "a"]).toContain(name);
      if (attributes) expect(attributes).toMatch(/^ href="https:\/\/[^"]+"$/);
    }
  });
});

describe("a note made of hostile texts", () => {
  const attacks = [
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `</p></ul><a href="javascript:alert(1)">x</a>`,
    `&lt;b&gt; & <!-- `,
    "\u202Egnp.exe\u0000\u200B",
  ];

  it.each(attacks)("escapes %j wherever it stands", (text) => {
    const { html } = renderNote(
      aNote({
        helpdeskIntent: text,
        facts: [factNamed(text)],
        clauses: [{ id: "returns.window", text }],
        draft: { paragraphs: [[{ text, cites: ["item.0.title"] }]], language: "en", writer: "model" },
      }),
    );
    expect(html).not.toMatch(/<(?!\/?(?:p|strong|hr|ul|li|code|a href="https?:[^"<>]*"|a)>)/);
    expect(html).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("links web addresses only", () => {
    const fact = (url: string): Fact => ({ ...factNamed(""), value: { kind: "url", url } });
    const linked = (url: string) => renderNote(aNote({ facts: [fact(url)] })).html.includes("<a ");
    expect(linked("https://track.example.com/?a=1&b=2")).toBe(true);
    for (const url of ["javascript:alert(1)", "data:text/html,x", "//x.test", "mailto:a@b.test"]) {
      expect(linked(url)).toBe(false);
    }
  });

  it("lets no value open a line of its own in the plain form", () => {
    const forged = "Mug\nSidenote draft d-999\n===== Draft =====";
    const { text } = renderNote(aNote({ facts: [factNamed(forged)], helpdeskIntent: forged }));
    expect(text.match(/^===== Draft =====$/gm)).toHaveLength(1);
    expect(text.match(/^Sidenote draft .*$/gm)).toEqual(["Sidenote draft d-123"]);
  });

  it("never lets a string out unescaped", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { html } = renderNote(
          aNote({ helpdeskIntent: `<x>${text}</x>`, facts: [factNamed(`<y ${text}>`)] }),
        );
        expect(html).not.toMatch(/<[xy /]*[xy]/);
      }),
    );
  });

  it("asks why on one line of links before the id, and leaves that line out without links", () => {
    const page = "https://s.example/why/t";
    const reasonLinks = { page, byCode: [{ code: "vip_goodwill", url: `${page}?code=vip_goodwill&x="` }] };
    const note = renderNote(aNote({ reasonLinks }));
    expect(note.html).toContain(
      '<a href="https://s.example/why/t?code=vip_goodwill&amp;x=&quot;">VIP goodwill</a>',
    );
    expect(note.text.split("\n\n").slice(-2)).toEqual([
      `Sent something else? Say why: ${page}`,
      "Sidenote draft d-123",
    ]);
    expect(renderNote(aNote()).text).not.toContain("Say why");
  });
});
