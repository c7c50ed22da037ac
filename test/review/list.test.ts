import { describe, expect, it } from "vitest";
import type { NewDraft, Store } from "../../db/store.ts";
import type { Action } from "../../src/domain/decision.ts";
import type { Intent } from "../../src/domain/intent.ts";
import { aDraft, minutesAfter, recordDelivered, recordReplyTo } from "../support/drafted-tickets.ts";
import { type Browser, startReview } from "./review-server.ts";

const ticketsOn = (page: string) =>
  [...page.matchAll(/<a href="\/tickets\/[^/"]+\/([^/"?]+)">/g)].map(([, id]) => id);
const linkTo = (page: string, rel: string) =>
  new RegExp(`href="([^"]+)" rel="${rel}"`).exec(page)?.[1]?.replaceAll("&amp;", "&") ?? null;

async function draftFor(
  store: Store,
  ticketId: string,
  minutes: number,
  more: Partial<NewDraft> & { wants?: Intent; proposes?: Action; order?: string } = {},
): Promise<NewDraft> {
  const { wants: intent = "return", proposes: action = "return_label", order = "#1042", ...overrides } = more;
  const base = aDraft({ ticketId, ticketCreatedAt: minutesAfter(minutes) });
  const requests = base.decision.requests.map((request) => ({ ...request, intent, action }));
  return recordDelivered(store, {
    ...base,
    inputs: { ...base.inputs, order: base.inputs.order ? { ...base.inputs.order, name: order } : null },
    decision: { ...base.decision, action, requests },
    ...overrides,
  });
}

/** Five tickets, each of which differs from the first in two ways. */
async function someTickets(): Promise<Browser> {
  const server = await startReview();
  const { store } = server;
  await draftFor(store, "1", 0);
  const two = await draftFor(store, "2", 10, { connection: "zendesk", order: "UK-1001" });
  await recordReplyTo(store, two, { agentId: "9", agentName: "Zed Agent" });
  const three = await draftFor(store, "3", 24 * 60, { wants: "refund", proposes: "deny" });
  await recordReplyTo(store, three, { agentId: "9", agentName: "Kim Lead" });
  const { connection, ticketId, id: draftId } = three;
  const said = { code: "tone", text: null, via: "tag" as const, by: null, at: minutesAfter(2_000) };
  await store.outcomes.recordReason({ connection, ticketId, draftId, ...said });
  await draftFor(store, "4", 48 * 60, { store: "Other Shop", wants: "refund" });
  const skip = { connection: "gorgias", ticketId: "5", cause: "spam" as const, messageId: null };
  await store.recordSkip({
    ...skip,
    store: "Test Shop",
    ticketCreatedAt: minutesAfter(0),
    at: minutesAfter(49 * 60),
  });
  return server.signedIn();
}

describe("the list of tickets", () => {
  it("narrows by each filter and by several at once, newest first", async () => {
    const lead = await someTickets();
    const cases: [string, string[]][] = [
      ["", ["5", "4", "3", "2", "1"]],
      ["outcome=overridden", ["3", "2"]],
      ["outcome=skipped", ["5"]],
      ["intent=refund", ["4", "3"]],
      ["action=deny", ["3"]],
      ["store=Other+Shop", ["4"]],
      ["connection=zendesk", ["2"]],
      ["agent=gorgias%3A9", ["3"]],
      ["agent=zendesk%3A9", ["2"]],
      ["reason=tone", ["3"]],
      ["from=2026-11-21&to=2026-11-21", ["3"]],
      ["from=2026-11-21", ["5", "4", "3"]],
      ["to=2026-11-20", ["2", "1"]],
      ["outcome=overridden&connection=gorgias&intent=refund", ["3"]],
      ["outcome=accepted&intent=refund", []],
    ];
    for (const [query, expected] of cases) {
      const { text, status } = await lead.get(`/tickets?${query}`);
      expect([query, status, ticketsOn(text)]).toEqual([query, 200, expected]);
    }
  });

  it("finds a ticket by its id, and an order by its name in any common spelling", async () => {
    const lead = await someTickets();
    const found = async (q: string) =>
      ticketsOn((await lead.get(`/tickets?${new URLSearchParams({ q }).toString()}`)).text);
    expect(await found("3")).toEqual(["3"]);
    expect(await found(" 2 ")).toEqual(["2"]);
    for (const name of ["uk-1001", "UK-1001", "#UK-1001"]) expect(await found(name)).toEqual(["2"]);
    expect(await found("1042")).toEqual(["4", "3", "1"]);
    for (const nothing of ["104", "%", "' OR 1=1 --"]) expect(await found(nothing)).toEqual([]);
  });

  it("keeps what was asked in the form, and leaves out what makes no sense", async () => {
    const lead = await someTickets();
    const { text } = await lead.get("/tickets?outcome=overridden&agent=gorgias%3A9&q=x&from=2026-11-21");
    expect(text).toContain('<option value="overridden" selected>');
    expect(text).toContain('<option value="gorgias:9" selected>Kim Lead (Gorgias)');
    expect(text).toContain('<option value="zendesk:9">Zed Agent (Zendesk)');
    expect(text).toContain('value="2026-11-21"');
    expect(text).toContain("No ticket fits");
    const strange = [
      "outcome=none",
      "intent=&action=",
      "from=soon",
      "older=1~x",
      "older=a&newer=b",
      "agent=9",
      "from=2026-99-99",
    ];
    for (const query of strange) {
      const answer = await lead.get(`/tickets?${query}`);
      expect([query, answer.status, ticketsOn(answer.text)]).toEqual([query, 200, ["5", "4", "3", "2", "1"]]);
    }
  });

  it("turns pages both ways without losing or repeating a ticket, also among those of one moment", async () => {
    const server = await startReview();
    for (let count = 0; count < 130; count += 1) {
      const connection = count % 2 ? "gorgias" : "zendesk";
      await draftFor(server.store, String(count), Math.floor(count / 60), {
        connection,
        createdAt: minutesAfter(Math.floor(count / 60)),
      });
    }
    const lead = await server.signedIn();
    const pages: string[] = [(await lead.get("/tickets?outcome=pending")).text];
    for (let next = linkTo(pages[0] ?? "", "next"); next !== null; ) {
      expect(next).toContain("outcome=pending");
      pages.push((await lead.get(next)).text);
      next = linkTo(pages.at(-1) ?? "", "next");
    }
    const ids = pages.map(ticketsOn);
    expect(ids.map((page) => page.length)).toEqual([50, 50, 30]);
    expect(new Set(ids.flat()).size).toBe(130);
    expect(linkTo(pages[0] ?? "", "prev")).toBeNull();
    const back = await lead.get(linkTo(pages[2] ?? "", "prev") ?? "");
    expect(ticketsOn(back.text)).toEqual(ids[1]);
    const first = await lead.get(linkTo(back.text, "prev") ?? "");
    expect(ticketsOn(first.text)).toEqual(ids[0]);
    expect(linkTo(first.text, "prev")).toBeNull();
  });

  it("says that there is nothing yet", async () => {
    const server = await startReview();
    expect((await (await server.signedIn()).get("/tickets")).text).toContain("No tickets yet");
  });
});
