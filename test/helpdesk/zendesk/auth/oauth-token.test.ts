import { describe, expect, it } from "vitest";
import { type SandboxServer, startServer } from "../../../../scripts/sandbox/server.ts";
import { ZENDESK_DEMO } from "../../../../scripts/sandbox/zendesk/zendesk.ts";
import { adapterDeps } from "../../support/adapter-deps.ts";
import { failureOf } from "../../support/failure-of.ts";
import { sandboxTicket } from "../../support/sandbox-shop.ts";
import { connect, startSandbox } from "../connect.ts";

const signal = new AbortController().signal;
const note = { draftId: "d_77", html: "<p>Hi</p>", text: "Hi" };

describe("the OAuth token", () => {
  const tokenCalls = (server: SandboxServer) =>
    server.exchanges.filter(({ path }) => path === "/oauth/tokens").length;

  it("is minted once for calls that start together, and kept", async () => {
    const sandbox = await startSandbox();
    await sandbox.openTicket(sandboxTicket("zendesk"));
    const { api } = connect(sandbox.url);
    await Promise.all([1, 2, 3].map(() => api.readConversation("4001", signal)));
    await api.readConversation("4001", signal);
    expect(tokenCalls(sandbox)).toBe(1);
    await sandbox.close();
  });

  it("is asked for with its scopes as one string", async () => {
    const sandbox = await startSandbox();
    await connect(sandbox.url).api.check(signal);
    expect(JSON.parse(sandbox.exchanges[0]?.body ?? "")).toEqual({
      grant_type: "client_credentials",
      client_id: ZENDESK_DEMO.clientId,
      client_secret: ZENDESK_DEMO.clientSecret,
      scope: "tickets:read tickets:write users:read",
      expires_in: 86_400,
    });
    await sandbox.close();
  });

  it("is renewed at 80 % of its life", async () => {
    const sandbox = await startSandbox();
    await sandbox.openTicket(sandboxTicket("zendesk"));
    let now = Date.parse("2026-11-20T15:00:00Z");
    const { api } = connect(sandbox.url, {}, adapterDeps({ now: () => new Date(now) }));
    await api.readConversation("4001", signal);
    now += 0.79 * 86_400_000;
    await api.readConversation("4001", signal);
    expect(tokenCalls(sandbox)).toBe(1);
    now += 0.02 * 86_400_000;
    await api.readConversation("4001", signal);
    expect(tokenCalls(sandbox)).toBe(2);
    await sandbox.close();
  });

  it("that was revoked is renewed once, and the call goes through", async () => {
    const sandbox = await startSandbox();
    await sandbox.openTicket(sandboxTicket("zendesk"));
    const { api } = connect(sandbox.url);
    await api.readConversation("4001", signal);
    sandbox.auth.revokeTokens();
    await api.addInternalNote("4001", note, signal);
    expect(tokenCalls(sandbox)).toBe(2);
    expect(sandbox.notes("4001")).toHaveLength(1);
    await sandbox.close();
  });

  it("that is refused again and again is not renewed for ever", async () => {
    const server = await startServer(({ path }) =>
      path === "/oauth/tokens"
        ? { status: 201, body: { access_token: "t", token_type: "bearer", scope: "read", expires_in: 300 } }
        : { status: 401, body: { error: "invalid_token" } },
    );
    expect((await failureOf(connect(server.url).api.readConversation("1", signal))).code).toBe(
      "unauthorized",
    );
    expect(server.exchanges).toHaveLength(4);
    await server.close();
  });
});
