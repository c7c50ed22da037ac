import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault, SandboxRequest } from "../../scripts/sandbox/server.ts";
import type { SandboxHelpdesk } from "../../scripts/sandbox/tickets.ts";
import type { Helpdesk, TicketEvent, WebhookDoor } from "../../src/helpdesk/port.ts";
import { failureOf } from "./support/failure-of.ts";
import { rawRequest } from "./support/raw-request.ts";
import { sandboxTicket } from "./support/sandbox-shop.ts";

/** One platform's adapter against its sandbox account, which has no tickets yet. */
export interface HelpdeskUnderTest {
  sandbox: SandboxHelpdesk;
  api: Helpdesk;
  door: WebhookDoor;
  /** The same account with a credential that it does not know. */
  stranger: Helpdesk;
  isNoteWrite: (request: SandboxRequest) => boolean;
  isTagWrite: (request: SandboxRequest) => boolean;
  /** Fails unless a note's body, as it went over the wire, can only be a private note. */
  expectPrivate: (body: unknown) => void;
}

const signal = new AbortController().signal;
const id = "4001";
const note = {
  draftId: "d_01HX",
  html: "<p>Hi Noor, it left &lt;today&gt;.</p><p>Sidenote draft d_01HX</p>",
  text: "Hi Noor, it left <today>.\nSidenote draft d_01HX",
};

/** What every helpdesk adapter promises, proven on the wire. */
export function helpdeskContract(
  platform: "gorgias" | "zendesk",
  start: () => Promise<HelpdeskUnderTest>,
): void {
  let desk: HelpdeskUnderTest;
  beforeEach(async () => {
    desk = await start();
  });
  afterEach(() => desk.sandbox.close());

  const open = (overrides: Parameters<typeof sandboxTicket>[1] = {}) =>
    desk.sandbox.openTicket(sandboxTicket(platform, overrides));
  const fault = (when: Fault["when"], effect: Fault["effect"]) =>
    void desk.sandbox.faults.push({ when, times: 1, effect });
  const refuse = (when: Fault["when"], status: number, headers: Record<string, string> = {}) =>
    fault(when, { kind: "answer", answer: { status, headers, body: {} } });
  const noteWrites = () => desk.sandbox.exchanges.filter(desk.isNoteWrite);

  describe("reading", () => {
    it("gives the ticket, who asks, and every public message with its author", async () => {
      await open({
        messages: [
          { text: "Where is my order #2087?" },
          { author: "machine", text: "We got your message." },
          { author: "agent", text: "It left today." },
          { text: "Thanks!" },
        ],
      });
      await desk.sandbox.agentNotes(id, "careful, this one is upset");
      await desk.sandbox.agentReplies(id, "You are welcome.");
      const conversation = await desk.api.readConversation(id, signal);
      expect(conversation?.ticket).toMatchObject({
        id,
        subject: "Order #2087",
        status: "open",
        spam: false,
        requester: { name: "Noor Haddad", email: "noor.haddad@example.com" },
      });
      expect(conversation?.ticket.tags).toContain("vip");
      expect(conversation?.messages.map(({ author, text }) => [author, text.trim()])).toEqual([
        ["customer", "Where is my order #2087?"],
        ["machine", "We got your message."],
        ["agent", "It left today."],
        ["customer", "Thanks!"],
        ["agent", "You are welcome."],
      ]);
    });

    it("says who wrote, and whether it left", async () => {
      await open();
      await desk.sandbox.agentReplies(id, "It left today.");
      const reply = (await desk.api.readConversation(id, signal))?.messages.at(-1);
      expect(reply).toMatchObject({ author: "agent", authorName: "Alex Agent", failed: false });
      expect(reply?.authorId).toMatch(/^\d+$/);
    });

    it("gives internal notes with their authors, and knows its own", async () => {
      await open();
      await desk.sandbox.agentNotes(id, "#why vip_goodwill");
      await desk.api.addInternalNote(id, note, signal);
      await desk.sandbox.agentNotes(id, "see above");
      const notes = (await desk.api.readConversation(id, signal))?.notes ?? [];
      expect(notes.map(({ own, text }) => [own, text.trim()])).toEqual([
        [false, "#why vip_goodwill"],
        [true, note.text],
        [false, "see above"],
      ]);
      expect(notes[0]).toMatchObject({ authorName: "Alex Agent" });
    });

    it("has no agent's words in what a merge leaves behind", async () => {
      await open();
      await desk.sandbox.mergeAway(id);
      expect(await desk.api.readConversation(id, signal)).toBeNull();
    });

    it("pages through a conversation of more than a hundred messages", async () => {
      await open({ messages: Array.from({ length: 230 }, (_, i) => ({ text: `message ${i}` })) });
      const conversation = await desk.api.readConversation(id, signal);
      expect(conversation?.messages.map(({ text }) => text.trim())).toEqual(
        Array.from({ length: 230 }, (_, i) => `message ${i}`),
      );
    });

    it("tells a closed ticket", async () => {
      await open();
      await desk.sandbox.closeTicket(id);
      expect((await desk.api.readConversation(id, signal))?.ticket.status).toBe("closed");
    });

    it("gives null for a ticket that is gone", async () => {
      expect(await desk.api.readConversation("999999", signal)).toBeNull();
    });
  });

  describe("the list of changed tickets", () => {
    const hoursAgo = (hours: number) => new Date(Date.parse("2026-11-20T15:00:00Z") - hours * 3_600_000);
    const openAt = (ticketId: string, sentAt: Date) =>
      open({ id: ticketId, messages: [{ text: "Hello?", sentAt: sentAt.toISOString() }] });

    it("has what changed since, oldest first, and nothing older", async () => {
      await openAt("4003", hoursAgo(1));
      await openAt("4001", hoursAgo(30));
      await openAt("4002", hoursAgo(2));
      const updated = await desk.api.updatedTickets(hoursAgo(24), signal);
      expect(updated).toEqual({
        tickets: [
          { ticketId: "4002", updatedAt: hoursAgo(2) },
          { ticketId: "4003", updatedAt: hoursAgo(1) },
        ],
        upTo: hoursAgo(1),
      });
    });

    it("goes on after a full page, and ends after a few", async () => {
      for (let i = 0; i < 230; i += 1)
        await openAt(String(5000 + i), new Date(hoursAgo(5).getTime() + i * 1_000));
      const before = desk.sandbox.exchanges.length;
      const { tickets } = await desk.api.updatedTickets(hoursAgo(24), signal);
      expect(tickets.map(({ ticketId }) => ticketId)).toEqual(
        Array.from({ length: 230 }, (_, i) => String(5000 + i)),
      );
      // A token may have been fetched too.
      expect(desk.sandbox.exchanges.length - before).toBeLessThanOrEqual(4);
    });
  });

  describe("a note", () => {
    it("is private at the wire and in the account", async () => {
      await open();
      const { noteId } = await desk.api.addInternalNote(id, note, signal);
      expect(noteId).toMatch(/^\d+$/);
      expect(noteWrites()).toHaveLength(1);
      desk.expectPrivate(JSON.parse(noteWrites()[0]?.body ?? ""));
      expect(desk.sandbox.notes(id).map(({ html }) => html)).toEqual([note.html]);
      expect(desk.sandbox.publicWrites).toEqual([]);
    });

    it("is no message when the ticket is read again", async () => {
      await open();
      await desk.api.addInternalNote(id, note, signal);
      expect((await desk.api.readConversation(id, signal))?.messages).toHaveLength(1);
    });

    it("leaves the ticket's tags and status alone", async () => {
      await open({ tags: ["vip", "email_in"] });
      const before = desk.sandbox.tickets.get(id)?.status;
      await desk.api.addInternalNote(id, note, signal);
      expect(desk.sandbox.tags(id)).toEqual(["vip", "email_in"]);
      expect(desk.sandbox.tickets.get(id)?.status).toBe(before);
    });

    it("is found again by its draft id, and by no other", async () => {
      await open();
      const { noteId } = await desk.api.addInternalNote(id, note, signal);
      expect(await desk.api.findInternalNote(id, note.draftId, signal)).toEqual({ noteId });
      expect(await desk.api.findInternalNote(id, "d_01H", signal)).toBeNull();
      expect(await desk.api.findInternalNote(id, "d_02", signal)).toBeNull();
    });

    it("that took effect before the connection broke is found, so it need not be written twice", async () => {
      await open();
      fault(desk.isNoteWrite, { kind: "reset_after" });
      const error = await failureOf(desk.api.addInternalNote(id, note, signal));
      expect(error).toMatchObject({ code: "network", retry: "backoff" });
      expect(await desk.api.findInternalNote(id, note.draftId, signal)).not.toBeNull();
      expect(desk.sandbox.notes(id)).toHaveLength(1);
    });

    it("that did not take effect is not found", async () => {
      await open();
      fault(desk.isNoteWrite, { kind: "reset_before" });
      await failureOf(desk.api.addInternalNote(id, note, signal));
      expect(await desk.api.findInternalNote(id, note.draftId, signal)).toBeNull();
    });

    it("is found on the last page of a long conversation", async () => {
      await open();
      const { noteId } = await desk.api.addInternalNote(id, note, signal);
      for (let i = 0; i < 120; i += 1) await desk.sandbox.agentNotes(id, `later note ${i}`);
      expect(await desk.api.findInternalNote(id, note.draftId, signal)).toEqual({ noteId });
    });

    it("on a ticket that is gone fails for good", async () => {
      const error = await failureOf(desk.api.addInternalNote("999999", note, signal));
      expect(error).toMatchObject({ code: "not_found", retry: "never", platform });
    });
  });

  describe("tags", () => {
    it("are added and all others kept, however often", async () => {
      await open({ tags: ["vip", "email_in"] });
      await desk.api.ensureTags(["sn_conf_high", "sn_action_inform"], signal);
      await desk.api.addTags(id, ["sn_conf_high", "sn_action_inform"], signal);
      await desk.api.addTags(id, ["sn_conf_high"], signal);
      expect(desk.sandbox.tags(id).toSorted()).toEqual([
        "email_in",
        "sn_action_inform",
        "sn_conf_high",
        "vip",
      ]);
    });

    it("that the account does not know yet can be added without being ensured first", async () => {
      await open();
      await desk.api.addTags(id, ["sn_outcome_accepted"], signal);
      expect(desk.sandbox.tags(id)).toContain("sn_outcome_accepted");
    });
  });

  it("a ticket costs no more than four calls once its tags are known", async () => {
    await open();
    await open({ id: "4002" });
    await desk.api.addTags("4002", ["sn_conf_high"], signal);
    const before = desk.sandbox.exchanges.length;
    await desk.api.readConversation(id, signal);
    await desk.api.addInternalNote(id, note, signal);
    await desk.api.ensureTags(["sn_conf_high"], signal);
    await desk.api.addTags(id, ["sn_conf_high"], signal);
    expect(desk.sandbox.exchanges.length - before).toBe(4);
  });

  describe("faults", () => {
    it("429 says when to come back, and nothing else goes out before", async () => {
      await open();
      refuse(desk.isTagWrite, 429, { "retry-after": "7" });
      const error = await failureOf(desk.api.addTags(id, ["sn_conf_high"], signal));
      expect(error).toMatchObject({ code: "rate_limited", retry: { afterMs: 7_000 }, status: 429 });
      const calls = desk.sandbox.exchanges.length;
      await expect(desk.api.readConversation(id, AbortSignal.timeout(40))).rejects.toThrow(/timeout/i);
      expect(desk.sandbox.exchanges).toHaveLength(calls);
    });

    it("500 is tried again on the caller's schedule", async () => {
      await open();
      refuse(desk.isNoteWrite, 500);
      const error = await failureOf(desk.api.addInternalNote(id, note, signal));
      expect(error).toMatchObject({ code: "unavailable", retry: "backoff" });
    });

    it("503 with Retry-After is tried again when the server says", async () => {
      await open();
      refuse(() => true, 503, { "retry-after": "3" });
      expect(await failureOf(desk.api.readConversation(id, signal))).toMatchObject({
        retry: { afterMs: 3_000 },
      });
    });

    it("a proxy's HTML page with status 200 is no answer", async () => {
      await open();
      fault(desk.isTagWrite, { kind: "answer", answer: { status: 200, body: "<html>Maintenance</html>" } });
      const error = await failureOf(desk.api.addTags(id, ["sn_conf_high"], signal));
      expect(error).toMatchObject({ code: "unexpected_answer", retry: "backoff" });
    });

    it.each([200, 400, 422, 503])(
      "an answer that is nested without end is an error like others: %i",
      async (status) => {
        await open();
        const body = `${"[".repeat(500_000)}${"]".repeat(500_000)}`;
        const answer = { status, headers: { "content-type": "application/json" }, body };
        const hit = { when: () => true, times: 9, effect: { kind: "answer" as const, answer } };
        // A token is asked for first where there is one.
        await desk.api.readConversation(id, signal);
        desk.sandbox.faults.push(hit);
        const calls = [
          () => desk.api.addTags(id, ["sn_conf_high"], signal),
          () => desk.api.readConversation(id, signal),
        ];
        for (const call of calls) expect((await failureOf(call())).status).toBe(status);
      },
    );

    it("a credential that the platform refuses fails for good, and doctor says what to do", async () => {
      await open();
      const error = await failureOf(desk.stranger.readConversation(id, signal));
      expect(error).toMatchObject({ code: "unauthorized", retry: "never" });
      const results = await desk.stranger.check(signal);
      expect(results[0]).toMatchObject({ name: "credentials", level: "failure" });
      expect(results[0]?.detail).toMatch(/refused/);
    });

    it("an error shows neither credentials nor ticket text", async () => {
      await open();
      for (const status of [400, 401, 401, 500]) {
        refuse(desk.isNoteWrite, status);
        const error = await failureOf(desk.stranger.addInternalNote(id, note, signal));
        const whole = `${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.fields)} ${String(error.cause)}`;
        expect(whole).not.toMatch(/Noor|Basic |Bearer |wrong-credential|127\.0\.0\.1/);
      }
    });
  });

  it("doctor finds nothing wrong in a good account", async () => {
    const results = await desk.api.check(signal);
    expect(results.filter(({ level }) => level === "failure")).toEqual([]);
    expect(results.map(({ name }) => name)).toContain("rate limit");
  });

  it("the ticket's address holds its id", () => {
    expect(desk.api.ticketUrl(id)).toMatch(/^http.*4001$/);
  });

  it("the platform's webhooks are authentic, repeat their key, and mean what happened", async () => {
    // Nobody listens there: each event is tried several times, as a redelivery.
    desk.sandbox.setWebhook({ url: "http://127.0.0.1:9/webhooks", secret: webhookSecret });
    await open();
    await desk.sandbox.customerWrites(id, "Hello?");
    await desk.sandbox.agentReplies(id, "It left today.");
    await desk.sandbox.agentNotes(id, "#why tone");
    await desk.sandbox.agentTags(id, ["sn_why_tone"]);
    await desk.api.addInternalNote(id, note, signal);
    await desk.api.addTags(id, ["sn_conf_high"], signal);
    await desk.sandbox.closeTicket(id);
    await desk.sandbox.delivered();
    const seen = desk.sandbox.deliveries.map(({ body, headers, at, deliveryId }) => {
      const lower = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const request = rawRequest(body, lower, at.toISOString());
      desk.door.verify(request);
      return { deliveryId, delivery: desk.door.parse(request) };
    });
    expect(new Set(seen.map(({ delivery }) => delivery.ticketId))).toEqual(new Set([id]));
    const keys = new Map(seen.map(({ deliveryId, delivery }) => [deliveryId, delivery.key]));
    expect(seen.length).toBeGreaterThan(keys.size);
    for (const { deliveryId, delivery } of seen) expect(delivery.key).toBe(keys.get(deliveryId));
    const meanings = new Set(seen.map(({ delivery }) => meaningOf(delivery.event)));
    expect([...meanings]).toEqual(
      expect.arrayContaining([
        "ticket_created",
        "message_created by customer",
        "message_created by agent",
        "note_created",
        "tags_changed",
        "ignored: own_event",
        "ticket_closed",
      ]),
    );
    expect(meanings).not.toContain("message_created by machine");
    expect(meanings).not.toContain("message_created by unknown");
  });
}

function meaningOf(event: TicketEvent): string {
  switch (event.kind) {
    case "message_created":
      return `message_created by ${event.author}`;
    case "ignored":
      return `ignored: ${event.cause}`;
    case "ticket_created":
    case "ticket_closed":
    case "message_failed":
    case "note_created":
    case "tags_changed":
      return event.kind;
  }
}

export const webhookSecret = "contract-webhook-secret-of-40-characters";
