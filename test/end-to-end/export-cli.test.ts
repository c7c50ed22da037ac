import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_POLICY_FILE } from "../../src/pipeline/decide/policy/policy-file.ts";
import { runCli } from "./process.ts";
import { aTicket, startWorld, type World } from "./world.ts";

describe("the rationale on the command line, of a ticket that was really worked on", () => {
  let folder: string;
  let world: World;
  let ticket: ReturnType<typeof aTicket>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-export-cli-"));
    world = await startWorld({
      env: { DATABASE_FILE: join(folder, "sidenote.db"), EXPORT_TOKEN: "t".repeat(40) },
    });
    ticket = aTicket();
    await world.play(ticket);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const cli = async (...args: string[]) => {
    const started = runCli(args, { ...world.sandbox.env, DATABASE_FILE: join(folder, "sidenote.db") });
    return { ...(await started.ended), output: started.output() };
  };

  it("exports it to a file, and the same over HTTP", async () => {
    const out = join(folder, "out.jsonl");
    expect(await cli("export", "--format", "jsonl", "--out", out)).toMatchObject({ code: 0 });
    const line = readFileSync(out, "utf8");
    expect(JSON.parse(line)).toMatchObject({ ticket_id: ticket.id, requester_email: "ana@example.com" });
    const headers = { authorization: `Bearer ${"t".repeat(40)}` };
    const answer = await fetch(`${world.sidenote.url}/export/rationale.jsonl`, { headers });
    expect(await answer.text()).toBe(line);
  });

  it("replays it: the policy that decided it flips nothing", async () => {
    const { code, output } = await cli("replay", "--policy", DEFAULT_POLICY_FILE, "--json");
    expect(code).toBe(0);
    expect(output).toMatch(/"replayed": 1,\s+"unusable": 0,\s+"unchanged": 1/);
  });

  it("forgets its customer: no name, address, order or number of theirs is left in the file", async () => {
    const held = () => readFileSync(join(folder, "sidenote.db"), "latin1");
    const dry = await cli("erase", "--customer", "ANA@example.com", "--dry-run");
    expect(dry.output).toContain("1 ticket would be erased");
    const { code, output } = await cli("erase", "--customer", "ANA@example.com");
    expect(output).toContain("1 of 1 ticket erased");
    expect(code).toBe(0);
    for (const theirs of ["ana@example.com", "Hi Ana", "#1001", "1Z999AA10123456784", "Merino", "Newark"]) {
      expect(held()).not.toContain(theirs);
    }
    const row = await world.sidenote.store.findRationale({ connection: "gorgias", ticketId: ticket.id });
    expect(row).toMatchObject({ intent: "order_status", action: "inform", requesterEmail: null });
  });
});
