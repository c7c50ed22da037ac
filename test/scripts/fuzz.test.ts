import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  feedOf,
  type InputKind,
  nothingToClose,
  ServerFailure,
  type Verdict,
} from "../../scripts/fuzz/input-kind.ts";
import { KINDS } from "../../scripts/fuzz/kinds.ts";
import { mutateJson } from "../../scripts/fuzz/mutate-json.ts";
import { failuresOf } from "../../scripts/fuzz/report.ts";
import { runKind } from "../../scripts/fuzz/run-kind.ts";

/** Those that need no shop behind them; all of them, with a thousand times as many inputs, are npm run fuzz. */
const QUICK = [
  "ticket text: cleaned, classified",
  "ticket text: redacted",
  "agents' replies, notes, tags",
  "settings",
  "policy files",
];

const kindOf = (take: (input: string) => Verdict, maxMs = 500): InputKind => ({
  name: "anything",
  weight: 1,
  maxMs,
  open: async () => ({ close: nothingToClose, feed: feedOf(fc.string(), take) }),
});

describe("a short fuzz", () => {
  it.each(QUICK)("finds nothing in %s", async (name) => {
    const kind = KINDS.find((one) => one.name === name);
    if (!kind) throw new Error(`no kind ${name}`);
    const result = await runKind(kind, { count: 25, seed: 7 });
    expect(failuresOf(result)).toEqual([]);
    expect(result.accepted).toBeGreaterThan(0);
    expect(result.rejected).toBeGreaterThan(0);
  });

  it("would notice a crash, a 500 and an input that takes long, and names the smallest one", async () => {
    const crash = (input: string): Verdict => {
      if (input.length > 2) throw new TypeError("too much");
      return "accepted";
    };
    const crashed = await runKind(kindOf(crash), { count: 60, seed: 1 });
    expect(crashed).toMatchObject({ crashes: 1, failures500: 0 });
    expect(failuresOf(crashed).join()).toMatch(/too much.*for "   "/);
    const failing = kindOf(() => {
      throw new ServerFailure("answered 500");
    });
    expect(await runKind(failing, { count: 10, seed: 1 })).toMatchObject({ crashes: 0, failures500: 1 });
    const busy = kindOf(() => {
      for (const end = process.cpuUsage().user + 8_000; process.cpuUsage().user < end; ) continue;
      return "accepted";
    }, 5);
    expect(await runKind(busy, { count: 2, seed: 1 })).toMatchObject({ slow: 1 });
  });

  it("puts __proto__ into an input as a key, as JSON.parse does", () => {
    const changed = mutateJson({ a: {} }, [
      { place: 1, change: { kind: "add", key: "__proto__", value: { bad: 1 } } },
    ]);
    expect(JSON.stringify(changed)).toBe('{"a":{"__proto__":{"bad":1}}}');
    expect(({} as Record<string, unknown>)["bad"]).toBeUndefined();
  });
});
