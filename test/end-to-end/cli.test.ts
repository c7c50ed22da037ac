import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import { settledWebhooks } from "../../scripts/demo/play-tickets.ts";
import { type Sandbox, startSandbox } from "../../scripts/sandbox/sandbox.ts";
import { SandboxTicket } from "../../scripts/sandbox/shop-data.ts";
import { createClock } from "../../src/clock.ts";
import { newerDatabase } from "../support/released-database.ts";
import { type RunningCli, runCli, runScript } from "./process.ts";
import { aTicket, NOW, smallShop } from "./world.ts";

const READY = /"url":"(http:[^"]+)"/;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the command line, in a process of its own", { timeout: 60_000 }, () => {
  let folder: string;
  let sandbox: Sandbox;
  let env: Record<string, string>;
  const running: RunningCli[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-cli-"));
    sandbox = await startSandbox({
      data: smallShop(),
      now: createClock(new Date(NOW)),
      model: false,
      limits: "lifted",
    });
    env = { ...sandbox.env, PORT: "0", DATABASE_FILE: join(folder, "sidenote.db") };
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill("SIGKILL");
      await ended;
    }
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  const cli = (...args: string[]) => {
    const started = runCli(args, env);
    running.push(started);
    return started;
  };
  const serve = async () => {
    const started = cli("serve", "--now", NOW);
    const [, url = ""] = await started.waitFor(READY);
    sandbox.sendWebhooksTo(url);
    return started;
  };
  const open = (ticket: Record<string, unknown>) => sandbox.gorgias.openTicket(SandboxTicket.parse(ticket));
  const notes = (id: string) => sandbox.gorgias.notes(id).filter((note) => note.sender.kind === "service");

  it("refuses to start on wrong settings, lists all of them, and prints no value", async () => {
    env = {
      ...env,
      PORT: "no-port-canary",
      GORGIAS_WEBHOOK_SECRET: "short-canary",
      SHOPIFY_SHOP: "shop-canary.com",
    };
    const started = cli("serve");
    expect((await started.ended).code).toBe(78);
    expect(started.output()).toMatch(/PORT: /);
    expect(started.output()).toMatch(/GORGIAS_WEBHOOK_SECRET: /);
    expect(started.output()).toMatch(/SHOPIFY_SHOP: /);
    expect(started.output()).not.toContain("canary");
  });

  it("refuses a newer release's database with an exit code of its own, and changes no byte of it", async () => {
    const file = env["DATABASE_FILE"] ?? "";
    newerDatabase(file);
    const before = readFileSync(file);
    const started = cli("serve");
    expect((await started.ended).code).toBe(78);
    expect(started.output()).toContain("written by a newer release of Sidenote and was not touched");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("stops on SIGTERM within 10 s and gives a running job back", async () => {
    const started = await serve();
    sandbox.gorgias.faults.push({
      when: ({ path }) => path.startsWith("/api/tickets"),
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "hang" },
    });
    await open(aTicket());
    await settledWebhooks(sandbox.helpdesks);
    await untilJob("running");
    const before = performance.now();
    started.child.kill("SIGTERM");
    expect(await started.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - before).toBeLessThan(10_000);
    const store = openSqliteStore(env["DATABASE_FILE"] ?? "");
    expect((await store.queue.list("queued", 9))[0]).toMatchObject({ attempts: 0 });
    await store.close();
  });

  it.each(["start", "worker"])("stops when npm run %s is told to", async (script) => {
    const started = runScript(script, env);
    running.push(started);
    await started.waitFor(/sidenote is ready/);
    started.child.kill("SIGTERM");
    // The streams stay open for as long as any process of it lives.
    await started.ended;
    expect(started.output()).toContain('"msg":"stopped"');
  });

  it("goes on after kill -9 between the note and its confirmation, and writes no second note", async () => {
    const first = await serve();
    const ticket = aTicket();
    // The note takes effect, and the answer is held back until the process is dead.
    sandbox.gorgias.faults.push({
      when: ({ method, path }) => method === "POST" && path.endsWith("/messages"),
      times: 1,
      effect: { kind: "hang_after" },
    });
    await open(ticket);
    while (notes(ticket.id).length === 0) await pause();
    first.child.kill("SIGKILL");
    await first.ended;
    await serve();
    while (!sandbox.gorgias.tags(ticket.id).includes("sn_action_inform")) await pause();
    expect(notes(ticket.id)).toHaveLength(1);
  });

  it("lists dead letters, and gives them another life", async () => {
    sandbox.gorgias.faults.push({
      when: ({ method, path }) => method === "POST" && path.endsWith("/messages"),
      times: 1,
      effect: { kind: "answer", answer: { status: 400, body: { error: { msg: "no" } } } },
    });
    const started = await serve();
    const ticket = aTicket();
    await open(ticket);
    await started.waitFor(/job is dead/);
    const listed = cli("jobs", "list");
    expect((await listed.ended).code).toBe(0);
    expect(listed.output()).toMatch(/draft_ticket {2}gorgias:\d+ .* invalid_request/);
    const revived = cli("jobs", "retry", "--all");
    expect((await revived.ended).code).toBe(0);
    while (!sandbox.gorgias.tags(ticket.id).includes("sn_action_inform")) await pause();
    expect(notes(ticket.id)).toHaveLength(1);
  });

  it("doctor says that all works, and what is missing when it doesn't", async () => {
    const well = cli("doctor", "--now", NOW);
    expect((await well.ended).code).toBe(0);
    expect(well.output()).toContain("all connections work");
    sandbox.shopify.switches.scopes.delete("read_all_orders");
    env = { ...env, GORGIAS_API_KEY: "wrong-key-canary" };
    const ill = cli("doctor", "--now", NOW);
    expect((await ill.ended).code).toBe(1);
    expect(ill.output()).toMatch(/FAILED {3}credentials: refused: check GORGIAS_EMAIL and GORGIAS_API_KEY/);
    expect(ill.output()).toMatch(/WARNING .*60 days/);
    expect(ill.output()).not.toContain("canary");
  });

  async function untilJob(state: "running"): Promise<void> {
    const store = openSqliteStore(env["DATABASE_FILE"] ?? "");
    while ((await store.queue.list(state, 1)).length === 0) await pause();
    await store.close();
  }
});
