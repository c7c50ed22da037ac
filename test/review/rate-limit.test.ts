import { describe, expect, it } from "vitest";
import { clientOf } from "../../src/net/client-of.ts";
import { createRateLimit } from "../../src/review/rate-limit.ts";

describe("a rate limit", () => {
  it("counts each client for itself, and starts anew with the window", () => {
    let at = 0;
    const take = createRateLimit({ max: 2, maxOfAll: 100, windowMs: 1000, now: () => new Date(at) });
    expect([take("a"), take("a"), take("b")]).toEqual([null, null, null]);
    at = 400;
    expect([take("a"), take("b")]).toEqual([600, null]);
    at = 1000;
    expect(take("a")).toBeNull();
  });

  it("stops a crowd of clients together, and a blocked client does not use up the others' share", () => {
    const take = createRateLimit({ max: 1, maxOfAll: 3, windowMs: 1000, now: () => new Date(0) });
    take("a");
    for (let count = 0; count < 10; count += 1) expect(take("a")).toBe(1000);
    expect([take("b"), take("c"), take("d")]).toEqual([null, null, 1000]);
  });

  it("still knows the crowd after more clients than it remembers", () => {
    const take = createRateLimit({ max: 5, maxOfAll: 20_000, windowMs: 1000, now: () => new Date(0) });
    for (let count = 0; count < 20_000; count += 1) take(`client ${count}`);
    expect(take("one more")).toBe(1000);
  });

  it("takes all addresses of one IPv6 line for one client", () => {
    const client = (ip: string) => clientOf({ ip });
    expect(client("2001:db8:1:2::1")).toBe(client("2001:0db8:0001:0002:ffff:1:2:3"));
    expect(client("2001:db8:1:2::1")).not.toBe(client("2001:db8:1:3::1"));
    expect(client("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(client("::1")).toBe("0:0:0:0::/64");
    expect(client("::ffff:203.0.113.9")).toBe("203.0.113.9");
    expect(client("203.0.113.9")).toBe("203.0.113.9");
  });
});
