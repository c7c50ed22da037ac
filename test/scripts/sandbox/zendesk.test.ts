import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startZendesk, ZENDESK_DEMO, type ZendeskSandbox } from "../../../scripts/sandbox/zendesk/zendesk.ts";
import { basic, caller, NOW, sandboxTicket, shopData } from "./sandbox-support.ts";

const SCOPE = "tickets:read tickets:write users:read";
let desk: ZendeskSandbox;
let call: ReturnType<typeof caller>;
let now = NOW;

beforeEach(async () => {
  now = NOW;
  desk = await startZendesk({ data: shopData(), now: () => now });
  call = await signedIn(SCOPE);
  await desk.openTicket(sandboxTicket({ helpdesk: "zendesk", tags: ["email_in"] }));
});
afterEach(() => desk.close());

function grant(changes: Record<string, unknown> = {}) {
  const { clientId: client_id, clientSecret: client_secret } = ZENDESK_DEMO;
  const body = { grant_type: "client_credentials", client_id, client_secret, scope: SCOPE, ...changes };
  return caller(desk.url, {})("POST", "/oauth/tokens", body);
}

async function signedIn(scope: unknown): Promise<ReturnType<typeof caller>> {
  const { body } = await grant({ scope });
  const token = (body as { access_token: string }).access_token;
  return caller(desk.url, { authorization: `Bearer ${token}` });
}

describe("signing in to the sandbox Zendesk", () => {
  it("gives a token of half an hour unless asked otherwise, which then ends", async () => {
    expect(await grant()).toMatchObject({ status: 201, body: { token_type: "bearer", expires_in: 1800 } });
    expect(await grant({ expires_in: 86_400 })).toMatchObject({ body: { expires_in: 86_400 } });
    now = new Date(NOW.getTime() + 1_800_000);
    expect((await call("GET", "/api/v2/tickets/501")).status).toBe(401);
  });

  it.each([
    ["a wrong secret", { client_secret: "no" }, 401],
    ["another grant", { grant_type: "password" }, 400],
    ["no scope", { scope: undefined }, 400],
    ["too short a life", { expires_in: 299 }, 400],
    ["too long a life", { expires_in: 172_801 }, 400],
  ])("refuses %s", async (_case, changes, status) => {
    expect((await grant(changes)).status).toBe(status);
  });

  it("takes scopes as a list, and then forbids everything", async () => {
    const listed = await signedIn(["tickets:read"]);
    expect((await listed("GET", "/api/v2/tickets/501")).status).toBe(403);
  });

  it("forbids writing to a token that may only read", async () => {
    const reader = await signedIn("tickets:read");
    expect((await reader("GET", "/api/v2/tickets/501/tags")).status).toBe(200);
    expect((await reader("PUT", "/api/v2/tickets/501/tags", { tags: ["a"] })).status).toBe(403);
  });

  it("tells whoever fails to sign in, with 200, that they are anonymous", async () => {
    const nobody = caller(desk.url, { authorization: "Bearer no" });
    const me = await nobody("GET", "/api/v2/users/me");
    expect(me).toMatchObject({ status: 200, body: { user: { name: "Anonymous user" } } });
    expect((await nobody("GET", "/api/v2/tickets/501")).status).toBe(401);
  });

  it("still takes an API token", async () => {
    const authorization = basic(`${ZENDESK_DEMO.email}/token`, ZENDESK_DEMO.apiToken);
    const me = await caller(desk.url, { authorization })("GET", "/api/v2/users/me.json");
    expect(me).toMatchObject({ status: 200, body: { user: { role: "agent" } } });
  });
});

describe("updating a ticket of the sandbox Zendesk", () => {
  it("takes a private comment, and finds its metadata again in the audits", async () => {
    const comment = { html_body: "<p>Fish &amp; chips</p>", public: false };
    const ticket = { comment, metadata: { sidenote: { draft_id: "d_01" } } };
    const written = await call("PUT", "/api/v2/tickets/501", { ticket });
    expect(written).toMatchObject({
      status: 200,
      body: { audit: { events: [{ type: "Comment", public: false, plain_body: "Fish & chips" }] } },
    });
    const audits = await call("GET", "/api/v2/tickets/501/audits?sort=-created_at&page[size]=1");
    expect(audits.body).toMatchObject({
      audits: [{ metadata: { custom: { sidenote: { draft_id: "d_01" } } } }],
      meta: { has_more: true },
    });
    expect(desk.publicWrites).toEqual([]);
  });

  it("makes a comment public when nothing is said, and writes that down", async () => {
    await call("PUT", "/api/v2/tickets/501", { ticket: { comment: { body: "Hello" } } });
    expect(desk.publicWrites).toMatchObject([{ ticketId: "501", text: "Hello" }]);
  });

  it("replaces all tags when the update carries some", async () => {
    await call("PUT", "/api/v2/tickets/501", { ticket: { tags: ["only"] } });
    expect(desk.tags("501")).toEqual(["only"]);
  });

  it("answers 409 to any safe_update whose stamp is not the ticket's, false included", async () => {
    const stale = {
      safe_update: false,
      updated_stamp: "2026-11-20T10:00:00Z",
      comment: { body: "x", public: false },
    };
    expect((await call("PUT", "/api/v2/tickets/501", { ticket: stale })).status).toBe(409);
    const fresh = { ...stale, updated_stamp: "2026-11-21T10:00:00Z" };
    expect((await call("PUT", "/api/v2/tickets/501", { ticket: fresh })).status).toBe(200);
  });

  it("answers 422 to every write once the ticket is closed, and 404 when there is none", async () => {
    await desk.closeTicket("501", { final: true });
    const body = { ticket: { comment: { body: "x", public: false } } };
    expect(await call("PUT", "/api/v2/tickets/501", body)).toMatchObject({
      status: 422,
      body: { error: "RecordInvalid", details: { status: [{}] } },
    });
    expect((await call("PUT", "/api/v2/tickets/501/tags", { tags: ["a"] })).status).toBe(422);
    expect(await call("GET", "/api/v2/tickets/999")).toMatchObject({
      status: 404,
      body: { error: "RecordNotFound" },
    });
  });
});

describe("tags of the sandbox Zendesk", () => {
  it("PUT adds with 200, POST sets with 201, DELETE removes", async () => {
    expect(await call("PUT", "/api/v2/tickets/501/tags", { tags: ["a", "b c"] })).toMatchObject({
      status: 200,
      body: { tags: ["email_in", "a", "b", "c"] },
    });
    expect((await call("POST", "/api/v2/tickets/501/tags", { tags: ["x", "y"] })).status).toBe(201);
    expect(desk.tags("501")).toEqual(["x", "y"]);
    await call("DELETE", "/api/v2/tickets/501/tags", { tags: ["x"] });
    expect(desk.tags("501")).toEqual(["y"]);
  });
});

describe("reading from the sandbox Zendesk", () => {
  it("sets links.next on the last page too, so that only has_more tells the end", async () => {
    await desk.agentReplies("501", "On its way");
    const last = await call("GET", "/api/v2/tickets/501/comments?include=users&page[size]=100");
    expect(last.body).toMatchObject({
      comments: [{ public: true, via: { channel: "email" } }, { via: { channel: "web" } }],
      users: [{ role: "agent" }, { role: "end-user", email: "ana@customer.example" }],
      meta: { has_more: false },
      links: { next: expect.stringContaining("page%5Bafter%5D") },
    });
  });

  it("marks what a rule wrote by its channel, since its author is staff", async () => {
    const messages = [{ text: "Help" }, { author: "machine", text: "We got your mail" }];
    await desk.openTicket(sandboxTicket({ id: "502", helpdesk: "zendesk", messages }));
    const { body } = await call("GET", "/api/v2/tickets/502/comments?sort=-created_at&page[size]=1");
    expect(body).toMatchObject({ comments: [{ via: { channel: "rule" } }], meta: { has_more: true } });
  });
});

describe("the rate limits of the sandbox Zendesk", () => {
  async function limited(rateLimit: Record<string, number>): Promise<ReturnType<typeof caller>> {
    await desk.close();
    desk = await startZendesk({ data: shopData(), now: () => now, rateLimit, clockMs: () => 0 });
    await desk.openTicket(sandboxTicket({ helpdesk: "zendesk" }));
    return signedIn(SCOPE);
  }

  it("counts requests per minute and names the wait", async () => {
    const ask = await limited({ perMinute: 2 });
    const first = await ask("GET", "/api/v2/tickets/501");
    expect(first.headers.get("x-rate-limit-remaining")).toBe("1");
    await ask("GET", "/api/v2/tickets/501");
    const refused = await ask("GET", "/api/v2/tickets/501");
    expect(refused).toMatchObject({ status: 429, body: { error: "APIRateLimitExceeded" } });
    expect(refused.headers.get("retry-after")).toBe("60");
  });

  it("lets one user update one ticket only so often", async () => {
    const ask = await limited({ updatesPerTicket: 1 });
    expect((await ask("PUT", "/api/v2/tickets/501/tags", { tags: ["a"] })).status).toBe(200);
    const refused = await ask("PUT", "/api/v2/tickets/501/tags", { tags: ["b"] });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("600");
    expect((await ask("GET", "/api/v2/tickets/501")).status).toBe(200);
  });
});
