import { describe, expect, it } from "vitest";
import { PUBLIC_TEST_SECRET, zendeskSignature } from "../../../src/helpdesk/zendesk/signature.ts";
import { createZendeskDoor, type ZendeskDoorOptions } from "../../../src/helpdesk/zendesk/webhook.ts";
import { rawRequest, statusOf } from "../support/raw-request.ts";
import { readFixture } from "../support/read-fixture.ts";

const secret = "current-signing-secret-of-the-webhook";
const previous = "previous-signing-secret-of-the-webhook";
const body = readFixture("zendesk/webhook.ticket-created.json");
const commentAdded = JSON.parse(readFixture("zendesk/webhook.comment-added.json")) as {
  detail: Record<string, unknown>;
  event: { comment: Record<string, unknown> };
};

function doorWith(options: Partial<ZendeskDoorOptions> = {}) {
  return createZendeskDoor({
    secrets: [secret, previous],
    accountId: "4400123",
    maxAgeMs: 600_000,
    ownUser: { id: "7003" },
    ...options,
  });
}

function signed(key: string, timestamp: string, text = body, receivedAt = "2026-11-20T10:12:10Z") {
  return rawRequest(
    text,
    {
      "x-zendesk-webhook-signature": zendeskSignature(key, timestamp, Buffer.from(text)),
      "x-zendesk-webhook-signature-timestamp": timestamp,
    },
    receivedAt,
  );
}

function parse(payload: unknown, door = doorWith()) {
  return door.parse(rawRequest(JSON.stringify(payload)));
}

describe("the signature", () => {
  it("is what Zendesk computes: HMAC of timestamp and raw body, the secret taken as text", () => {
    const text = '{"type":"zen:event-type:ticket.created","detail":{"id":"35436"}}';
    expect(zendeskSignature(PUBLIC_TEST_SECRET, "2026-01-02T03:04:05Z", Buffer.from(text))).toBe(
      "lRx0KxmRrXs+BAox0BhVZNilU7ftZaVIDZPFUfNE5zI=",
    );
  });

  it("of body before timestamp, as in 2021, is another one", () => {
    const key = "HRkRd4BeOAoUkfZr-mhauJT64rvBASlJRoIyPsd3zeA=";
    expect(zendeskSignature(key, "2021-07-25T10:00:00Z", Buffer.from('{"say": "hello"}'))).not.toBe(
      "tRDSF7URY8BLCDlaBcQ7FHu051Zk+aAB0NKMP53teMw=",
    );
  });

  it.each([secret, previous])("is accepted with the current secret and the one before", (key) => {
    expect(() => doorWith().verify(signed(key, "2026-11-20T10:12:08Z"))).not.toThrow();
  });

  it("with another secret is refused", () => {
    expect(statusOf(() => doorWith().verify(signed(PUBLIC_TEST_SECRET, "2026-11-20T10:12:08Z")))).toBe(401);
  });

  it("does not fit a body that differs in one byte", () => {
    const request = signed(secret, "2026-11-20T10:12:08Z");
    const changed = { ...request, body: Buffer.from(`${body} `) };
    expect(statusOf(() => doorWith().verify(changed))).toBe(401);
  });

  it.each(["x-zendesk-webhook-signature", "x-zendesk-webhook-signature-timestamp"])(
    "needs the header %s",
    (name) => {
      const request = signed(secret, "2026-11-20T10:12:08Z");
      const without = { ...request, headers: { ...request.headers, [name]: undefined } };
      expect(statusOf(() => doorWith().verify(without))).toBe(401);
    },
  );
});

describe("the timestamp", () => {
  it.each(["2026-11-20T10:02:11Z", "2026-11-20T10:22:09Z"])(
    "may be off by the tolerance: %s",
    (timestamp) => {
      expect(() => doorWith().verify(signed(secret, timestamp))).not.toThrow();
    },
  );

  it.each(["2026-11-20T10:02:09Z", "2026-11-20T10:22:11Z", "1234", "soon"])(
    "refuses %s, though signed",
    (timestamp) => {
      expect(statusOf(() => doorWith().verify(signed(secret, timestamp)))).toBe(401);
    },
  );
});

describe("an event's meaning", () => {
  it("a created ticket is known by the signed event id", () => {
    expect(doorWith().parse(rawRequest(body))).toEqual({
      key: "0d6d2c6e-0000-4000-8000-000000000001",
      ticketId: "52001",
      messageId: null,
      occurredAt: new Date("2026-11-20T10:12:07.672Z"),
      event: { kind: "ticket_created" },
    });
  });

  it("a public comment of staff is an agent's message", () => {
    expect(parse(commentAdded)).toMatchObject({
      messageId: "61005",
      event: { kind: "message_created", author: "agent" },
    });
  });

  it.each([
    [
      { is_public: true, author: { id: 7001, is_staff: false } },
      { kind: "message_created", author: "customer" },
    ],
    [
      { is_public: true, author: null },
      { kind: "message_created", author: "unknown" },
    ],
    [
      { is_public: false, author: { id: 7003, is_staff: true } },
      { kind: "ignored", cause: "own_event" },
    ],
    [
      { is_public: false, author: { id: "7003", is_staff: true } },
      { kind: "ignored", cause: "own_event" },
    ],
    [{ is_public: false, author: { id: "7002", is_staff: true } }, { kind: "note_created" }],
    [
      { is_public: false, author: { id: "7002", is_staff: false } },
      { kind: "ignored", cause: "unsupported_event" },
    ],
    [
      { is_public: false, body: "…\n\nSidenote draft d_1", author: { id: "1", is_staff: true } },
      { kind: "ignored", cause: "own_event" },
    ],
  ])("a comment %j means %j", (comment, event) => {
    expect(parse({ ...commentAdded, event: { comment } }).event).toEqual(event);
  });

  it("a ticket that was solved is closed", () => {
    const payload = JSON.parse(readFixture("zendesk/webhook.status-changed.json")) as { event: object };
    expect(parse(payload).event).toEqual({ kind: "ticket_closed" });
    expect(parse({ ...payload, event: { current: "OPEN", previous: "SOLVED" } }).event.kind).toBe("ignored");
  });

  it("tags that somebody added are told", () => {
    const type = "zen:event-type:ticket.tags_changed";
    const event = { tags_added: ["sn_why_tone"], tags_removed: ["vip"] };
    expect(parse({ ...commentAdded, type, event }).event).toEqual({
      kind: "tags_changed",
      tags: ["sn_why_tone"],
    });
    expect(parse({ ...commentAdded, type, event: {} }).event).toEqual({ kind: "tags_changed", tags: null });
  });

  it("our own tags come back and start no work", () => {
    const payload = {
      ...commentAdded,
      type: "zen:event-type:ticket.tags_changed",
      detail: { ...commentAdded.detail, actor_id: 7003 },
      event: {},
    };
    expect(parse(payload).event).toEqual({ kind: "ignored", cause: "own_event" });
  });

  it("an event of something else names no ticket", () => {
    const payload = {
      ...commentAdded,
      type: "zen:event-type:user.created",
      subject: "zen:user:1",
      detail: {},
    };
    expect(parse(payload)).toMatchObject({ ticketId: null, event: { kind: "ignored" } });
  });
});

describe("an event that is not to be trusted", () => {
  it("of another account is refused, though signed", () => {
    expect(statusOf(() => parse({ ...commentAdded, account_id: 1 }))).toBe(401);
    expect(parse({ ...commentAdded, account_id: 1 }, doorWith({ accountId: null })).ticketId).toBe("52001");
  });

  it("that names two tickets is refused", () => {
    expect(statusOf(() => parse({ ...commentAdded, subject: "zen:ticket:52002" }))).toBe(400);
  });

  it.each(["", "not json", "[]", '{"type":"zen:event-type:ticket.created"}'])(
    "%j is a bad request",
    (text) => {
      expect(statusOf(() => doorWith().parse(rawRequest(text)))).toBe(400);
    },
  );
});

it("an event that could not be stored is asked for again by the status that Zendesk retries", () => {
  expect(doorWith().storeFailure.status).toBe(409);
});
