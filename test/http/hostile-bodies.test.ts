import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processorMs } from "../support/processor-ms.ts";
import { NOW, signed, startWebhookServer, TOKEN, type WebhookServer } from "./webhook-server.ts";

const LARGEST = 1_048_576;

/** A megabyte of nesting, of keys, of digits, of one string: authentic senders can be made to send anything. */
const nested = (open: string, close: string) => {
  const depth = Math.floor((LARGEST - 2_000) / (open.length + close.length));
  return `${open.repeat(depth)}${open.includes(":") ? "1" : ""}${close.repeat(depth)}`;
};
const BOMBS: Record<string, string> = {
  "arrays in arrays": nested("[", "]"),
  "objects in objects": nested('{"a":', "}"),
  "arrays that never end": "[".repeat(LARGEST - 2_000),
  "many keys": `{${Array.from({ length: 60_000 }, (_, key) => `"k${key}":1`).join()}}`,
  "the same key again and again": `{${Array.from({ length: 100_000 }, () => '"a":1').join()}}`,
  "keys of the prototype": '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
  "a number without end": "9".repeat(LARGEST - 2_000),
  "a string of quotes and names": JSON.stringify("'name': '".repeat(80_000)),
  "bytes that are no text": '"\\ud800\\udfff\\u0000"',
};

describe("a webhook's body that means harm", () => {
  let service: WebhookServer;

  beforeEach(async () => {
    service = await startWebhookServer(LARGEST);
  });
  afterEach(() => service.close());

  const send = async (connection: string, body: string) => {
    const answer = await fetch(`${service.url}/webhooks/${connection}`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-sidenote-token": TOKEN,
        ...signed(body, NOW),
      },
    });
    await answer.text();
    return answer.status;
  };
  const inEnvelope = (bomb: string) =>
    `{"id":"evt","type":"zen:event-type:ticket.tags_changed","subject":"zen:ticket:35","time":"${NOW.toISOString()}","detail":{"id":"35","x":${bomb}},"event":{"tags_added":${bomb}}}`;
  const inTemplate = (bomb: string) =>
    `{"event":"ticket-updated","ticket_id":"77","tags":${bomb},"note":${bomb}}`;

  it.each(Object.keys(BOMBS))("is refused or taken for what it says, at once: %s", async (name) => {
    const bomb = BOMBS[name] ?? "";
    const half = bomb.length < LARGEST / 2 ? bomb : "[]";
    const before = process.cpuUsage();
    const statuses = [
      await send("gorgias", bomb),
      await send("zendesk", bomb),
      await send("gorgias", inTemplate(half)),
      await send("zendesk", inEnvelope(half)),
    ];
    for (const status of statuses) expect([202, 400]).toContain(status);
    // Processor time, which a busy machine does not stretch: of four megabytes, sent and read.
    expect(processorMs(before)).toBeLessThan(2_500);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
    // What can't be kept is refused before it meets the database.
    expect(service.lines.join("\n")).not.toMatch(/"level":"error"/);
  });

  it("can be too large only by a little: the rest is not read", async () => {
    expect(await send("gorgias", "x".repeat(LARGEST + 1))).toBe(413);
    expect(await send("gorgias", `"${"x".repeat(LARGEST - 2)}"`)).toBe(400);
    expect((await service.store.queue.counts(NOW)).queued).toBe(0);
  });
});
