import { describe, expect, it } from "vitest";
import { createGorgiasDoor } from "../../../src/helpdesk/gorgias/webhook.ts";
import { rawRequest, statusOf } from "../support/raw-request.ts";
import { readFixture } from "../support/read-fixture.ts";

const secret = "a-secret-of-more-than-32-characters-x";
const door = createGorgiasDoor({ secret, senderEmail: "sidenote@example.com" });
const messageCreated = JSON.parse(readFixture("gorgias/webhook.message-created.json")) as Record<
  string,
  string
>;
const statusUpdated = JSON.parse(readFixture("gorgias/webhook.status-updated.json")) as Record<
  string,
  string
>;

function parse(payload: object) {
  return door.parse(rawRequest(JSON.stringify(payload)));
}

describe("the sender of a webhook", () => {
  it("is proven by the secret header", () => {
    expect(() => door.verify(rawRequest("{}", { "x-sidenote-token": secret }))).not.toThrow();
  });

  it.each([undefined, "", "wrong", `${secret} `, secret.slice(0, -1)])(
    "is refused with token %j",
    (token) => {
      expect(statusOf(() => door.verify(rawRequest("{}", { "x-sidenote-token": token })))).toBe(401);
    },
  );
});

describe("a webhook's meaning", () => {
  it("a created ticket is known by its id, however often it is sent", () => {
    const request = rawRequest(readFixture("gorgias/webhook.ticket-created.json"));
    expect(door.parse(request)).toEqual({
      key: "ticket-created:70010001",
      ticketId: "70010001",
      messageId: "300001",
      occurredAt: new Date("2026-11-20T10:12:07.201Z"),
      event: { kind: "ticket_created" },
    });
  });

  it("a person's reply is an agent's message, known by its id", () => {
    expect(parse(messageCreated)).toMatchObject({
      key: "ticket-message-created:300006",
      messageId: "300006",
      event: { kind: "message_created", author: "agent" },
    });
  });

  it.each([
    [{ from_agent: "False", via: "email" }, "customer"],
    [{ from_agent: "True", via: "rule", rule_id: "77" }, "machine"],
    [{ from_agent: "True", via: "helpdesk", rule_id: "77" }, "machine"],
    [{ from_agent: "True", via: "api" }, "machine"],
    [{ from_agent: "True", via: "" }, "unknown"],
    [{ from_agent: "" }, "unknown"],
  ])("a message with %j is by: %s", (fields, author) => {
    expect(parse({ ...messageCreated, ...fields }).event).toEqual({ kind: "message_created", author });
  });

  it.each([
    { channel: "internal-note", via: "api" },
    { channel: "internal-note", via: "rule" },
    { sender_email: "Sidenote@example.com", via: "api" },
    { sender_email: "sidenote@example.com", via: "" },
  ])("%j is our own echo", (fields) => {
    expect(parse({ ...messageCreated, ...fields }).event).toEqual({ kind: "ignored", cause: "own_event" });
  });

  it("an agent's note is news", () => {
    const note = { ...messageCreated, channel: "internal-note", via: "helpdesk", from_agent: "True" };
    expect(parse(note).event).toEqual({ kind: "note_created" });
    expect(parse(note).messageId).not.toBeNull();
  });

  it("a reply that did not leave is news of its own", () => {
    const failed = { ...messageCreated, event: "ticket-message-failed" };
    expect(parse(failed).event).toEqual({ kind: "message_failed" });
    expect(parse(failed).key).not.toBe(parse(messageCreated).key);
  });

  it("tags are read from the Python list that a template makes of them", () => {
    const tags = `[{'id': 1, 'name': 'vip', 'decoration': None}, {'id': 2, 'name': "it's late"}]`;
    const updated = { event: "ticket-updated", ticket_id: "7", status: "open", tags };
    expect(parse(updated).event).toEqual({ kind: "tags_changed", tags: ["vip", "it's late"] });
    expect(parse({ ...updated, tags: "[]" }).event).toEqual({ kind: "tags_changed", tags: [] });
  });

  it("a person who works under our login is no echo", () => {
    const payload = { ...messageCreated, sender_email: "sidenote@example.com", via: "helpdesk" };
    expect(parse(payload).event.kind).toBe("message_created");
  });

  it("a closed ticket is told apart from its next closing by the moment", () => {
    const first = parse(statusUpdated);
    const again = parse({ ...statusUpdated, updated_datetime: "2026-11-21T08:00:00+00:00" });
    expect(first).toMatchObject({
      event: { kind: "ticket_closed" },
      occurredAt: new Date("2026-11-20T11:00:00.5Z"),
    });
    expect(again.key).not.toBe(first.key);
    expect(parse(statusUpdated).key).toBe(first.key);
  });

  it("a template may hold nothing but event and ticket", () => {
    expect(parse({ event: "ticket-created", ticket_id: 7 })).toMatchObject({
      ticketId: "7",
      messageId: null,
    });
    expect(parse({ event: "ticket-status-updated", ticket_id: "7" }).event.kind).toBe("ignored");
  });

  it("a template without a moment still makes a key that a redelivery repeats", () => {
    const { updated_datetime: _, ...rest } = statusUpdated;
    expect(parse(rest).key).toBe(parse(rest).key);
    expect(parse({ ...rest, status: "open" }).key).not.toBe(parse(rest).key);
  });

  it.each([
    { status: "open" },
    { event: "ticket-assignment-updated" },
    { event: "ticket-updated", status: "" },
  ])("%j starts no work", (fields) => {
    expect(parse({ ...statusUpdated, ...fields }).event).toEqual({
      kind: "ignored",
      cause: "unsupported_event",
    });
  });
});

describe("a webhook that is not what was set up", () => {
  it.each([
    ["empty", ""],
    ["no JSON", "event=ticket-created"],
    ["a list", "[]"],
    ["without event", '{"ticket_id":"1"}'],
    ["without ticket", '{"event":"ticket-created","ticket_id":""}'],
    ["with a ticket id that is none", '{"event":"ticket-created","ticket_id":"1/../2"}'],
    ["of a message without id", '{"event":"ticket-message-created","ticket_id":"1"}'],
  ])("%s is a bad request", (_name, body) => {
    expect(statusOf(() => door.parse(rawRequest(body)))).toBe(400);
  });
});

it("a webhook that could not be stored is asked for again", () => {
  expect(door.storeFailure).toEqual({ status: 503, headers: { "retry-after": "30" } });
});
