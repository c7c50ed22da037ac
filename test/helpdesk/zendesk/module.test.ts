import { describe, expect, it } from "vitest";
import { ZENDESK_DEMO } from "../../../scripts/sandbox/zendesk/zendesk.ts";
import { zendesk } from "../../../src/helpdesk/zendesk/module.ts";
import { PUBLIC_TEST_SECRET } from "../../../src/helpdesk/zendesk/signature.ts";
import { adapterDeps } from "../support/adapter-deps.ts";
import { connect, envOf, legacy } from "./connect.ts";

describe("Zendesk's configuration", () => {
  const url = "http://127.0.0.1:1";

  it("points at the account's own address by default", () => {
    const { api } = connect(url, { ZENDESK_BASE_URL: undefined });
    expect(api.ticketUrl("4001")).toBe("https://sandbox.zendesk.com/agent/tickets/4001");
  });

  it("logs a warning for a legacy token, without the token", () => {
    const deps = adapterDeps();
    connect(url, legacy, deps);
    expect(deps.lines.map(({ level }) => level)).toEqual(["warn"]);
    expect(JSON.stringify(deps.lines)).not.toContain(ZENDESK_DEMO.apiToken);
  });

  it.each([
    [{ ZENDESK_WEBHOOK_SECRET: PUBLIC_TEST_SECRET }, "ZENDESK_WEBHOOK_SECRET"],
    [{ ZENDESK_WEBHOOK_SECRET_PREVIOUS: PUBLIC_TEST_SECRET }, "ZENDESK_WEBHOOK_SECRET_PREVIOUS"],
    [{ ZENDESK_OAUTH_CLIENT_SECRET: undefined }, "ZENDESK_OAUTH_CLIENT_ID"],
    [{ ...legacy, ZENDESK_API_TOKEN: undefined }, "ZENDESK_OAUTH_CLIENT_ID"],
    [{ ZENDESK_WEBHOOK_MAX_AGE_SECONDS: "0" }, "ZENDESK_WEBHOOK_MAX_AGE_SECONDS"],
    [{ ZENDESK_ACCOUNT_ID: "acme" }, "ZENDESK_ACCOUNT_ID"],
    [{ ZENDESK_UPDATES_PER_MINUTE: "0" }, "ZENDESK_UPDATES_PER_MINUTE"],
  ])("refuses %j", (wrong, variable) => {
    const result = zendesk.Env.safeParse(envOf(url, wrong));
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([variable]);
    expect(result.error?.message).not.toContain(PUBLIC_TEST_SECRET);
  });

  it("lists a missing credential beside other problems", () => {
    const wrong = { ZENDESK_OAUTH_CLIENT_ID: undefined, ZENDESK_ACCOUNT_ID: "acme" };
    const result = zendesk.Env.safeParse(envOf(url, wrong));
    expect(result.error?.issues.map(({ path }) => path[0]).toSorted()).toEqual([
      "ZENDESK_ACCOUNT_ID",
      "ZENDESK_OAUTH_CLIENT_ID",
    ]);
  });
});
