import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Who may import whom: the first prefix that fits a file names its room; anything not listed is forbidden. A room may
 * always import itself, except adapters, which are one room each.
 */
const ROOMS: readonly { room: string; may: readonly string[] }[] = [
  { room: "src/domain/", may: [] },
  { room: "src/errors.ts", may: ["src/domain/"] },
  { room: "src/log.ts", may: ["src/errors.ts"] },
  { room: "src/metrics.ts", may: [] },
  { room: "src/clock.ts", may: [] },
  { room: "src/thread.ts", may: [] },
  { room: "src/limit-time.ts", may: [] },
  { room: "src/adapter.ts", may: ["src/log.ts", "src/tokens/vault.ts"] },
  { room: "src/tokens/", may: ["src/errors.ts", "src/log.ts", "db/sealed-tokens.ts"] },
  { room: "src/net/", may: ["src/domain/", "src/errors.ts", "src/limit-time.ts"] },
  { room: "src/redact/", may: ["src/domain/"] },
  { room: "src/helpdesk/port.ts", may: ["src/domain/", "src/adapter.ts", "src/redact/"] },
  { room: "src/commerce/port.ts", may: ["src/domain/", "src/adapter.ts"] },
  { room: "src/llm/port.ts", may: ["src/domain/"] },
  { room: "src/helpdesk/registry.ts", may: ["src/helpdesk/"] },
  { room: "src/commerce/registry.ts", may: ["src/commerce/"] },
  ...["helpdesk/gorgias", "helpdesk/zendesk", "commerce/shopify", "llm"].map((folder) => ({
    room: `src/${folder}/`,
    may: [
      "src/domain/",
      "src/errors.ts",
      "src/log.ts",
      "src/adapter.ts",
      "src/limit-time.ts",
      "src/net/",
      "src/tokens/hold-token.ts",
      "src/tokens/vault.ts",
      `src/${folder.split("/")[0] ?? ""}/port.ts`,
    ],
  })),
  {
    room: "src/pipeline/",
    may: ["src/domain/", "src/errors.ts", "src/log.ts", ...ports(), "db/store.ts", "db/queue.ts"],
  },
  {
    room: "src/observe/",
    may: [
      "src/domain/",
      "src/errors.ts",
      "src/log.ts",
      ...ports(),
      "src/pipeline/",
      "db/store.ts",
      "db/queue.ts",
      "db/outcomes.ts",
    ],
  },
  {
    room: "src/jobs/",
    may: [
      "src/domain/",
      "src/errors.ts",
      "src/limit-time.ts",
      "src/log.ts",
      "src/metrics.ts",
      ...ports(),
      "src/pipeline/",
      "src/observe/",
      "db/store.ts",
      "db/queue.ts",
    ],
  },
  {
    room: "src/http/",
    may: [
      "src/domain/",
      "src/errors.ts",
      "src/log.ts",
      "src/metrics.ts",
      "src/net/",
      ...ports(),
      "src/jobs/",
      "src/export/",
      "db/store.ts",
      "db/queue.ts",
      "db/exports.ts",
    ],
  },
  {
    room: "src/export/",
    may: ["src/domain/", "src/errors.ts", "src/log.ts", "src/pipeline/", "db/store.ts", "db/exports.ts"],
  },
  {
    room: "src/learn/",
    may: [
      "src/domain/",
      "src/errors.ts",
      "src/log.ts",
      ...ports(),
      "src/pipeline/",
      "db/store.ts",
      "db/intent-layers.ts",
    ],
  },
  {
    room: "src/review/",
    may: [
      "src/domain/",
      "src/errors.ts",
      "src/log.ts",
      "src/thread.ts",
      "src/net/",
      ...ports(),
      "src/redact/",
      "src/pipeline/",
      "db/",
      "!db/sqlite/",
    ],
  },
  { room: "src/contact-observer.ts", may: ["src/log.ts", "src/metrics.ts", "db/store.ts"] },
  { room: "src/config.ts", may: ["src/", "!src/main.ts", "!src/commands/", "!src/http/", "!src/jobs/"] },
  { room: "src/main.ts", may: ["src/", "db/", "!src/commands/"] },
  { room: "src/commands/", may: ["src/", "db/"] },
  { room: "src/cli.ts", may: ["src/", "db/"] },
  { room: "db/", may: ["src/domain/", "src/errors.ts", "src/thread.ts"] },
  { room: "scripts/", may: ["src/", "db/"] },
  { room: "test/", may: ["src/", "db/", "scripts/"] },
];

function ports(): string[] {
  return ["src/helpdesk/port.ts", "src/commerce/port.ts", "src/llm/port.ts"];
}

const IMPORT = /(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;

interface Import {
  from: string;
  to: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const from = join(folder, name);
      const source = readFileSync(join(ROOT, from), "utf8");
      return [...source.matchAll(IMPORT)].map((match) => ({
        from,
        to: relative(ROOT, resolve(ROOT, dirname(from), match[1] ?? "")),
      }));
    });
}

function isAllowed({ from, to }: Import): boolean {
  const room = ROOMS.find((candidate) => from.startsWith(candidate.room));
  if (!room) return false;
  const allowed = [room.room, ...room.may];
  const forbidden = allowed.filter((rule) => rule.startsWith("!")).map((rule) => rule.slice(1));
  return (
    allowed.some((prefix) => to.startsWith(prefix)) && !forbidden.some((prefix) => to.startsWith(prefix))
  );
}

describe("the architecture", () => {
  const imports = ["src", "db", "scripts", "test"].flatMap(importsOf);

  it("was really read", () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports).toContainEqual({ from: "src/cli.ts", to: "src/config.ts" });
  });

  it("lets imports point one way only", () => {
    const breaches = imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} → ${to}`);
    expect(breaches).toEqual([]);
  });

  it("would notice a breach", () => {
    expect(isAllowed({ from: "src/helpdesk/gorgias/map.ts", to: "src/helpdesk/zendesk/map.ts" })).toBe(false);
    expect(isAllowed({ from: "src/pipeline/process-ticket.ts", to: "db/sqlite/open.ts" })).toBe(false);
    expect(isAllowed({ from: "src/config.ts", to: "src/main.ts" })).toBe(false);
    expect(isAllowed({ from: "src/main.ts", to: "scripts/demo.ts" })).toBe(false);
  });

  it("keeps SQL and the database's packages inside db/", () => {
    const foreign = /from "(?:better-sqlite3|drizzle-orm)/;
    const outside = ["src", "scripts"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .filter((name) => foreign.test(readFileSync(join(ROOT, folder, name), "utf8"))),
    );
    expect(outside).toEqual([]);
  });

  it("keeps no signal for ever: AbortSignal.any is left alone", () => {
    const users = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .filter((name) => readFileSync(join(ROOT, "src", name), "utf8").includes("AbortSignal.any("));
    expect(users).toEqual([]);
  });

  it("lets helpers of tests tidy up through onTestFinished: files share a worker, and a hook of theirs runs for the first only", () => {
    const hook = /^(?:before|after)(?:Each|All)\(/m;
    expect(hook.test("afterEach(async () => {\n")).toBe(true);
    // The browser's tests have a configuration of their own, with a process per file.
    const found = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("browser/"))
      .filter((name) => hook.test(readFileSync(join(ROOT, "test", name), "utf8")));
    expect(found).toEqual([]);
  });
});
