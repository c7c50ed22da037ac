import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GORGIAS_DEMO, type GorgiasSandbox, startGorgias } from "../../../scripts/sandbox/gorgias/gorgias.ts";
import { SandboxOrder } from "../../../scripts/sandbox/shop-data.ts";
import { basic, caller, GORGIAS_HEADERS, NOW, sandboxTicket, shopData } from "./sandbox-support.ts";

let desk: GorgiasSandbox;
let call: ReturnType<typeof caller>;

beforeEach(async () => {
  desk = await startGorgias({ data: shopData(), now: () => NOW });
  call = caller(desk.url, GORGIAS_HEADERS);
  await desk.openTicket(sandboxTicket());
});
afterEach(() => desk.close());

const note = {
  channel: "internal-note",
  via: "api",
  from_agent: true,
  public: false,
  sender: { email: GORGIAS_DEMO.email },
  source: { type: "internal-note" },
  external_id: "sidenote:d_01",
  body_text: "A note",
  body_html: "<p>A note</p>",
};

describe("signing in to the sandbox Gorgias", () => {
  it("refuses a wrong key with 401", async () => {
    const wrong = caller(desk.url, { ...GORGIAS_HEADERS, authorization: basic(GORGIAS_DEMO.email, "no") });
    expect((await wrong("GET", "/api/tickets/501")).status).toBe(401);
  });

  it("refuses libraries' default user agents with 403 before anything else", async () => {
    const python = caller(desk.url, { ...GORGIAS_HEADERS, "user-agent": "python-requests/2.32.0" });
    expect((await python("GET", "/api/tickets/501")).status).toBe(403);
  });
});

describe("writing messages to the sandbox Gorgias", () => {
  it("takes a note and shows it in the list of messages, newest first", async () => {
    const written = await call("POST", "/api/tickets/501/messages", note);
    expect(written).toMatchObject({
      status: 201,
      body: { channel: "internal-note", public: false, external_id: "sidenote:d_01" },
    });
    const list = await call("GET", "/api/messages?ticket_id=501");
    expect(list.body).toMatchObject({
      data: [
        { channel: "internal-note", via: "api" },
        { channel: "email", from_agent: false },
      ],
      meta: { next_cursor: null },
    });
    expect(desk.notes("501").map((message) => message.html)).toEqual(["<p>A note</p>"]);
    expect(desk.publicWrites).toEqual([]);
  });

  it.each(["channel", "via", "from_agent", "sender"])("answers 400 when %s is missing", async (field) => {
    const answer = await call("POST", "/api/tickets/501/messages", { ...note, [field]: undefined });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { data: { [field]: ["Missing data for required field."] } },
    });
  });

  it("answers 400 to a key that the API does not know", async () => {
    const answer = await call("POST", "/api/tickets/501/messages", { ...note, internal: true });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { data: { internal: ["Unknown field."] } } },
    });
    expect(desk.notes("501")).toEqual([]);
  });

  it("answers 400 to a sender that is no user of the account", async () => {
    const answer = await call("POST", "/api/tickets/501/messages", {
      ...note,
      sender: { email: "x@y.example" },
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    ["public left out", { ...note, public: undefined }],
    ["an e-mail", { ...note, channel: "email", public: true }],
    ["an e-mail that says it is not public", { ...note, channel: "email" }],
  ])("takes %s for a message to the customer, and writes that down", async (_case, body) => {
    expect((await call("POST", "/api/tickets/501/messages", body)).status).toBe(201);
    expect(desk.publicWrites).toMatchObject([{ ticketId: "501", text: "A note" }]);
  });
});

describe("tags of the sandbox Gorgias", () => {
  beforeEach(async () => {
    await desk.agentTags("501", ["vip"]);
    await call("POST", "/api/tags", { name: "new" });
  });

  it("POST adds with 201 and an empty body, PUT replaces with 202, DELETE removes with 204", async () => {
    const added = await call("POST", "/api/tickets/501/tags", { names: ["new"] });
    expect(added).toMatchObject({ status: 201, body: undefined });
    expect(desk.tags("501")).toEqual(["vip", "new"]);
    expect((await call("DELETE", "/api/tickets/501/tags", { names: ["vip"] })).status).toBe(204);
    expect(desk.tags("501")).toEqual(["new"]);
    expect((await call("PUT", "/api/tickets/501/tags", { names: ["vip"] })).status).toBe(202);
    expect(desk.tags("501")).toEqual(["vip"]);
  });

  it("replaces all tags when a ticket update carries some", async () => {
    expect((await call("PUT", "/api/tickets/501", { tags: [{ name: "new" }] })).status).toBe(202);
    expect(desk.tags("501")).toEqual(["new"]);
  });

  it("knows names by their case, and refuses what the account does not have", async () => {
    expect((await call("POST", "/api/tickets/501/tags", { names: ["New"] })).status).toBe(404);
    expect((await call("POST", "/api/tags", { name: "new" })).status).toBe(409);
    expect((await call("POST", "/api/tags", { name: "New" })).status).toBe(201);
  });
});

describe("reading from the sandbox Gorgias", () => {
  it("gives times microseconds and an offset", async () => {
    const { body } = await call("GET", "/api/tickets/501");
    expect(body).toMatchObject({ created_datetime: "2026-11-21T10:00:00.000000+00:00" });
  });

  it("hangs the sender's Shopify block on the customer only where the ticket asks for it", async () => {
    const order = SandboxOrder.parse({
      id: "5001",
      name: "#1001",
      email: "ANA@customer.example",
      placedAt: "2026-11-01T00:00:00Z",
      items: [{ title: "Mug", price: "12.50", quantity: 2 }],
    });
    const shop = await startGorgias({ data: shopData([order]), now: () => NOW });
    const ask = caller(shop.url, GORGIAS_HEADERS);
    await shop.openTicket(sandboxTicket({ id: "1", attachShop: true }));
    await shop.openTicket(sandboxTicket({ id: "2" }));
    expect((await ask("GET", "/api/tickets/1")).body).toMatchObject({
      customer: {
        integrations: {
          "82185": {
            __integration_type__: "shopify",
            customer: { orders_count: 1, total_spent: "25.00", tags: "vip" },
            orders: [{ name: "#1001", financial_status: "paid", fulfillment_status: null }],
          },
        },
      },
    });
    expect((await ask("GET", "/api/tickets/2")).body).toMatchObject({ customer: { integrations: {} } });
    await shop.close();
  });

  it("pages by cursor to the end", async () => {
    await desk.customerWrites("501", "second");
    await desk.customerWrites("501", "third");
    const path = "/api/messages?ticket_id=501&limit=2&order_by=created_datetime:asc";
    const first = (await call("GET", path)).body as { data: unknown[]; meta: { next_cursor: string } };
    expect(first.data).toHaveLength(2);
    const second = await call("GET", `${path}&cursor=${first.meta.next_cursor}`);
    expect(second.body).toMatchObject({ data: [{ body_text: "third" }], meta: { next_cursor: null } });
    expect((await call("GET", "/api/messages?limit=101")).status).toBe(400);
  });
});

describe("the rate limit of the sandbox Gorgias", () => {
  it("counts on every answer, refuses what overflows with 429, and leaks with time", async () => {
    let nowMs = 0;
    const limited = await startGorgias({ data: shopData(), now: () => NOW, clockMs: () => nowMs });
    const ask = caller(limited.url, GORGIAS_HEADERS);
    for (let used = 1; used <= 40; used += 1) {
      const answer = await ask("GET", "/api/tags");
      expect(answer.headers.get("x-gorgias-account-api-call-limit")).toBe(`${used}/40`);
    }
    const refused = await ask("GET", "/api/tags");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("1");
    nowMs += 1000;
    expect((await ask("GET", "/api/tags")).status).toBe(200);
    await limited.close();
  });
});
