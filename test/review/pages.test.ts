import { describe, expect, it } from "vitest";
import type { NewDraft } from "../../db/store.ts";
import { anOrder } from "../../scripts/guard/orders.ts";
import { aDraft, minutesAfter, recordDelivered, recordReplyTo } from "../support/drafted-tickets.ts";
import { type Browser, hiddenFields, type ReviewServer, startReview } from "./review-server.ts";

const TICKET = "/tickets/gorgias/7001";

async function overridden(): Promise<{ server: ReviewServer; draft: NewDraft; lead: Browser }> {
  const server = await startReview();
  const draft = await recordDelivered(server.store);
  await recordReplyTo(server.store, draft);
  return { server, draft, lead: await server.signedIn() };
}

const eventsOf = async ({ store }: ReviewServer, draft: NewDraft, kind: string) =>
  (await store.history(draft)).filter((event) => event.kind === kind);

describe("the page of a ticket", () => {
  it("shows draft and reply word by word, the grounds of the decision, and what became of it", async () => {
    const { lead } = await overridden();
    const { text, status } = await lead.get(TICKET);
    expect(status).toBe(200);
    expect(text).toMatch(
      /Order #1042 arrived on 17 November\. <del>[^<]*30 days\.<\/del><ins>We have refunded/,
    );
    expect(text).toContain("Kim Lead");
    expect(text).toContain("<code>returns.window</code> Items can be returned within 30 days");
    expect(text).toContain("17 Nov 2026, 11:00 CET");
    expect(text).toMatch(/Shopify\s*<span class="sub">read <time datetime="2026-11-20T12:01:00.000Z">/);
    expect(text).toContain("6 orders, $512.00 spent");
    expect(text).toContain("Another action was chosen, and nobody has said why.");
    expect(text).toContain('href="https://desk.example.com/app/ticket/7001"');
    for (const event of ["Draft made", "Note written", "Answered"]) expect(text).toContain(event);
  });

  it("says of a reply about several orders which request is about which", async () => {
    const server = await startReview();
    const { inputs, decision } = aDraft();
    const [request] = decision.requests;
    if (!request) throw new Error("a draft has a request");
    const second = { ...anOrder({ name: "#1077" }), id: "2" };
    const cancel = { ...request, intent: "cancel_order" as const, action: "cancel_order" as const, order: 1 };
    await recordDelivered(server.store, {
      inputs: {
        ...inputs,
        further: [
          {
            order: second,
            itemIds: [],
            topics: [],
            requests: [{ intent: "cancel_order", confidence: "high" }],
          },
        ],
      },
      decision: { ...decision, requests: [request, cancel] },
    });
    const { text } = await (await server.signedIn()).get(TICKET);
    expect(text).toMatch(/class="request">#1042: Return /);
    expect(text).toMatch(/class="request">#1077: Cancel order /);
    expect(text).toContain("Return (high), Cancel order (high)");
    expect(text.match(/<dt>Order<\/dt>/g)).toHaveLength(2);
  });

  it("is reached by keyboard and screen reader: one heading, landmarks, a label for every field", async () => {
    const { lead } = await overridden();
    for (const path of ["/tickets", TICKET]) {
      const { text } = await lead.get(path);
      expect(text.match(/<h1[ >]/g), path).toHaveLength(1);
      for (const part of ['<html lang="en">', '<main id="main"', 'href="#main"', 'aria-label="Main"']) {
        expect(text, path).toContain(part);
      }
      const fields = [...text.matchAll(/<(?:input|select|textarea)\b([^>]*)>/g)].map(
        ([, attributes = ""]) => attributes,
      );
      for (const attributes of fields.filter((one) => !/type="(?:hidden|radio)"/.test(one))) {
        const [, id = "none"] = / id="([^"]+)"/.exec(attributes) ?? [];
        expect(text, `${path} ${id}`).toContain(`<label for="${id}"`);
      }
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(text.match(/<table/g)?.length, path).toBe(text.match(/<caption/g)?.length);
    }
  });

  it("saves a reason once, however often it is sent, as the admin's", async () => {
    const { server, draft, lead } = await overridden();
    const form = {
      ...hiddenFields((await lead.get(TICKET)).text),
      code: "vip_goodwill",
      text: "Sixth order",
    };
    const first = await lead.post(`${TICKET}/reason`, form);
    expect([first.status, first.headers.get("location")]).toEqual([
      303,
      `${TICKET}?draft=d_7001&saved=reason`,
    ]);
    await Promise.all([lead.post(`${TICKET}/reason`, form), lead.post(`${TICKET}/reason`, form)]);
    expect(await eventsOf(server, draft, "reason")).toHaveLength(1);
    expect(await server.store.findRationale(draft)).toMatchObject({
      reason: "vip_goodwill",
      reasonText: "Sixth order",
      reasonVia: "page",
      reasonBy: "admin",
    });
    expect((await lead.get(first.headers.get("location") ?? "")).text).toContain("The reason was saved.");
  });

  it("corrects what was done, and the outcome with it; what had been read stays in the history", async () => {
    const { server, draft, lead } = await overridden();
    const form = { ...hiddenFields((await lead.get(TICKET)).text), action: "return_label" };
    expect((await lead.post(`${TICKET}/action`, form)).status).toBe(303);
    expect(await server.store.findRationale(draft)).toMatchObject({
      chosenAction: "return_label",
      chosenBy: "person",
      outcome: "edited",
    });
    expect(await eventsOf(server, draft, "replied")).toMatchObject([{ detail: { chosenAction: "refund" } }]);
    expect((await lead.get(TICKET)).text).toContain("Corrected by a person");
  });

  it("saves nothing without the session's own token, without a session, or for another ticket's draft", async () => {
    const { server, draft, lead } = await overridden();
    const other = await recordDelivered(server.store, { ticketId: "7002" });
    const hidden = hiddenFields((await lead.get(TICKET)).text);
    const form = { ...hidden, code: "tone", action: "deny" };
    const stranger = await server.signedIn();
    for (const way of ["reason", "action"]) {
      const send = (who: Browser, fields: Record<string, string>) => who.post(`${TICKET}/${way}`, fields);
      expect((await send(lead, { ...form, csrf: "" })).status).toBe(403);
      expect((await send(lead, { code: "tone", action: "deny", draftId: draft.id })).status).toBe(403);
      expect((await send(lead, { ...form, csrf: "x" })).status).toBe(403);
      expect((await send(stranger, form)).status).toBe(403);
      expect((await send(server.browser(), form)).status).toBe(303);
      expect((await send(lead, { ...form, draftId: other.id })).status).toBe(422);
      expect((await send(lead, { ...form, code: "", action: "send_money" })).status).toBe(422);
    }
    for (const one of [draft, other]) {
      expect(await eventsOf(server, one, "reason")).toEqual([]);
      expect(await eventsOf(server, one, "action_corrected")).toEqual([]);
    }
  });

  it("saves nothing by being read, whatever its address says", async () => {
    const { server, draft, lead } = await overridden();
    const before = [await server.store.findRationale(draft), await server.store.history(draft)];
    for (const path of [
      "?saved=reason&code=tone",
      "/reason?code=tone",
      "/action?action=deny",
      "?draft=d_none",
    ]) {
      await lead.get(TICKET + path);
    }
    expect([await server.store.findRationale(draft), await server.store.history(draft)]).toEqual(before);
  });

  it("shows each draft of a ticket, and whose reply was whose", async () => {
    const { server, lead } = await overridden();
    const later = { createdAt: minutesAfter(50), id: "d_second", messageId: "m_second" };
    await recordDelivered(server.store, later);
    expect((await lead.get(TICKET)).text).toContain("Nobody has answered yet.");
    expect((await lead.get(`${TICKET}?draft=d_7001`)).text).toContain("We have refunded");
  });

  it("shows an earlier draft's own reason and agent, whoever answered the newest one", async () => {
    const { server, draft, lead } = await overridden();
    const reason = { draftId: draft.id, code: "vip_goodwill", text: "ten years", via: "note" as const };
    const { connection, ticketId } = draft;
    const told = { connection, ticketId, ...reason, by: "9", at: minutesAfter(30) };
    await server.store.outcomes.recordReason(told);
    const later = { createdAt: minutesAfter(50), id: "d_second", messageId: "m_second" };
    const second = await recordDelivered(server.store, later);
    await recordReplyTo(server.store, second, { agentName: "Second Agent", agentId: "10" });
    const { text } = await lead.get(`${TICKET}?draft=${draft.id}`);
    expect(text).toContain("Kim Lead,");
    expect(text).not.toContain("Second Agent,");
    expect(text).toContain("ten years");
    expect(text).not.toContain("nobody has said why");
    expect((await lead.get(TICKET)).text).toContain("Second Agent,");
  });

  it("shows a skipped ticket with its cause, and 404 for one that is unknown", async () => {
    const { server, lead } = await overridden();
    const at = minutesAfter(0);
    const key = { connection: "zendesk", ticketId: "5" };
    await server.store.recordSkip({
      ...key,
      cause: "spam",
      messageId: null,
      store: "S",
      ticketCreatedAt: at,
      at,
    });
    const page = await lead.get("/tickets/zendesk/5");
    expect(page.text).toContain("No draft was made: spam.");
    expect(page.text).not.toContain("/reason");
    const unknown = await lead.get("/tickets/zendesk/6");
    expect([unknown.status, unknown.text.includes("No such ticket")]).toEqual([404, true]);
  });

  it("still opens when a draft's texts were erased or are of another shape", async () => {
    const { server, lead } = await overridden();
    await recordDelivered(server.store, {
      ticketId: "7003",
      paragraphs: [],
      facts: [{ id: "?" }] as never,
      inputs: {} as never,
      warnings: ["warning_of_long_ago"],
    });
    const page = await lead.get("/tickets/gorgias/7003");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Warning of long ago");
  });
});

describe("text from outside", () => {
  it("is shown and never obeyed, wherever it stands", async () => {
    const hostile = `</textarea></title><img src=x onerror=alert(1)>"'><script>alert(2)</script>`;
    const server = await startReview({ helpdesks: new Map() });
    const draft = await recordDelivered(server.store, {
      ticketId: `7"><b>`,
      store: hostile,
      language: hostile,
      paragraphs: [[{ text: hostile, cites: [hostile] }]],
      facts: [
        {
          id: hostile,
          label: hostile,
          value: { kind: "text", text: hostile },
          source: hostile,
          readAt: minutesAfter(1),
        },
      ],
      warnings: [hostile],
      precedents: undefined,
    } as Partial<NewDraft>);
    await recordReplyTo(server.store, draft, {
      text: hostile,
      diff: [{ op: "added", text: hostile }],
      evidence: hostile,
      agentName: hostile,
      agentId: hostile,
    });
    const { connection, ticketId, id: draftId } = draft;
    const said = { code: hostile, text: hostile, via: "note" as const, by: hostile, at: minutesAfter(40) };
    await server.store.outcomes.recordReason({ connection, ticketId, draftId, ...said });
    const lead = await server.signedIn();
    const paths = [
      "/tickets",
      `/tickets?${new URLSearchParams({ q: hostile, store: hostile, agent: `gorgias:${hostile}`, connection: hostile }).toString()}`,
      `/tickets/gorgias/${encodeURIComponent(ticketId)}`,
      `/tickets/${encodeURIComponent(hostile)}/${encodeURIComponent(hostile)}`,
      `/login?next=${encodeURIComponent(`/tickets?${hostile}`)}`,
    ];
    for (const path of paths) {
      const { text, status } = await lead.get(path);
      expect(status, path).toBeLessThan(500);
      expect(text, path).not.toMatch(/<img|<script|<b>|onerror=alert\(1\)>/i);
    }
    expect((await lead.get(paths[2] ?? "")).text).toContain("&lt;script&gt;alert(2)");
  });
});
