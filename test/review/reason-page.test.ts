import { describe, expect, it } from "vitest";
import type { NewDraft } from "../../db/store.ts";
import { LINK_LIFETIME_MS, signLink } from "../../src/review/sign-link.ts";
import { minutesAfter, recordDelivered, recordReplyTo } from "../support/drafted-tickets.ts";
import { LINK_SECRET, type ReviewServer, startReview } from "./review-server.ts";

const EXPIRES = new Date(minutesAfter(0).getTime() + LINK_LIFETIME_MS);
const linkTo = (draftId: string) => `/why/${signLink(draftId, EXPIRES, LINK_SECRET)}`;

async function overridden(): Promise<{ server: ReviewServer; draft: NewDraft; link: string }> {
  const server = await startReview();
  const draft = await recordDelivered(server.store);
  await recordReplyTo(server.store, draft);
  return { server, draft, link: linkTo(draft.id) };
}

const reasonsIn = async ({ store }: ReviewServer, draft: NewDraft) =>
  (await store.history(draft)).filter(({ kind }) => kind === "reason").map(({ detail }) => detail);

describe("a reason link", () => {
  it("opens with its reason chosen, and saves nothing by being opened, however often and however", async () => {
    const { server, draft, link } = await overridden();
    const before = await server.store.findRationale(draft);
    const visitor = server.browser();
    const page = await visitor.get(`${link}?code=vip_goodwill`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('value="vip_goodwill" required checked');
    expect(page.text.match(/ checked/g)).toHaveLength(1);
    await visitor.get(`${link}?code=tone&text=x&save=1`);
    await fetch(server.url + link, { method: "HEAD" });
    await fetch(server.url + link, { method: "PUT", body: "code=tone" });
    expect(await server.store.findRationale(draft)).toEqual(before);
    expect(await reasonsIn(server, draft)).toEqual([]);
  });

  it("saves with one press, without a login, and a second press changes nothing", async () => {
    const { server, draft, link } = await overridden();
    const visitor = server.browser();
    const form = { code: "vip_goodwill", text: " Third order\r\nthis month " };
    const [first, second] = await Promise.all([visitor.post(link, form), visitor.post(link, form)]);
    expect([first?.status, second?.status]).toEqual([200, 200]);
    expect(first?.text).toContain("Saved. Thank you.");
    expect(await server.store.findRationale(draft)).toMatchObject({
      reason: "vip_goodwill",
      reasonText: "Third order\nthis month",
      reasonVia: "link",
      reasonBy: null,
      reasonAt: minutesAfter(60),
    });
    expect(await reasonsIn(server, draft)).toHaveLength(1);
  });

  it("takes what the customer really wanted, even after the reason, and nothing that is no intent", async () => {
    const { server, draft, link } = await overridden();
    const visitor = server.browser();
    const right = async () => (await server.store.findRationale(draft))?.correctedIntent;
    await visitor.post(link, { code: "wrong_intent", rightIntent: "" });
    await visitor.post(link, { code: "wrong_intent", rightIntent: "free_money" });
    expect(await right()).toBeNull();
    const saved = await visitor.post(link, { code: "wrong_intent", rightIntent: "damaged_item" });
    expect(saved.text).toContain("Wanted: <strong>Damaged item</strong>");
    expect(await right()).toBe("damaged_item");
    expect(await reasonsIn(server, draft)).toHaveLength(1);
    await visitor.post(link, { code: "retired_code", rightIntent: "exchange" });
    expect(await right()).toBe("exchange");
  });

  it("keeps every reason in the history when another one is given later", async () => {
    const { server, draft, link } = await overridden();
    const visitor = server.browser();
    await visitor.post(link, { code: "tone" });
    server.setNow(minutesAfter(70));
    await visitor.post(link, { code: "summer_sale", text: "" });
    expect(await reasonsIn(server, draft)).toMatchObject([{ code: "tone" }, { code: "summer_sale" }]);
    expect(await server.store.findRationale(draft)).toMatchObject({
      reason: "summer_sale",
      reasonText: null,
    });
  });

  it("keeps a code that the policy does not have any more as words", async () => {
    const { server, draft, link } = await overridden();
    const visitor = server.browser();
    const page = await visitor.get(`${link}?code=retired_code`);
    expect(page.text).toContain('value="other" required checked');
    expect(page.text).toContain(">retired_code</textarea>");
    await visitor.post(link, { code: "retired_code", text: "as before" });
    expect(await server.store.findRationale(draft)).toMatchObject({
      reason: "other",
      reasonText: "retired_code: as before",
    });
  });

  it("asks again when no reason was chosen, and saves nothing", async () => {
    const { server, draft, link } = await overridden();
    for (const form of [{}, { code: "" }, { code: "<b>" }, { code: "tone", text: "x".repeat(3_000) }]) {
      const answer = await server.browser().post(link, form as Record<string, string>);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('role="alert"');
    }
    expect(await reasonsIn(server, draft)).toEqual([]);
  });

  it("shows the ticket's number and what was proposed, and nothing else of anybody", async () => {
    const { server, link } = await overridden();
    const page = await server.browser().get(link);
    // Every page offers the same intents to choose from.
    const text = page.text.replace(/<select.*?<\/select>/s, "");
    expect(page.text.length - text.length).toBeGreaterThan(500);
    expect(text).toContain("Ticket 7001");
    expect(text).toContain("return label");
    for (const other of ["ana@example.com", "#1042", "Kim Lead", "refund", "Test Shop", "Delivered", "USD"]) {
      expect(text.toLowerCase(), other).not.toContain(other.toLowerCase());
    }
  });

  it("opens its own draft only, and no page behind the sign-in", async () => {
    const { server, draft, link } = await overridden();
    const other = await recordDelivered(server.store, { ticketId: "7002" });
    const visitor = server.browser();
    await visitor.post(link, { code: "tone", draftId: other.id, ticketId: "7002", connection: "zendesk" });
    expect((await server.store.findRationale(other))?.reason).toBeNull();
    expect((await server.store.findRationale(draft))?.reason).toBe("tone");
    expect(visitor.cookies.size).toBe(0);
    expect((await visitor.get("/tickets")).status).toBe(303);
  });

  it("says kindly that it has expired, was changed, or that its draft is gone", async () => {
    const { server, draft, link } = await overridden();
    const visitor = server.browser();
    for (const path of [`${link}x`, link.replace("d_7001", "d_7002"), "/why/x", `/why/${"%00".repeat(9)}`]) {
      const answer = await visitor.get(path);
      expect([answer.status, answer.headers.get("content-type")], path).toEqual([
        403,
        "text/html; charset=utf-8",
      ]);
      expect((await visitor.post(path, { code: "tone" })).status).toBe(403);
    }
    expect((await visitor.get(linkTo("d_gone"))).status).toBe(410);
    server.setNow(EXPIRES);
    expect((await visitor.get(link)).status).toBe(410);
    expect((await visitor.post(link, { code: "tone" })).status).toBe(410);
    expect(await reasonsIn(server, draft)).toEqual([]);
  });

  it("slows a client down that opens link after link", async () => {
    const { server, link } = await overridden();
    const visitor = server.browser();
    for (let count = 0; count < 60; count += 1) await visitor.get(link);
    const refused = await visitor.get(link);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await visitor.get(link, { "x-forwarded-for": "203.0.113.9" })).status).toBe(200);
  });

  it("writes no token, text or address into the log", async () => {
    const { server, draft, link } = await overridden();
    await server.browser().post(link, { code: "tone", text: "private words" });
    const lines = server.logLines.join("\n");
    expect(lines).toContain(draft.id);
    expect(lines).not.toContain("private words");
    expect(lines).not.toContain(link.split(".").at(-1));
  });
});
