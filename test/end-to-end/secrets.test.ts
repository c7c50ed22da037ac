import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDatabase } from "../../db/sqlite/check.ts";
import { type Sandbox, startSandbox } from "../../scripts/sandbox/sandbox.ts";
import type { SandboxAnswer, SandboxServer } from "../../scripts/sandbox/server.ts";
import { SandboxTicket } from "../../scripts/sandbox/shop-data.ts";
import { createClock } from "../../src/clock.ts";
import { hiddenFields } from "../review/review-server.ts";
import { findSecret } from "../support/find-secret.ts";
import { KEY_A, KEY_B } from "../tokens/keys.ts";
import { type RunningCli, runCli } from "./process.ts";
import { aTicket, NOW, smallShop } from "./world.ts";

const OWN = {
  LINK_SECRET: "link-canary/+0123456789=0123456789?abc",
  ADMIN_PASSWORD: "admin canary & battery staple",
  EXPORT_TOKEN: "export-canary-0123456789-0123456789-abc",
  ZENDESK_WEBHOOK_SECRET_PREVIOUS: "previous-canary-0123456789-0123456789",
  ENCRYPTION_KEYS: KEY_A,
};
/** Other ways in, which exclude those of the sandbox. */
const LEGACY = {
  ZENDESK_API_TOKEN: "legacy-canary-zendesk-0123456789",
  SHOPIFY_ACCESS_TOKEN: "shpat_canary0123456789abcdef",
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a secret", { timeout: 90_000 }, () => {
  let folder: string;
  let sandbox: Sandbox;
  let env: Record<string, string>;
  const running: RunningCli[] = [];
  /** Everything that was seen of the service from outside, by where. */
  let seen: Map<string, Buffer>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-secrets-"));
    seen = new Map();
    const now = createClock(new Date(NOW));
    sandbox = await startSandbox({ data: smallShop(), now, model: true, limits: "lifted" });
    const file = { PORT: "0", DATABASE_FILE: join(folder, "sidenote.db") };
    env = { ...sandbox.env, ...file, ...OWN, LOG_LEVEL: "debug", PUBLIC_URL: "http://127.0.0.1:9" };
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill("SIGKILL");
      await ended;
    }
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  const cli = (args: string[], settings = env) => {
    const started = runCli(args, settings);
    running.push(started);
    return started;
  };
  const secretSettings = (settings: Record<string, string>) =>
    Object.entries(settings).filter(([name]) => /SECRET|TOKEN|KEY|PASSWORD/.test(name));
  /** Tokens that the platforms gave out are secrets like those that bought them. */
  const secrets = () => [
    ...secretSettings({ ...env, ...LEGACY, NEW_KEY: KEY_B }),
    ...sandbox.zendesk.exchanges
      .concat(sandbox.shopify.exchanges)
      .flatMap(({ answer }) => [...answer.matchAll(/"access_token":"([^"]+)"/g)])
      .map(([, token = ""], position): [string, string] => [`access token ${position}`, token]),
  ];
  /** A platform that says back all that it was told, as some do in their errors. */
  const echo = (server: SandboxServer | null, path: RegExp, status: number, times: number) => {
    const said = secretSettings({ ...env, ...LEGACY }).map(([, secret]) => secret);
    const all = [...said, ...said.map((secret) => Buffer.from(`user:${secret}`).toString("base64"))];
    const answer: SandboxAnswer = {
      status,
      headers: { "x-request-id": "req-1", "x-told": encodeURIComponent(all.join(" ")) },
      body: { error: { message: `refused: ${all.join(" ")}`, type: "x", code: "x" }, errors: all },
    };
    server?.faults.push({
      when: (request) => path.test(request.path),
      times,
      effect: { kind: "answer", answer },
    });
  };
  const look = async (url: string, path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${url}${path}`, { redirect: "manual", ...init });
    const text = await answer.text();
    const { headers } = answer;
    seen.set(
      `${init.method ?? "GET"} ${path} ${seen.size}`,
      Buffer.from(JSON.stringify([...headers]) + text),
    );
    return { text, cookie: (headers.getSetCookie()[0] ?? "").split(";")[0] ?? "" };
  };
  const readFiles = (when: string) => {
    for (const name of readdirSync(folder)) seen.set(`${name} ${when}`, readFileSync(join(folder, name)));
  };
  const visit = async (url: string, ticketId: string) => {
    for (const path of ["/healthz", "/readyz", "/metrics", "/nothing", "/export/rationale.csv"])
      await look(url, path);
    const authorization = `Bearer ${OWN.EXPORT_TOKEN}`;
    for (const format of ["csv", "jsonl"]) {
      await look(url, `/export/rationale.${format}`, { headers: { authorization } });
    }
    await look(url, "/export/rationale.csv?since=x", { headers: { authorization } });
    const token = { "x-sidenote-token": env["GORGIAS_WEBHOOK_SECRET"] ?? "" };
    await look(url, "/webhooks/gorgias", { method: "POST", body: "{", headers: token });
    await look(url, "/webhooks/zendesk", { method: "POST", body: "{", headers: token });
    const form = await look(url, "/login");
    const signIn = async (password: string) => {
      const body = new URLSearchParams({ ...hiddenFields(form.text), password });
      return look(url, "/login", { method: "POST", body, headers: { cookie: form.cookie } });
    };
    await signIn("not the password");
    await signIn(OWN.ADMIN_PASSWORD);
    const cookies = (await signIn(OWN.ADMIN_PASSWORD)).cookie;
    for (const path of ["/tickets", `/tickets/gorgias/${ticketId}`])
      await look(url, path, { headers: { cookie: cookies } });
  };

  it("is in no file, log, page, figure, export, message or argument in clear, tokens that are kept included", async () => {
    const started = cli(["serve", "--now", NOW]);
    const [, url = ""] = await started.waitFor(/"url":"(http:[^"]+)"/);
    sandbox.sendWebhooksTo(url);
    const [asked, elsewhere, refused] = [aTicket(), aTicket({ helpdesk: "zendesk" }), aTicket()];
    echo(sandbox.gorgias, new RegExp(`^/api/tickets/${refused.id}/?$`), 400, Number.POSITIVE_INFINITY);
    echo(sandbox.gorgias, new RegExp(`^/api/tickets/${asked.id}/?$`), 500, 1);
    echo(sandbox.zendesk, /^\/api\/v2\/tickets\//, 401, 1);
    echo(sandbox.shopify, /graphql/, 503, 1);
    echo(sandbox.openai, /completions/, 401, 1);
    for (const ticket of [asked, refused]) await sandbox.gorgias.openTicket(SandboxTicket.parse(ticket));
    await sandbox.zendesk.openTicket(SandboxTicket.parse(elsewhere));
    await started.waitFor(/job is dead/);
    const isDone = (tags: readonly string[]) => tags.some((tag) => tag.startsWith("sn_action_"));
    while (!isDone(sandbox.gorgias.tags(asked.id)) || !isDone(sandbox.zendesk.tags(elsewhere.id)))
      await pause();
    await visit(url, asked.id);
    readFiles("while it runs");
    const argv = `/proc/${started.child.pid}/cmdline`;
    if (existsSync(argv)) seen.set("argv", readFileSync(argv));
    started.child.kill("SIGTERM");
    await started.ended;
    readFiles("after its end");
    seen.set("log", Buffer.from(started.output()));

    // What all these faults have left is in order, but for the ticket that its helpdesk refuses.
    const sound = checkDatabase(env["DATABASE_FILE"] ?? "", { now: new Date(NOW), realNow: new Date() });
    expect(sound).toMatchObject({ tickets: 2, findings: [{ code: "dead_letters" }] });

    // The tokens were kept, so that the next process works though there is none to be had; then keys change.
    const mints = () =>
      [...sandbox.zendesk.exchanges, ...sandbox.shopify.exchanges].filter(({ path }) => /oauth/.test(path));
    const before = mints().length;
    for (const server of [sandbox.zendesk, sandbox.shopify]) echo(server, /oauth/, 503, 99);
    const again = cli(["serve", "--now", NOW]);
    sandbox.sendWebhooksTo((await again.waitFor(/"url":"(http:[^"]+)"/))[1] ?? "");
    const next = aTicket({ helpdesk: "zendesk" });
    await sandbox.zendesk.openTicket(SandboxTicket.parse(next));
    while (!isDone(sandbox.zendesk.tags(next.id))) await pause();
    expect(mints().length).toBe(before);
    const rotation = cli(["keys", "rotate", "--now", NOW], { ...env, ENCRYPTION_KEYS: `${KEY_B},${KEY_A}` });
    expect((await rotation.ended).code, rotation.output()).toBe(0);
    expect(rotation.output()).toMatch(/: 2 access tokens sealed anew, 0 already were/);
    seen.set("keys rotate", Buffer.from(rotation.output()));
    const lost = cli(["keys", "rotate", "--now", NOW]);
    expect((await lost.ended).code).toBe(1);
    seen.set("keys rotate without the key", Buffer.from(lost.output()));
    again.child.kill("SIGTERM");
    await again.ended;
    seen.set("second log", Buffer.from(again.output()));
    readFiles("with another key");

    const { ZENDESK_OAUTH_CLIENT_ID: _id, ZENDESK_OAUTH_CLIENT_SECRET: _secret, ...rest } = env;
    const { SHOPIFY_CLIENT_ID: _client, SHOPIFY_CLIENT_SECRET: _key, ...others } = rest;
    const legacy = { ...others, ...LEGACY, ZENDESK_EMAIL: "agent@example.com" };
    for (const server of [sandbox.gorgias, sandbox.zendesk, sandbox.shopify, sandbox.openai])
      echo(server, /./, 401, 99);
    const commands = {
      doctor: cli(["doctor"], legacy),
      wrong: cli(["serve"], { ...legacy, ...env, PORT: "x" }),
    };
    for (const [name, { ended, output }] of Object.entries(commands)) {
      expect((await ended).code, output()).not.toBe(0);
      seen.set(name, Buffer.from(output()));
    }

    const leaks = [...seen].flatMap(([where, bytes]) =>
      secrets().flatMap(([name, secret]) => (findSecret(bytes, secret) ? [`${name} in ${where}`] : [])),
    );
    expect(leaks).toEqual([]);
    // At the wire they are all to be found: as Basic, as JSON, as a form and as Bearer.
    const wire = (server: SandboxServer | null) => Buffer.from(JSON.stringify(server?.exchanges));
    expect(findSecret(wire(sandbox.gorgias), env["GORGIAS_API_KEY"] ?? "")).toBe(true);
    expect(findSecret(wire(sandbox.zendesk), env["ZENDESK_OAUTH_CLIENT_SECRET"] ?? "")).toBe(true);
    expect(findSecret(wire(sandbox.shopify), env["SHOPIFY_CLIENT_SECRET"] ?? "")).toBe(true);
    expect(findSecret(wire(sandbox.openai), env["OPENAI_API_KEY"] ?? "")).toBe(true);
    // All of this was really looked at, and the tokens were really there.
    expect(secrets().filter(([name]) => name.startsWith("access token")).length).toBeGreaterThanOrEqual(2);
    expect([...seen.keys()].filter((where) => where.startsWith("sidenote.db"))).toEqual([
      "sidenote.db while it runs",
      "sidenote.db-shm while it runs",
      "sidenote.db-wal while it runs",
      "sidenote.db after its end",
      "sidenote.db with another key",
    ]);
    expect(seen.get("log")?.toString()).toMatch(/invalid_request/);
    expect(seen.get("wrong")?.toString()).toMatch(/PORT: /);
  });

  it("would be found in any of its forms", () => {
    for (const secret of Object.values(OWN)) {
      const forms = ["", "a", "ab"].map((before) => Buffer.from(`${before}${secret}!`).toString("base64"));
      for (const form of [
        ...forms,
        encodeURIComponent(secret),
        Buffer.from(secret).toString("hex").toUpperCase(),
      ]) {
        expect(findSecret(Buffer.from(`…${form}…`), secret)).toBe(true);
      }
    }
  });

  it("is planted here for every setting that is one", () => {
    const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
    const known = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name = ""]): [string, string] => [
      name,
      "",
    ]);
    const planted = secretSettings({ ...env, ...LEGACY }).map(([name]) => name);
    expect(planted.sort()).toEqual(
      secretSettings(Object.fromEntries(known))
        .map(([name]) => name)
        .sort(),
    );
  });
});
