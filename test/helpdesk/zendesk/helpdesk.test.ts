import { afterEach, describe, expect, it } from "vitest";
import { type SandboxAnswer, type SandboxServer, startServer } from "../../../scripts/sandbox/server.ts";
import { helpdeskContract } from "../contract.ts";
import { failureOf } from "../support/failure-of.ts";
import { sandboxTicket } from "../support/sandbox-shop.ts";
import { connect, legacy, startSandbox } from "./connect.ts";

const signal = new AbortController().signal;
const note = {
  draftId: "d_77",
  html: "<p>Hi</p><p>Sidenote draft d_77</p>",
  text: "Hi\nSidenote draft d_77",
};
describe.each([
  ["with an OAuth client", {}],
  ["with a legacy API token", legacy],
])("the helpdesk contract on Zendesk %s", (_name, env) => {
  helpdeskContract("zendesk", async () => {
    const sandbox = await startSandbox();
    const connection = connect(sandbox.url, env);
    // The token is not part of any ticket's cost.
    await connection.api.check(signal);
    return {
      sandbox,
      ...connection,
      stranger: connect(
        sandbox.url,
        "ZENDESK_API_TOKEN" in env
          ? { ...env, ZENDESK_API_TOKEN: "wrong-credential" }
          : { ZENDESK_OAUTH_CLIENT_SECRET: "wrong-credential" },
      ).api,
      isNoteWrite: ({ method, path }) => method === "PUT" && /\/tickets\/\d+$/.test(path),
      isTagWrite: ({ method, path }) => method === "PUT" && path.endsWith("/tags"),
      expectPrivate: (body) => {
        expect(body).toEqual({
          ticket: {
            comment: { html_body: expect.any(String), public: false },
            metadata: { sidenote: { draft_id: "d_01HX" } },
          },
        });
      },
    };
  });
});

describe("a Zendesk ticket that is closed for good", () => {
  it.each(["note", "tags"])("refuses %s, which is an end and nothing to retry", async (what) => {
    const sandbox = await startSandbox();
    await sandbox.openTicket(sandboxTicket("zendesk"));
    await sandbox.closeTicket("4001", { final: true });
    const { api } = connect(sandbox.url);
    const call =
      what === "note" ? api.addInternalNote("4001", note, signal) : api.addTags("4001", ["sn_a"], signal);
    expect(await failureOf(call)).toMatchObject({ code: "ticket_closed", retry: "never", status: 422 });
    await sandbox.close();
  });
});

describe("Zendesk as scripted", () => {
  let server: SandboxServer;
  afterEach(() => server.close());

  /** Basic auth, so that every exchange is one of the API's. */
  async function scripted(answers: SandboxAnswer[]) {
    let next = 0;
    server = await startServer(() => answers[Math.min(next++, answers.length - 1)] ?? { status: 500 });
    return connect(server.url, legacy).api;
  }
  const written = (event: object) => ({
    status: 200,
    body: { ticket: {}, audit: { id: 1, events: [event] } },
  });
  const audits = (...events: object[]) => ({
    status: 200,
    body: {
      audits: [{ id: 1, events, metadata: { custom: { sidenote: { draft_id: "d_77" } } } }],
      meta: { has_more: false, after_cursor: "x" },
    },
  });

  it("raises the alarm when the written comment is public", async () => {
    const api = await scripted([written({ id: 9, type: "Comment", public: true })]);
    const error = await failureOf(api.addInternalNote("1", note, signal));
    expect(error).toMatchObject({ code: "note_not_private", retry: "never" });
  });

  it("asks the ticket's history when the answer does not say whether the comment is private", async () => {
    const silent = written({ id: 9, type: "Comment" });
    const api = await scripted([silent, audits({ id: 9, type: "Comment", public: false })]);
    expect(await api.addInternalNote("1", note, signal)).toEqual({ noteId: "9" });
    await server.close();
    const alarmed = await scripted([silent, audits({ id: 9, type: "Comment", public: true })]);
    expect((await failureOf(alarmed.addInternalNote("1", note, signal))).code).toBe("note_not_private");
    await server.close();
    const missing = await scripted([
      silent,
      { status: 200, body: { audits: [], meta: { has_more: false } } },
    ]);
    expect(await failureOf(missing.addInternalNote("1", note, signal))).toMatchObject({ retry: "backoff" });
  });

  it("finds a note whose metadata was not kept by the visible line of a private comment", async () => {
    const body = "Hi\n\nSidenote draft d_77";
    const page = (event: object) => ({
      status: 200,
      body: { audits: [{ id: 1, events: [event] }], meta: null },
    });
    const api = await scripted([page({ id: 9, type: "Comment", public: false, body })]);
    expect(await api.findInternalNote("1", "d_77", signal)).toEqual({ noteId: "9" });
    expect(Object.fromEntries(server.exchanges[0]?.query ?? [])).toEqual({
      sort: "-created_at",
      "page[size]": "100",
    });
    await server.close();
    const other = await scripted([page({ id: 9, type: "Comment", public: true, body })]);
    expect(await other.findInternalNote("1", "d_77", signal)).toBeNull();
  });

  it("adds tags once more when a simultaneous request lost them, and then says so", async () => {
    const api = await scripted([
      { status: 200, body: { tags: ["vip"] } },
      { status: 200, body: { tags: ["vip", "sn_conf_high"] } },
    ]);
    await api.addTags("1", ["sn_conf_high"], signal);
    expect(server.exchanges.map(({ method }) => method)).toEqual(["PUT", "PUT"]);
    await server.close();
    const losing = await scripted([{ status: 200, body: { tags: ["vip"] } }]);
    expect(await failureOf(losing.addTags("1", ["sn_conf_high"], signal))).toMatchObject({
      retry: "backoff",
    });
    expect(server.exchanges).toHaveLength(2);
  });

  it("lets other tickets go on when one ticket has had its updates", async () => {
    const headers = {
      "retry-after": "540",
      "rate-limit-remaining": "300",
      "zendesk-ratelimit-tickets-update": "total=100; remaining=60; resets=30",
    };
    const api = await scripted([
      { status: 429, headers, body: { error: "APIRateLimitExceeded" } },
      { status: 200, body: { tags: ["sn_a"] } },
    ]);
    const error = await failureOf(api.addTags("1", ["sn_a"], signal));
    expect(error.retry).toEqual({ afterMs: 540_000 });
    await api.addTags("2", ["sn_a"], signal);
  });

  it.each(["rate-limit-remaining", "zendesk-ratelimit-tickets-update"])(
    "stops when %s says that nothing is left, before the platform has to refuse",
    async (name) => {
      const value = name.startsWith("zendesk") ? "total=100; remaining=0; resets=30" : "0";
      const headers = { [name]: value, "rate-limit-reset": "30" };
      const api = await scripted([{ status: 200, headers, body: { tags: ["sn_a"] } }]);
      await api.addTags("1", ["sn_a"], signal);
      await expect(api.addTags("2", ["sn_a"], AbortSignal.timeout(40))).rejects.toThrow(/timeout/i);
      expect(server.exchanges).toHaveLength(1);
    },
  );

  it("gives up on a list that claims to have more for ever", async () => {
    const page = { audits: [], meta: { has_more: true, after_cursor: "again" } };
    server = await startServer(() => ({ status: 200, body: page }));
    const { api } = connect(server.url, { ...legacy, ZENDESK_REQUESTS_PER_MINUTE: 1000 });
    expect((await failureOf(api.findInternalNote("1", "d_77", signal))).code).toBe("unexpected_answer");
    expect(server.exchanges).toHaveLength(100);
  });

  it.each([
    [{ name: "Anonymous user" }, /anonymous/],
    [{ id: 1, role: "end-user" }, /agent or admin/],
  ])("doctor refuses to take %j for a service user", async (user, advice) => {
    const results = await (await scripted([{ status: 200, body: { user } }])).check(signal);
    expect(results[0]).toMatchObject({ name: "credentials", level: "failure" });
    expect(results[0]?.detail).toMatch(advice);
  });

  it("doctor warns of the end of API tokens and of a user that may write publicly", async () => {
    const user = { id: 1, role: "agent", only_private_comments: false };
    const results = await (await scripted([{ status: 200, body: { user } }])).check(signal);
    const warnings = results
      .filter(({ level }) => level === "warning")
      .map(({ name, detail }) => `${name}: ${detail}`);
    expect(warnings.join("\n")).toMatch(/authentication: .*2027-04-30[\s\S]*private comments: /);
  });

  it("doctor names the scopes that a token lacks", async () => {
    server = await startServer(({ path }) =>
      path === "/oauth/tokens"
        ? { status: 201, body: { access_token: "t", scope: "read", expires_in: 300 } }
        : { status: 200, body: { user: { id: 1, role: "agent" } } },
    );
    const results = await connect(server.url).api.check(signal);
    expect(results.find(({ name }) => name === "scopes")).toMatchObject({
      level: "failure",
      detail: expect.stringContaining("tickets:write"),
    });
  });
});

it("an agent, who may not export, reads the list of tickets instead", async () => {
  const sandbox = await startSandbox();
  sandbox.exporting.forAgents = false;
  const old = sandboxTicket("zendesk", {
    id: "1",
    messages: [{ text: "a", sentAt: "2026-11-01T10:00:00Z" }],
  });
  const first = sandboxTicket("zendesk", {
    id: "3",
    messages: [{ text: "b", sentAt: "2026-11-20T10:00:00Z" }],
  });
  const second = sandboxTicket("zendesk", {
    id: "2",
    messages: [{ text: "c", sentAt: "2026-11-20T11:00:00Z" }],
  });
  for (const ticket of [second, old, first]) await sandbox.openTicket(ticket);
  const { api } = connect(sandbox.url);
  const { tickets } = await api.updatedTickets(new Date("2026-11-19T00:00:00Z"), signal);
  expect(tickets.map(({ ticketId }) => ticketId)).toEqual(["3", "2"]);
  await sandbox.close();
});
