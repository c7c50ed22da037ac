import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { shops } from "../../src/commerce/registry.ts";
import { helpdesks } from "../../src/helpdesk/registry.ts";
import { listen, urlOf } from "../../src/http/server.ts";
import { checkOpenAi } from "../../src/llm/check-openai.ts";
import { connectOpenAi, OpenAiEnv } from "../../src/llm/openai.ts";
import { createFetch } from "../../src/net/create-fetch.ts";
import { silentLog } from "../support/log.ts";

const NOW = new Date("2026-11-20T15:00:00Z");
const note = { draftId: "d_1", html: "<p>words of a customer</p>", text: "words of a customer" };

/** A platform that sends every call elsewhere, as one that was taken over would, or a portal in between. */
describe.each([302, 307, 308])("a platform's redirect (%i)", (status) => {
  let platform: Server;
  let elsewhere: Server;
  let asked = 0;
  let followed: string[] = [];

  beforeEach(async () => {
    asked = 0;
    followed = [];
    elsewhere = await listen(
      (request, response) => {
        followed.push(`${request.method} ${request.url}`);
        response.setHeader("content-type", "application/json").end("{}");
      },
      { host: "127.0.0.1", port: 0 },
    );
    platform = createServer((request, response) => {
      asked += 1;
      request.resume();
      response.writeHead(status, { location: `${urlOf(elsewhere)}/latest/meta-data` }).end();
    });
    await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => {
    for (const server of [platform, elsewhere]) {
      server.closeAllConnections();
      server.close();
    }
  });

  const deps = { fetch: createFetch(), log: silentLog, now: () => NOW };
  const settings = () => ({
    GORGIAS_SUBDOMAIN: "shop",
    GORGIAS_BASE_URL: urlOf(platform),
    GORGIAS_EMAIL: "sidenote@example.com",
    GORGIAS_API_KEY: "key",
    GORGIAS_WEBHOOK_SECRET: "gorgias-token-0123456789-0123456789-abc",
    ZENDESK_SUBDOMAIN: "shop",
    ZENDESK_BASE_URL: urlOf(platform),
    ZENDESK_EMAIL: "sidenote@example.com",
    ZENDESK_API_TOKEN: "token",
    ZENDESK_WEBHOOK_SECRET: "zendesk-signing-secret-1",
    SHOPIFY_SHOP: "shop.myshopify.com",
    SHOPIFY_BASE_URL: urlOf(platform),
    SHOPIFY_ACCESS_TOKEN: "shpat_0123456789",
    OPENAI_API_KEY: "sk-0123456789",
    OPENAI_BASE_URL: `${urlOf(platform)}/v1`,
  });
  const { signal } = new AbortController();

  it.each(helpdesks.map((module) => module.id))("of %s is not followed by any call", async (id) => {
    const module = helpdesks.find((one) => one.id === id);
    const api = module?.connect(settings(), deps).api;
    if (!api) throw new Error(`no helpdesk ${id}`);
    const calls = [
      api.readConversation("1", signal),
      api.addInternalNote("1", note, signal),
      api.addTags("1", ["sn_conf_high"], signal),
      api.updatedTickets(new Date(0), signal),
    ];
    for (const outcome of await Promise.allSettled(calls)) expect(outcome.status).toBe("rejected");
    await api.check(signal);
    expect(asked).toBeGreaterThan(3);
    expect(followed).toEqual([]);
  });

  it("of the shop is not followed, nor where it hands out tokens", async () => {
    const { SHOPIFY_ACCESS_TOKEN: _, ...rest } = settings();
    const pair = { ...rest, SHOPIFY_CLIENT_ID: "client-id-1", SHOPIFY_CLIENT_SECRET: "client-secret-1" };
    const query = { email: "ana@example.com", orderNames: ["#1001"], orderIds: [] };
    for (const env of [settings(), pair]) {
      for (const module of shops) {
        const shop = module.connect(env, deps);
        await expect(shop.lookUp(query, signal)).rejects.toThrow("redirect");
      }
    }
    expect(asked).toBe(2);
    expect(followed).toEqual([]);
  });

  it("of Zendesk's token endpoint is not followed", async () => {
    const { ZENDESK_EMAIL: _email, ZENDESK_API_TOKEN: _token, ...rest } = settings();
    const env = { ...rest, ZENDESK_OAUTH_CLIENT_ID: "client", ZENDESK_OAUTH_CLIENT_SECRET: "secret" };
    const api = helpdesks.find((one) => one.id === "zendesk")?.connect(env, deps).api;
    await expect(api?.readConversation("1", signal)).rejects.toThrow("redirect");
    expect(asked).toBe(1);
    expect(followed).toEqual([]);
  });

  it("of the model's server is not followed: the prompt holds a customer's words", async () => {
    const env = OpenAiEnv.parse(settings());
    const request = {
      purpose: "write" as const,
      system: "s",
      user: "words of a customer",
      schema: z.object({}),
      schemaName: "x",
      maxOutputTokens: 10,
    };
    const answer = await connectOpenAi(env, deps).complete(request, signal);
    expect(answer).toMatchObject({ kind: "failure", call: { failure: "unavailable" } });
    await checkOpenAi(env, deps, signal);
    expect(asked).toBe(2);
    expect(followed).toEqual([]);
  });
});
