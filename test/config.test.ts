import { describe, expect, it } from "vitest";
import { ConfigError, loadConfig, loadFileSettings } from "../src/config.ts";

const CANARY = "canary-secret-value-that-must-not-be-printed";

const GORGIAS = {
  GORGIAS_SUBDOMAIN: "shop",
  GORGIAS_EMAIL: "sidenote@example.com",
  GORGIAS_API_KEY: "key",
  GORGIAS_WEBHOOK_SECRET: "0123456789012345678901234567890123456789",
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("loadConfig", () => {
  it("turns on what is configured and leaves the rest out", () => {
    const config = loadConfig(GORGIAS);
    expect(config.helpdesks.map(({ module }) => module.id)).toEqual(["gorgias"]);
    expect(config.shop).toBeNull();
    expect(config.model).toBeNull();
    expect(config.core).toMatchObject({ HOST: "127.0.0.1", PORT: 8080, TAG_PREFIX: "sn_" });
  });

  it("lists every problem of every part at once", () => {
    const problems = problemsOf({
      PORT: "99999",
      TAG_PREFIX: "Has Spaces",
      GORGIAS_SUBDOMAIN: "shop",
      ZENDESK_SUBDOMAIN: "shop",
      ZENDESK_WEBHOOK_SECRET: "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==",
      SHOPIFY_SHOP: "www.my-shop.com",
      OPENAI_API_KEY: "k",
      OPENAI_BASE_URL: "ftp://nowhere",
    });
    for (const name of [
      "PORT",
      "TAG_PREFIX",
      "GORGIAS_EMAIL",
      "GORGIAS_API_KEY",
      "GORGIAS_WEBHOOK_SECRET",
      "ZENDESK_WEBHOOK_SECRET",
      "ZENDESK_OAUTH_CLIENT_ID",
      "SHOPIFY_SHOP",
      "SHOPIFY_ACCESS_TOKEN",
      "OPENAI_BASE_URL",
    ]) {
      expect(problems.filter((problem) => problem.startsWith(`${name}:`))).toHaveLength(1);
    }
  });

  it("never prints a value, whatever is wrong with it", () => {
    const names = [
      ...Object.keys(GORGIAS),
      "ZENDESK_SUBDOMAIN",
      "ZENDESK_WEBHOOK_SECRET",
      "ZENDESK_BASE_URL",
      "SHOPIFY_SHOP",
      "SHOPIFY_ACCESS_TOKEN",
      "SHOPIFY_CLIENT_SECRET",
      "SHOPIFY_API_VERSION",
      "OPENAI_API_KEY",
      "OPENAI_BASE_URL",
      "PORT",
      "LOG_LEVEL",
      "POLICY_FILE",
    ];
    const problems = problemsOf(Object.fromEntries(names.map((name) => [name, ` ${CANARY}\n`])));
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.join("\n")).not.toContain(CANARY);
  });

  it("believes proxies by their address or network, and no network that is everybody", () => {
    const problems = (TRUSTED_PROXIES: string) => problemsOf({ ...GORGIAS, TRUSTED_PROXIES });
    for (const good of ["loopback", "10.0.0.1", "10.0.0.0/8, fd00::/8", "::ffff:10.0.0.0/104,uniquelocal"]) {
      expect(problems(good), good).toEqual([]);
    }
    for (const bad of [
      "10.0.0.0/33",
      "10.0.0.0/0",
      "::/0",
      "fd00::/129",
      "::ffff:10.0.0.0/8",
      "10.0.0.0/8/8",
      "*",
      "true",
    ]) {
      expect(problems(bad), bad).toEqual([expect.stringMatching(/^TRUSTED_PROXIES: /)]);
    }
  });

  it("wants at least one helpdesk, and takes empty lines of an .env file as not set", () => {
    expect(problemsOf({})).toEqual([expect.stringContaining("connect at least one helpdesk")]);
    expect(problemsOf({ ...GORGIAS, ZENDESK_SUBDOMAIN: "", OPENAI_API_KEY: "" })).toEqual([]);
  });

  it("reads where the files are without any connection, for a look at what is stored", () => {
    expect(loadFileSettings({ DATABASE_FILE: "/backup/sidenote.db", POLICY_FILE: "", PORT: "no" })).toEqual({
      DATABASE_FILE: "/backup/sidenote.db",
      POLICY_FILE: loadConfig(GORGIAS).core.POLICY_FILE,
    });
  });

  it("refuses clear-text base URLs except on this machine", () => {
    expect(problemsOf({ ...GORGIAS, GORGIAS_BASE_URL: "http://gorgias.example" })).toHaveLength(1);
    expect(problemsOf({ ...GORGIAS, GORGIAS_BASE_URL: "http://127.0.0.1:4000" })).toEqual([]);
  });
});
