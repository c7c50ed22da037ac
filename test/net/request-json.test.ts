import { getEventListeners } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type SandboxAnswer, type SandboxServer, startServer } from "../../scripts/sandbox/server.ts";
import { PlatformError } from "../../src/errors.ts";
import { createFetch } from "../../src/net/create-fetch.ts";
import { type JsonRequest, requestJson } from "../../src/net/request-json.ts";

const deps = { fetch: createFetch(), now: () => new Date("2026-11-21T12:00:00Z") };
const Answer = z.object({ ok: z.boolean() });
let server: SandboxServer;

afterEach(() => server.close());

async function request(
  answer: SandboxAnswer | (() => never),
  overrides: Partial<JsonRequest<{ ok: boolean }>> = {},
) {
  server = await startServer(() => (typeof answer === "function" ? answer() : answer));
  return requestJson(deps, base(overrides));
}

function base(overrides: Partial<JsonRequest<{ ok: boolean }>> = {}): JsonRequest<{ ok: boolean }> {
  return {
    platform: "example",
    operation: "read thing",
    method: "GET",
    url: `${server.url}/thing`,
    answer: Answer,
    signal: new AbortController().signal,
    ...overrides,
  };
}

async function failureOf(answer: Promise<unknown>): Promise<PlatformError> {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformError)) throw new Error("expected a PlatformError", { cause: error });
  return error;
}

describe("a good answer", () => {
  it("is checked and returned with the request id", async () => {
    const answer = await request({
      status: 200,
      headers: { "x-request-id": "r1" },
      body: { ok: true, more: 1 },
    });
    expect(answer).toMatchObject({ status: 200, requestId: "r1", body: { ok: true } });
  });

  it("was asked for under the product's name", async () => {
    await request({ status: 200, body: { ok: true } });
    expect(server.exchanges[0]?.headers["user-agent"]).toMatch(/^Sidenote\/\d+\.\d+\.\d+/);
  });

  it("sends JSON, JSON text and forms as what they are", async () => {
    await request({ status: 200, body: { ok: true } }, { method: "POST", body: { json: { a: "ü" } } });
    await requestJson(deps, base({ method: "POST", body: { json: '{"a":1}' } }));
    await requestJson(deps, base({ method: "POST", body: { form: { a: "1 2" } } }));
    expect(server.exchanges.map(({ headers, body }) => [headers["content-type"], body])).toEqual([
      ["application/json", '{"a":"ü"}'],
      ["application/json", '{"a":1}'],
      ["application/x-www-form-urlencoded", "a=1+2"],
    ]);
  });

  it("without a body reaches the schema as undefined", async () => {
    server = await startServer(() => ({ status: 201 }));
    const answer = await requestJson(deps, { ...base(), answer: z.undefined() });
    expect(answer.body).toBeUndefined();
  });
});

it("lets go of the caller's signal, however it ends", async () => {
  const { signal } = new AbortController();
  for (const status of [200, 404, 500]) {
    await request({ status, body: { ok: true } }, { signal }).catch(() => undefined);
    await server.close();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }
});

describe("a refusal", () => {
  it.each([
    [400, "invalid_request", "never"],
    [401, "unauthorized", "never"],
    [403, "forbidden", "never"],
    [404, "not_found", "never"],
    [408, "timeout", "backoff"],
    [409, "conflict", "backoff"],
    [422, "invalid_request", "never"],
    [500, "unavailable", "backoff"],
    [504, "unavailable", "backoff"],
  ])("%i is %s and retried: %s", async (status, code, retry) => {
    const error = await failureOf(request({ status, body: { error: "x" } }));
    expect(error).toMatchObject({ code, retry, status, platform: "example", operation: "read thing" });
  });

  it("that is a proxy's 502 page counts as unavailable", async () => {
    const error = await failureOf(request({ status: 502, body: "<html>Bad gateway</html>" }));
    expect(error).toMatchObject({ code: "unavailable", retry: "backoff" });
  });

  it.each([429, 503])("%i with Retry-After is retried when the server says", async (status) => {
    const error = await failureOf(request({ status, headers: { "retry-after": "17" }, body: {} }));
    expect(error.retry).toEqual({ afterMs: 17_000 });
  });

  it("429 without Retry-After waits a whole window", async () => {
    const error = await failureOf(request({ status: 429, body: {} }));
    expect(error).toMatchObject({ code: "rate_limited", retry: { afterMs: 20_000 } });
  });

  it("measures a Retry-After date on the server's clock", async () => {
    const headers = { date: "Mon, 01 Jun 2026 00:00:00 GMT", "retry-after": "Mon, 01 Jun 2026 00:00:05 GMT" };
    const error = await failureOf(request({ status: 429, headers, body: {} }));
    expect(error.retry).toEqual({ afterMs: 5_000 });
  });

  it("can be given a more exact meaning by its body", async () => {
    const error = await failureOf(
      request(
        { status: 422, body: { details: { status: [] } } },
        {
          judge: ({ status, text }) =>
            status === 422 && text.includes('"details"') ? { code: "ticket_closed", retry: "never" } : null,
        },
      ),
    );
    expect(error.code).toBe("ticket_closed");
  });

  it("shows its headers to the pacing before it is thrown", async () => {
    const seen: (string | null)[] = [];
    const onAnswer: JsonRequest<unknown>["onAnswer"] = ({ status, headers }) =>
      seen.push(`${status} ${headers.get("x-left")}`);
    await failureOf(request({ status: 429, headers: { "x-left": "0" }, body: {} }, { onAnswer }));
    expect(seen).toEqual(["429 0"]);
  });
});

describe("an answer that is not what was promised", () => {
  it.each<[string, SandboxAnswer]>([
    ["an HTML page", { status: 200, body: "<html>Maintenance</html>" }],
    ["truncated JSON", { status: 200, headers: { "content-type": "application/json" }, body: '{"ok": tr' }],
    [
      "JSON under another type",
      { status: 200, headers: { "content-type": "text/plain" }, body: { ok: true } },
    ],
    ["another shape", { status: 200, body: { ok: "yes" } }],
    ["no body where one was promised", { status: 200 }],
  ])("%s is tried again later", async (_name, answer) => {
    const error = await failureOf(request(answer));
    expect(error).toMatchObject({ code: "unexpected_answer", retry: "backoff", status: 200 });
  });

  it("that is larger than the limit is not downloaded", async () => {
    const error = await failureOf(
      request({ status: 200, body: { ok: true, pad: "x".repeat(5_000) } }, { maxBytes: 1_000 }),
    );
    expect(error).toMatchObject({ code: "too_large", retry: "never" });
  });

  it("that is larger than the limit says nothing about a write: it is looked at again", async () => {
    const large = { status: 200, body: { ok: true, pad: "x".repeat(5_000) } };
    const error = await failureOf(request(large, { maxBytes: 1_000, method: "POST" }));
    expect(error).toMatchObject({ code: "too_large", retry: "backoff" });
  });

  it("that is a redirect is not followed", async () => {
    const error = await failureOf(
      request({ status: 302, headers: { location: "http://127.0.0.1:9/elsewhere" } }),
    );
    expect(error).toMatchObject({ code: "unexpected_answer", retry: "backoff" });
    expect(server.exchanges).toHaveLength(1);
  });

  it("never shows up in the error, nor does a credential", async () => {
    const error = await failureOf(
      request(
        { status: 200, headers: { "content-type": "application/json" }, body: "ana@example.com" },
        {
          headers: { authorization: "Basic c2VjcmV0" },
        },
      ),
    );
    const whole = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    expect(whole).not.toMatch(/ana@example|c2VjcmV0/);
  });
});

describe("no answer", () => {
  it("within the time is a timeout", async () => {
    server = await startServer(() => ({ status: 200 }));
    server.faults.push({ when: () => true, times: 1, effect: { kind: "hang" } });
    const error = await failureOf(requestJson(deps, base({ timeoutMs: 30 })));
    expect(error).toMatchObject({ code: "timeout", retry: "backoff", status: null });
  });

  it("because the connection was reset is a network failure", async () => {
    server = await startServer(() => ({ status: 200, body: { ok: true } }));
    server.faults.push({ when: () => true, times: 1, effect: { kind: "reset_before" } });
    const error = await failureOf(requestJson(deps, base()));
    expect(error).toMatchObject({ code: "network", retry: "backoff", status: null });
  });

  it("because the caller ended it throws the caller's reason", async () => {
    server = await startServer(() => ({ status: 200 }));
    server.faults.push({ when: () => true, times: 1, effect: { kind: "hang" } });
    const controller = new AbortController();
    const reason = new Error("shutting down");
    const pending = requestJson(deps, base({ signal: controller.signal }));
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });
});
