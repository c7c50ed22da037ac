import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPolicy } from "../../src/commands/policy-check.ts";
import { DEFAULT_POLICY_FILE } from "../../src/pipeline/decide/policy/policy-file.ts";

describe("policy check", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-policy-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function check(file: string | undefined, stdin = "") {
    const lines: string[] = [];
    const code = await checkPolicy(file, Readable.from([stdin]), (line) => lines.push(line));
    return { code, output: lines.join("\n") };
  }

  it("says in plain words what the shipped policy means, and finds nothing to warn of", async () => {
    const { code, output } = await check(DEFAULT_POLICY_FILE);
    expect(code).toBe(0);
    expect(output).toMatch(/^Our store, policy version [0-9a-f]{12}$/m);
    expect(output).toContain("day 30 is in time, day 31 is too late");
    expect(output).toContain("after 7 days without a scan, or 5 days past the carrier's estimate");
    expect(output).toContain("replacement is proposed, or refund when the customer asks for it");
    expect(output).toContain("refunds.method: Refunds go back to the original payment method. (also de, fr");
    expect(output).toMatch(/nothing to warn of$/);
  });

  it("warns and still says that the file can be used", async () => {
    const file = join(folder, "policy.yaml");
    const text = readFileSync(DEFAULT_POLICY_FILE, "utf8");
    writeFileSync(file, text.replace("escalate_above: 150", "escalate_above: 0"));
    const { code, output } = await check(file);
    expect(code).toBe(0);
    expect(output).toContain("1 warning:\n  - refunds.escalate_above: 0 sends every refund");
    expect(await check("-", text)).toMatchObject({ code: 0 });
  });

  it("lists what would stop the service", async () => {
    const { code, output } = await check("-", "version: 2\nclauses: []");
    expect(code).toBe(1);
    expect(output).toMatch(/^Sidenote would not start on this policy, \d+ problems:$/m);
    expect(output).toContain("  - version: ");
    expect(await check("-", "a: [")).toMatchObject({ code: 1 });
  });

  it("says so when there is no file, or none was named", async () => {
    const missing = await check(join(folder, "nowhere.yaml"));
    expect(missing.code).toBe(1);
    expect(missing.output).toContain("1 problem:\n  - file: cannot be read: ");
    expect((await check(undefined)).code).toBe(2);
  });
});
