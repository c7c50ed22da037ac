import { describe, expect, it } from "vitest";
import { conversationOf, statusOf } from "../../../src/helpdesk/zendesk/map.ts";
import { CommentPage, TicketAnswer } from "../../../src/helpdesk/zendesk/schema.ts";
import { readFixture } from "../support/read-fixture.ts";

const answer = TicketAnswer.parse(JSON.parse(readFixture("zendesk/ticket.json")));
const page = CommentPage.parse(JSON.parse(readFixture("zendesk/comments.json")));

describe("a Zendesk ticket", () => {
  const conversation = conversationOf(answer, page.comments, page.users ?? [], "360001");

  it("is a ticket of the domain", () => {
    expect(conversation.ticket).toEqual({
      id: "52001",
      subject: "Parcel for order #2087",
      status: "open",
      channel: "email",
      spam: false,
      tags: ["email_in", "vip"],
      requester: { id: "7001", name: "Noor Haddad", email: "noor.haddad@example.com" },
      helpdeskIntent: "shipping_delay",
      attachedShop: null,
      createdAt: new Date("2026-11-20T10:12:07Z"),
    });
  });

  it("has public comments only, each with who wrote it", () => {
    expect(conversation.messages.map(({ id, author }) => [id, author])).toEqual([
      ["61001", "customer"],
      ["61002", "machine"],
      ["61004", "machine"],
      ["61005", "agent"],
      ["61006", "customer"],
    ]);
  });

  it("has no agent's words in what a merge wrote", () => {
    const merged = page.comments
      .filter(({ id }) => id === "61005")
      .map((comment) => ({ ...comment, via: { channel: "web", source: { rel: "merge" } } }));
    const shown = conversationOf(answer, merged, page.users ?? [], null);
    expect(shown.messages.map(({ author }) => author)).toEqual(["machine"]);
    const hidden = merged.map((comment) => ({ ...comment, public: false }));
    expect(conversationOf(answer, hidden, page.users ?? [], null).notes).toEqual([]);
  });

  it("has plain text without markup", () => {
    expect(conversation.messages[0]?.text).toBe("Where is my order #2087?");
  });

  it.each([
    ["360002", null],
    ["360003", "true"],
    ["1", null],
    [null, null],
  ])("field %s as intent gives %s", (fieldId, intent) => {
    expect(conversationOf(answer, [], [], fieldId).ticket.helpdeskIntent).toBe(intent);
  });

  it("takes a requester on staff for the customer that they are here", () => {
    const staffed = { ...answer, ticket: { ...answer.ticket, requester_id: "7002" } };
    const authors = conversationOf(staffed, page.comments, page.users ?? [], null).messages;
    expect(authors.find(({ id }) => id === "61005")?.author).toBe("customer");
  });

  it("knows no e-mail when the requester was not sent along", () => {
    expect(conversationOf({ ...answer, users: [] }, [], [], null).ticket.requester).toMatchObject({
      name: null,
      email: null,
    });
  });
});

it.each([
  ["new", "open"],
  ["pending", "open"],
  ["hold", "open"],
  ["SOLVED", "closed"],
  ["closed", "closed"],
  ["ARCHIVED", "closed"],
])("status %s is %s", (status, expected) => {
  expect(statusOf(status)).toBe(expected);
});
