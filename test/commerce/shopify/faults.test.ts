import { afterEach, describe, expect, it } from "vitest";
import type { Fault } from "../../../scripts/sandbox/server.ts";
import { connectedShop, NOW, type ShopUnderTest, shopData, signal } from "../shop-factory.ts";

let running: ShopUnderTest | null = null;

afterEach(async () => {
  await running?.sandbox.close();
  running = null;
});

async function open(options: Parameters<typeof connectedShop>[1] = {}): Promise<ShopUnderTest> {
  running = await connectedShop(shopData({ orders: [{ name: "#1042" }] }), options);
  return running;
}

function lookUp() {
  if (!running) throw new Error("not open");
  return running.shop.lookUp({ email: null, orderNames: ["1042"], orderIds: [] }, signal);
}

const isGraphql: Fault["when"] = (request) => request.path.endsWith("/graphql.json");
const isToken: Fault["when"] = (request) => request.path === "/admin/oauth/access_token";
const app = { clientId: "client-id-1", clientSecret: "client-secret-1" };
const appEnv = { SHOPIFY_CLIENT_ID: app.clientId, SHOPIFY_CLIENT_SECRET: app.clientSecret };

function answering(body: unknown, status = 200): Fault {
  return { when: isGraphql, times: 1, effect: { kind: "answer", answer: { status, body } } };
}

describe("failures of the shop", () => {
  it("a throttled query says when to come back: missing points by refill rate", async () => {
    const { sandbox } = await open({ bucket: { maximum: 50, restorePerSecond: 25 }, clock: () => 0 });
    const failure = await lookUp().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "rate_limited", status: 200 });
    const { extensions } = JSON.parse(sandbox.exchanges.at(-1)?.answer ?? "") as {
      extensions: { cost: { requestedQueryCost: number; throttleStatus: { currentlyAvailable: number } } };
    };
    const { requestedQueryCost, throttleStatus } = extensions.cost;
    const afterMs = ((requestedQueryCost - throttleStatus.currentlyAvailable) / 25) * 1000;
    expect(failure).toMatchObject({ retry: { afterMs: Math.ceil(afterMs) } });
    expect(afterMs).toBeGreaterThan(1000);
  });

  it.each([
    ["THROTTLED", "rate_limited", { afterMs: 2000 }],
    ["MAX_COST_EXCEEDED", "query_too_expensive", "never"],
    ["SHOP_INACTIVE", "forbidden", "never"],
    ["INTERNAL_SERVER_ERROR", "unavailable", "backoff"],
    ["undefinedField", "invalid_request", "never"],
  ])("error code %s means %s", async (code, meaning, retry) => {
    const { sandbox } = await open();
    sandbox.faults.push(answering({ errors: [{ message: "x", extensions: { code } }] }));
    await expect(lookUp()).rejects.toMatchObject({ code: meaning, retry });
  });

  it("an error beside data fails unless it is a denial", async () => {
    const { sandbox } = await open();
    await lookUp();
    sandbox.faults.push(answering({ data: { byName: null }, errors: [{ message: "Internal error" }] }));
    await expect(lookUp()).rejects.toMatchObject({ code: "unexpected_answer" });
  });

  it.each([
    [503, "unavailable", "backoff"],
    [402, "forbidden", "never"],
    [423, "forbidden", "never"],
    [404, "not_found", "never"],
  ])("HTTP %i means %s", async (status, code, retry) => {
    const { sandbox } = await open();
    sandbox.faults.push(answering({ errors: "x" }, status));
    await expect(lookUp()).rejects.toMatchObject({ code, retry, status });
  });

  it("an HTML page instead of an answer is worth another try", async () => {
    const { sandbox } = await open();
    sandbox.faults.push(answering("<html>502 Bad Gateway</html>", 502), answering("<html>hello</html>"));
    await expect(lookUp()).rejects.toMatchObject({ code: "unavailable", retry: "backoff" });
    await expect(lookUp()).rejects.toMatchObject({ code: "unexpected_answer", retry: "backoff" });
    expect((await lookUp()).orders).toHaveLength(1);
  });

  it("an order of an unknown shape is an unexpected answer", async () => {
    const { sandbox } = await open();
    await lookUp();
    sandbox.faults.push(
      answering({ data: { byName: { nodes: [{ id: "1" }], pageInfo: { hasNextPage: false } } } }),
    );
    await expect(lookUp()).rejects.toMatchObject({ code: "unexpected_answer", retry: "backoff" });
  });
});

describe("signing in", () => {
  it.each(["1e9", "", "12,50", "12.50 "])(
    "an amount like %j is an unexpected answer, not a crash",
    async (amount) => {
      const { sandbox } = await open();
      await lookUp();
      const answer = (sandbox.exchanges.at(-1)?.answer ?? "").replaceAll(
        /"amount":"[^"]*"/g,
        `"amount":${JSON.stringify(amount)}`,
      );
      sandbox.faults.push(answering(JSON.parse(answer)));
      await expect(lookUp()).rejects.toMatchObject({ name: "PlatformError" });
    },
  );

  it("a wrong static token is told once, without a second try", async () => {
    const { sandbox } = await open({ signIn: { accessToken: "another-token" } });
    await expect(lookUp()).rejects.toMatchObject({ code: "unauthorized", retry: "never" });
    expect(sandbox.exchanges).toHaveLength(1);
  });

  it("one token serves many callers that need it at once", async () => {
    const { sandbox } = await open({ signIn: app, env: appEnv });
    await Promise.all([lookUp(), lookUp(), lookUp()]);
    expect(sandbox.exchanges.filter(isToken)).toHaveLength(1);
  });

  it("a token that expired early is renewed once and the call goes through", async () => {
    const { sandbox } = await open({ signIn: app, env: appEnv });
    await lookUp();
    sandbox.expireTokens();
    const answers = await Promise.all([lookUp(), lookUp()]);
    expect(answers.map((answer) => answer.orders.length)).toEqual([1, 1]);
    expect(sandbox.exchanges.filter(isToken)).toHaveLength(2);
  });

  it("a token is renewed before its day is over", async () => {
    let now = NOW;
    const { sandbox } = await open({ signIn: app, env: appEnv, now: () => now });
    await lookUp();
    now = new Date(NOW.getTime() + 86_399_000 - 4 * 60_000);
    await lookUp();
    expect(sandbox.exchanges.filter((exchange) => exchange.status === 401)).toEqual([]);
    expect(sandbox.exchanges.filter(isToken)).toHaveLength(2);
  });

  it("a renewal that doesn't help ends the call instead of going round", async () => {
    const { sandbox } = await open({ signIn: app, env: appEnv });
    sandbox.faults.push({ ...answering({ errors: "x" }, 401), times: Number.POSITIVE_INFINITY });
    await expect(lookUp()).rejects.toMatchObject({ code: "unauthorized" });
    expect(sandbox.exchanges.filter(isGraphql)).toHaveLength(2);
  });

  it("a wrong client secret is told, and the secret isn't", async () => {
    await open({ signIn: app, env: { ...appEnv, SHOPIFY_CLIENT_SECRET: "not-the-secret" } });
    const failure = await lookUp().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "unauthorized", retry: "never", operation: "get access token" });
    expect(JSON.stringify(failure)).not.toContain("not-the-secret");
  });

  it("a failed renewal is tried again by the next caller", async () => {
    const { sandbox } = await open({ signIn: app, env: appEnv });
    sandbox.faults.push({ when: isToken, times: 1, effect: { kind: "reset_before" } });
    await expect(lookUp()).rejects.toMatchObject({ code: "network", retry: "backoff" });
    expect((await lookUp()).orders).toHaveLength(1);
  });

  it("a caller that gives up doesn't spoil the renewal for others", async () => {
    const { shop } = await open({ signIn: app, env: appEnv });
    const impatient = new AbortController();
    const first = shop.profile(impatient.signal);
    const second = shop.profile(signal);
    impatient.abort(new Error("gave up"));
    await expect(first).rejects.toThrow("gave up");
    await expect(second).resolves.toMatchObject({ name: "Fern & Fable" });
  });
});

it("nothing that the adapter sends is a mutation, whatever it is asked", async () => {
  const { sandbox, shop } = await open();
  await lookUp();
  await shop.check(signal);
  expect(sandbox.exchanges.length).toBeGreaterThan(3);
  expect(sandbox.mutations).toEqual([]);
});
