import { describe, expect, it } from "vitest";
import { conversationOf } from "../../../src/helpdesk/gorgias/map.ts";
import { GorgiasMessage, GorgiasTicket, GorgiasTime, pageOf } from "../../../src/helpdesk/gorgias/schema.ts";
import { attachedShop } from "../../../src/helpdesk/gorgias/shop-block.ts";
import { readFixture } from "../support/read-fixture.ts";

const ticket = GorgiasTicket.parse(JSON.parse(readFixture("gorgias/ticket.json")));
const messages = pageOf(GorgiasMessage).parse(JSON.parse(readFixture("gorgias/messages.json"))).data;

describe("a Gorgias ticket", () => {
  const conversation = conversationOf(ticket, messages, null);

  it("is a ticket of the domain", () => {
    expect(conversation.ticket).toMatchObject({
      id: "70010001",
      subject: "Parcel for order #2087",
      status: "open",
      channel: "email",
      spam: false,
      tags: ["vip", "Needs Review"],
      requester: { id: "81000001", name: "Noor Haddad", email: "Noor.Haddad@example.com" },
      createdAt: new Date("2026-11-20T10:12:07.201Z"),
    });
  });

  it("has public messages, oldest first, with their authors, and never a note", () => {
    expect(conversation.messages.map(({ id, author, failed }) => [id, author, failed])).toEqual([
      ["300001", "customer", false],
      ["300002", "machine", false],
      ["300003", "machine", false],
      ["300005", "agent", true],
      ["300006", "agent", false],
    ]);
    expect(conversation.messages.at(-1)).toMatchObject({ authorId: "91", authorName: "Mia" });
  });

  it.each([
    [{ failed_datetime: "2026-11-20T11:00:00+00:00" }, true],
    [{ last_sending_error: { error: "550" } }, true],
    [{ last_sending_error: { error: "550" }, sent_datetime: "2026-11-20T11:00:00+00:00" }, false],
    [{ last_sending_error: {}, sent_datetime: null }, false],
    [{ sent_datetime: null }, false],
  ])("a reply with %j has failed: %s", (fields, failed) => {
    const reply = messages.filter(({ id }) => id === "300006").map((message) => ({ ...message, ...fields }));
    expect(conversationOf(ticket, reply, null).messages.map((message) => message.failed)).toEqual([failed]);
  });

  it("keeps agents' notes apart from our own, and leaves out what rules write", () => {
    const note = { public: false, channel: "internal-note", via: "helpdesk", body_text: "#why tone" };
    const [any] = messages.filter(({ id }) => id === "300006");
    if (!any) throw new Error("the fixture has no such message");
    const written = [
      { ...any, ...note, id: "1" },
      { ...any, ...note, id: "2", via: "api", external_id: "sidenote:d_1" },
      { ...any, ...note, id: "3", body_text: "Draft\n\nSidenote draft d_2" },
      { ...any, ...note, id: "4", via: "rule" },
    ];
    const { notes } = conversationOf(ticket, written, null);
    expect(notes.map(({ id, own }) => [id, own])).toEqual([
      ["1", false],
      ["2", true],
      ["3", true],
    ]);
    expect(notes[0]).toMatchObject({ authorId: "91", authorName: "Mia", text: "#why tone" });
  });

  it("has no message that is hidden on whatever channel", () => {
    const hidden = messages.map((message) => ({ ...message, public: false, channel: "email" }));
    expect(conversationOf(ticket, hidden, null).messages).toEqual([]);
  });

  it("has text even where the mail was HTML only", () => {
    expect(conversation.messages[0]?.text).toBe("Where is my order #2087?\nI paid 20\u00a0€ & waited.");
  });

  it("tells the intent that Gorgias found and no agent rejected", () => {
    expect(conversation.ticket.helpdeskIntent).toBe("shipping/status");
  });

  it.each([
    ["a map", ticket.custom_fields, "9001", "Shipping::Delay"],
    ["a map of bare values", { "9001": "Shipping::Delay" }, "9001", "Shipping::Delay"],
    ["a list", [{ field: { id: 9001 }, value: "Shipping::Delay" }], "9001", "Shipping::Delay"],
    ["a prediction only", ticket.custom_fields, "9002", "shipping/status"],
    ["nothing", undefined, "9001", "shipping/status"],
  ])("prefers the field that people set: %s", (_name, custom_fields, fieldId, intent) => {
    expect(conversationOf({ ...ticket, custom_fields }, messages, fieldId).ticket.helpdeskIntent).toBe(
      intent,
    );
  });

  it("may lack nearly everything", () => {
    const bare = GorgiasTicket.parse({
      id: 1,
      status: "closed",
      created_datetime: "2026-11-20 10:00:00",
      customer: null,
    });
    expect(conversationOf(bare, [], null)).toEqual({
      notes: [],
      ticket: {
        id: "1",
        subject: "",
        status: "closed",
        channel: "unknown",
        spam: false,
        tags: [],
        requester: { id: null, name: null, email: null },
        helpdeskIntent: null,
        attachedShop: null,
        createdAt: new Date("2026-11-20T10:00:00Z"),
      },
      messages: [],
    });
  });
});

describe("attached shop data", () => {
  it("is read with its history and its named orders", () => {
    expect(attachedShop(ticket.customer?.integrations)).toEqual({
      source: "gorgias",
      asOf: null,
      customerEmail: "noor.haddad@example.com",
      history: {
        ordersCount: 3,
        spent: { minor: 21_450, currency: "EUR" },
        tags: ["newsletter", "wholesale"],
      },
      orders: [
        {
          id: "5200000000001",
          name: "#2087",
          email: "noor.haddad@example.com",
          placedAt: new Date("2026-11-12T14:30:00Z"),
          financialStatus: "paid",
          fulfillmentStatus: "unfulfilled",
        },
        {
          id: null,
          name: "#1990",
          email: null,
          placedAt: new Date("2026-08-01T13:30:00Z"),
          financialStatus: "partially_refunded",
          fulfillmentStatus: "partially_fulfilled",
        },
      ],
    });
  });

  it("may be a customer alone, and then has no history without a currency", () => {
    const blocks = {
      "1": { __integration_type__: "shopify", customer: { orders_count: 2, total_spent: "71.31" } },
    };
    expect(attachedShop(blocks)).toEqual({
      source: "gorgias",
      asOf: null,
      customerEmail: null,
      history: null,
      orders: [],
    });
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [[]],
    ["x"],
    [{ "1": { __integration_type__: "http" } }],
    [{ "1": null }],
  ])("is absent in %j", (integrations) => {
    expect(attachedShop(integrations)).toBeNull();
  });

  it.each([
    { total_spent: "1e9", currency: "EUR", orders_count: 2 },
    { total_spent: "12.00", currency: "EUROS", orders_count: 2 },
    { total_spent: "12.00", currency: "EUR", orders_count: "many" },
  ])("with a history like %j has none", (customer) => {
    expect(attachedShop({ "1": { __integration_type__: "shopify", customer } })?.history).toBeNull();
  });
});

it.each([
  ["2024-02-14T21:30:50.201204+00:00", "2024-02-14T21:30:50.201Z"],
  ["2024-02-14 21:30:50+00:00", "2024-02-14T21:30:50.000Z"],
  ["2024-02-14T21:30:50", "2024-02-14T21:30:50.000Z"],
  ["2024-02-14 22:30:50.5+0100", "2024-02-14T21:30:50.500Z"],
])("the time %s is understood", (text, iso) => {
  expect(GorgiasTime.parse(text).toISOString()).toBe(iso);
});
