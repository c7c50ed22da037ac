import { afterEach, describe, expect, it } from "vitest";
import { GORGIAS_DEMO, startGorgias } from "../../../scripts/sandbox/gorgias/gorgias.ts";
import { type SandboxServer, startServer } from "../../../scripts/sandbox/server.ts";
import { gorgias } from "../../../src/helpdesk/gorgias/module.ts";
import { helpdeskContract, webhookSecret } from "../contract.ts";
import { adapterDeps } from "../support/adapter-deps.ts";
import { failureOf } from "../support/failure-of.ts";
import { readFixture } from "../support/read-fixture.ts";
import { emptyShop } from "../support/sandbox-shop.ts";

const signal = new AbortController().signal;
const note = {
  draftId: "d_77",
  html: "<p>Hi</p><p>Sidenote draft d_77</p>",
  text: "Hi\nSidenote draft d_77",
};

function connect(url: string, env: Record<string, unknown> = {}) {
  const full = {
    GORGIAS_SUBDOMAIN: "sandbox",
    GORGIAS_BASE_URL: url,
    GORGIAS_EMAIL: GORGIAS_DEMO.email,
    GORGIAS_API_KEY: GORGIAS_DEMO.apiKey,
    GORGIAS_WEBHOOK_SECRET: webhookSecret,
    ...env,
  };
  return gorgias.connect(gorgias.Env.parse(full), adapterDeps());
}

describe("the helpdesk contract on Gorgias", () => {
  helpdeskContract("gorgias", async () => {
    const sandbox = await startGorgias({
      data: emptyShop(),
      now: () => new Date("2026-11-20T15:00:00Z"),
      webhookRetryBaseMs: 1,
    });
    return {
      sandbox,
      ...connect(sandbox.url),
      stranger: connect(sandbox.url, { GORGIAS_API_KEY: "wrong-credential" }).api,
      isNoteWrite: ({ method, path }) => method === "POST" && path.endsWith("/messages"),
      isTagWrite: ({ method, path }) => method === "POST" && path.endsWith("/tags") && path !== "/api/tags",
      expectPrivate: (body) => {
        expect(body).toMatchObject({
          channel: "internal-note",
          public: false,
          source: { type: "internal-note" },
        });
        expect(body).not.toHaveProperty("internal");
        expect(body).not.toHaveProperty("receiver");
      },
    };
  });
});

describe("Gorgias as scripted", () => {
  let server: SandboxServer;
  afterEach(() => server.close());

  it("sends a note with sender, source and our id, and nothing else", async () => {
    server = await startServer(() => ({
      status: 201,
      body: { id: 5, channel: "internal-note", public: false },
    }));
    await connect(server.url).api.addInternalNote("1", note, signal);
    expect(JSON.parse(server.exchanges[0]?.body ?? "")).toEqual({
      channel: "internal-note",
      via: "api",
      from_agent: true,
      public: false,
      sender: { email: GORGIAS_DEMO.email },
      source: { type: "internal-note" },
      external_id: "sidenote:d_77",
      body_text: note.text,
      body_html: note.html,
    });
  });

  it.each([
    { id: 5, channel: "email", public: true },
    { id: 5, channel: "internal-note", public: true },
    { id: 5, channel: "email", public: false },
    { id: 5 },
  ])("raises the alarm when the written note comes back as %j", async (body) => {
    server = await startServer(() => ({ status: 201, body }));
    const error = await failureOf(connect(server.url).api.addInternalNote("1", note, signal));
    expect(error).toMatchObject({ code: "note_not_private", retry: "never" });
  });

  it("looks for the note when the 201 has no body", async () => {
    server = await startServer(({ method }) =>
      method === "POST"
        ? { status: 201 }
        : {
            status: 200,
            headers: { "content-type": "application/json" },
            body: readFixture("gorgias/messages.json"),
          },
    );
    const { api } = connect(server.url);
    expect(await api.addInternalNote("70010001", note, signal)).toEqual({ noteId: "300004" });
    const missing = await failureOf(api.addInternalNote("70010001", { ...note, draftId: "d_78" }, signal));
    expect(missing).toMatchObject({ code: "unexpected_answer", retry: "backoff" });
  });

  it("finds a note whose external id was not kept by the visible line, but never a public message", async () => {
    const { data } = JSON.parse(readFixture("gorgias/messages.json")) as { data: Record<string, unknown>[] };
    const answerWith = (changes: object) => async () => {
      const changed = data.map((message) => ({ ...message, external_id: null, ...changes }));
      server = await startServer(() => ({ status: 200, body: { data: changed } }));
      return connect(server.url).api.findInternalNote("70010001", "d_77", signal);
    };
    expect(await answerWith({})()).toEqual({ noteId: "300004" });
    await server.close();
    expect(await answerWith({ public: true, channel: "email" })()).toBeNull();
  });

  it("raises the alarm when a message with our external id is public", async () => {
    const { data } = JSON.parse(readFixture("gorgias/messages.json")) as { data: Record<string, unknown>[] };
    const changed = data.map((message) => ({ ...message, public: true }));
    server = await startServer(() => ({ status: 200, body: { data: changed } }));
    const error = await failureOf(connect(server.url).api.findInternalNote("70010001", "d_77", signal));
    expect(error.code).toBe("note_not_private");
  });

  it.each([409, 422, 400])("takes a %i on creating a tag for: it exists", async (status) => {
    server = await startServer(({ method }) =>
      method === "POST"
        ? { status, body: { error: { msg: "x", data: { name: ["Tag already exists."] } } } }
        : { status: 200, body: { data: [], meta: { next_cursor: null } } },
    );
    await connect(server.url).api.ensureTags(["sn_conf_high"], signal);
    expect(server.exchanges.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /api/tags",
      "POST /api/tags",
    ]);
  });

  it("adds tags even when it may not manage the account's tags", async () => {
    server = await startServer(({ path }) =>
      path === "/api/tags" ? { status: 403, body: {} } : { status: 201 },
    );
    await connect(server.url).api.addTags("1", ["sn_conf_high"], signal);
    expect(JSON.parse(server.exchanges.at(-1)?.body ?? "")).toEqual({ names: ["sn_conf_high"] });
  });

  it("gives up on a list whose cursor runs in circles", async () => {
    server = await startServer(() => ({ status: 200, body: { data: [], meta: { next_cursor: "again" } } }));
    const { api } = connect(server.url, { GORGIAS_REQUESTS_PER_20S: 1000 });
    const error = await failureOf(api.findInternalNote("1", "d_77", signal));
    expect(error.code).toBe("unexpected_answer");
    expect(server.exchanges).toHaveLength(50);
  });

  it("asks for field values only where an intent field is configured", async () => {
    server = await startServer(({ path }) => ({
      status: 200,
      headers: { "content-type": "application/json" },
      body: readFixture(path.startsWith("/api/tickets") ? "gorgias/ticket.json" : "gorgias/messages.json"),
    }));
    await connect(server.url).api.readConversation("70010001", signal);
    const withField = connect(server.url, { GORGIAS_INTENT_FIELD_ID: "9001" }).api;
    const conversation = await withField.readConversation("70010001", signal);
    expect(conversation?.ticket.helpdeskIntent).toBe("Shipping::Delay");
    expect(server.exchanges.map(({ query }) => query.get("relationships"))).toEqual([
      null,
      null,
      "custom_fields",
      null,
    ]);
  });

  it("gives null for a ticket in the trash", async () => {
    const ticket = JSON.parse(readFixture("gorgias/ticket.json")) as object;
    const body = { ...ticket, trashed_datetime: "2026-11-20T12:00:00+00:00" };
    server = await startServer(() => ({ status: 200, body }));
    expect(await connect(server.url).api.readConversation("70010001", signal)).toBeNull();
  });

  it("slows down when other apps used the account's limit up", async () => {
    server = await startServer(() => ({
      status: 200,
      headers: { "x-gorgias-account-api-call-limit": "40/40" },
      body: { data: [], meta: { next_cursor: null } },
    }));
    const { api } = connect(server.url);
    await api.findInternalNote("1", "d_77", signal);
    await expect(api.findInternalNote("1", "d_77", AbortSignal.timeout(40))).rejects.toThrow(/timeout/i);
    expect(server.exchanges).toHaveLength(1);
  });
});
