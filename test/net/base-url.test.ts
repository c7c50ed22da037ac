import { describe, expect, it } from "vitest";
import { BaseUrl } from "../../src/net/base-url.ts";

describe("base URL", () => {
  it.each([
    ["https://shop.gorgias.com", "https://shop.gorgias.com"],
    ["https://shop.gorgias.com/", "https://shop.gorgias.com"],
    ["https://proxy.example.com/zendesk/", "https://proxy.example.com/zendesk"],
    ["http://127.0.0.1:8081", "http://127.0.0.1:8081"],
    ["http://localhost:8081", "http://localhost:8081"],
    ["http://[::1]:8081", "http://[::1]:8081"],
  ])("takes %s", (given, kept) => {
    expect(BaseUrl.parse(given)).toBe(kept);
  });

  it.each([
    "http://shop.gorgias.com",
    "http://127.0.0.1.example.com",
    "http://localhost@example.com",
    "https://user:secret@shop.gorgias.com",
    "https://shop.gorgias.com/?key=secret",
    "ftp://localhost",
    "shop.gorgias.com",
    "",
  ])("refuses %j without printing it", (given) => {
    const result = BaseUrl.safeParse(given);
    expect(result.success).toBe(false);
    expect(result.error?.message).not.toContain("secret");
  });
});
