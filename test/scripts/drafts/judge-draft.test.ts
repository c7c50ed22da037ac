import { describe, expect, it } from "vitest";
import type { DraftCase } from "../../../scripts/drafts/draft-case.ts";
import { judgeDraft } from "../../../scripts/drafts/judge-draft.ts";
import { defaultPolicy } from "../../../scripts/guard/draft-cases.ts";
import { SandboxOrder, SandboxShop, SandboxTicket } from "../../../scripts/sandbox/shop-data.ts";
import { aDraft } from "../../support/drafted-tickets.ts";

const data = {
  shop: SandboxShop.parse({ name: "Test Shop", now: "2026-11-20T15:00:00Z" }),
  customers: [],
  orders: [
    SandboxOrder.parse({
      id: "501",
      name: "#1001",
      email: "ana@example.com",
      placedAt: "2026-11-14T10:00:00Z",
      items: [{ title: "Merino Socks", price: "24.95", quantity: 2 }],
      parcels: [
        {
          createdAt: "2026-11-16T10:00:00Z",
          tracking: [{ company: "UPS", number: "1Z999AA10123456784" }],
          events: [{ status: "IN_TRANSIT", happenedAt: "2026-11-19T18:00:00Z", city: "Newark" }],
        },
      ],
    }),
    SandboxOrder.parse({
      id: "502",
      name: "#2002",
      email: "bo@example.com",
      placedAt: "2026-11-10T10:00:00Z",
      items: [{ title: "Velvet Robe", price: "777.00" }],
    }),
  ],
  tickets: [],
};
const ticket = SandboxTicket.parse({
  id: "1",
  from: { name: "Ana Example", email: "ana@example.com" },
  messages: [{ text: "Hello, could you tell me where my order #1001 is? It should have been here by now." }],
});
const about: DraftCase = { ticketId: "1", orders: ["#1001"], wanted: [["return_label"]], sender: "owner" };

function judge(text: string, overrides: Partial<DraftCase> = {}) {
  const draft = aDraft({ paragraphs: [[{ text, cites: [] }]], noteText: text });
  const inputs = { ...draft.inputs, order: null };
  return judgeDraft({ ...about, ...overrides }, { ...draft, inputs }, ticket, {
    data,
    policy: defaultPolicy.policy,
  });
}

describe("the judge of drafts", () => {
  it("finds nothing wrong with what the order and the policy say", () => {
    const verdict = judge(
      "Your order #1001 is on its way. The last scan was on November 19, 2026 in Newark. " +
        "Its tracking number is 1Z999AA10123456784 and its total is $49.90. You can return it within 30 days of delivery.",
    );
    expect(verdict).toMatchObject({
      order: "right",
      isFirstRight: true,
      wanted: 1,
      answered: 1,
      promises: [],
      unsupported: [],
      leaks: [],
      otherLanguage: null,
      style: [],
    });
  });

  it.each([
    ["a wrong day", "The last scan was on November 18, 2026.", "18"],
    ["a wrong amount", "Its total is $49.80.", "$49.80"],
    ["another tracking number", "Its tracking number is 1Z999AA10123456785.", "1Z999AA10123456785"],
    ["an invented window", "You can return it within 45 days.", "45"],
  ])("finds %s", (_, text, figure) => {
    expect(judge(text).unsupported).toEqual([figure]);
  });

  it.each([
    "I have cancelled your order.",
    "It will arrive by Friday.",
    "Your refund will be there in days.",
  ])("finds the promise in: %s", (text) => {
    expect(judge(text).promises).toHaveLength(1);
  });

  it("finds what belongs to somebody else", () => {
    expect(judge("Is it about your Velvet Robe?").leaks).toEqual(["Velvet Robe"]);
    expect(judge("It contains Merino Socks.", { sender: "stranger", orders: [] }).leaks).toEqual([
      "Merino Socks",
    ]);
  });

  it("tells the right order from a wrong one and from none", () => {
    expect(judge("Your order #2002 is on its way.").order).toBe("wrong");
    expect(judge("Which order is it about?").order).toBe("asked");
    expect(judge("Which order is it about?", { orders: [] }).order).toBe("right");
  });

  it("finds another language, empty talk and markup", () => {
    const verdict = judge("Certainly! **Ihre Bestellung** ist unterwegs und sollte bald bei Ihnen ankommen.");
    expect(verdict.otherLanguage).toContain("answered in de");
    expect(verdict.style).toEqual(["Certainly", "**"]);
  });
});
