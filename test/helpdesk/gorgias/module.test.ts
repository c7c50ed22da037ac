import { describe, expect, it } from "vitest";
import { gorgias } from "../../../src/helpdesk/gorgias/module.ts";
import { webhookSecret } from "../contract.ts";
import { adapterDeps } from "../support/adapter-deps.ts";

describe("Gorgias' configuration", () => {
  const good = {
    GORGIAS_SUBDOMAIN: "shop",
    GORGIAS_EMAIL: "sidenote@example.com",
    GORGIAS_API_KEY: "key",
    GORGIAS_WEBHOOK_SECRET: webhookSecret,
  };

  it("points at the account's own address by default", () => {
    const { api } = gorgias.connect(gorgias.Env.parse(good), adapterDeps());
    expect(api.ticketUrl("4001")).toBe("https://shop.gorgias.com/app/ticket/4001");
  });

  it.each([
    { GORGIAS_SUBDOMAIN: "shop.gorgias.com" },
    { GORGIAS_BASE_URL: "http://shop.gorgias.com" },
    { GORGIAS_EMAIL: "sidenote" },
    { GORGIAS_API_KEY: "" },
    { GORGIAS_WEBHOOK_SECRET: "short" },
    { GORGIAS_REQUESTS_PER_20S: "0" },
  ])("refuses %j without printing it", (wrong) => {
    const result = gorgias.Env.safeParse({ ...good, ...wrong });
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(wrong));
    for (const value of Object.values(wrong))
      if (value.length > 1) expect(result.error?.message).not.toContain(value);
  });
});
