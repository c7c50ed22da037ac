import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { erase } from "../../../src/commands/erase.ts";
import { explainTicket } from "../../../src/commands/explain.ts";
import { exportRows } from "../../../src/commands/export.ts";
import { checkPolicy } from "../../../src/commands/policy-check.ts";
import { replay } from "../../../src/commands/replay.ts";
import { shops } from "../../../src/commerce/registry.ts";
import { ConfigError, CoreEnv, loadConfig, settingsOf } from "../../../src/config.ts";
import { SidenoteError } from "../../../src/errors.ts";
import { helpdesks } from "../../../src/helpdesk/registry.ts";
import { OpenAiEnv } from "../../../src/llm/openai.ts";
import {
  DEFAULT_POLICY_FILE,
  PolicyError,
  parsePolicy,
} from "../../../src/pipeline/decide/policy/policy-file.ts";
import { anyText, anyWord } from "../any-text.ts";
import { openFuzzedShop } from "../fuzzed-shop.ts";
import { feedOf, type InputKind, nothingToClose } from "../input-kind.ts";
import { anyMutations, mutateJson } from "../mutate-json.ts";

const GOOD_SETTINGS: Readonly<Record<string, string>> = {
  GORGIAS_SUBDOMAIN: "shop",
  GORGIAS_EMAIL: "sidenote@example.com",
  GORGIAS_API_KEY: "a-key-for-gorgias",
  GORGIAS_WEBHOOK_SECRET: "gorgias-token-0123456789-0123456789-abc",
  ZENDESK_SUBDOMAIN: "shop",
  ZENDESK_OAUTH_CLIENT_ID: "client",
  ZENDESK_OAUTH_CLIENT_SECRET: "client-secret",
  ZENDESK_WEBHOOK_SECRET: "zendesk-signing-secret-1",
  SHOPIFY_SHOP: "shop.myshopify.com",
  SHOPIFY_ACCESS_TOKEN: "shpat_0123456789",
  OPENAI_API_KEY: "sk-0123456789",
};

/** The environment: any of our variables, any value. */
export const settings: InputKind = {
  name: "settings",
  weight: 8,
  maxMs: 300,
  open: async () => {
    const schemas = [CoreEnv, OpenAiEnv, ...helpdesks.map(({ Env }) => Env), ...shops.map(({ Env }) => Env)];
    const names = schemas.flatMap((schema) => settingsOf(schema).map(({ name }) => name));
    const value = fc.oneof(
      anyText(400),
      fc.constantFrom(
        "https://user:pass@example.com",
        "http://169.254.169.254/",
        "http://localhost:1",
        "file:///etc/passwd",
        "-1",
        "0x10",
        "1e3",
        "on",
        "off",
        " ",
      ),
    );
    const changes = fc.array(
      fc.tuple(
        fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...names, "__proto__", "constructor") }, anyWord),
        value,
      ),
      {
        maxLength: 4,
      },
    );
    return {
      close: nothingToClose,
      feed: feedOf(changes, (pairs) => {
        const env = { ...GOOD_SETTINGS };
        for (const [name, text] of pairs)
          Object.defineProperty(env, name, { value: text, enumerable: true, configurable: true });
        try {
          loadConfig(env);
          return "accepted";
        } catch (error) {
          if (!(error instanceof ConfigError)) throw error;
          const told = error.problems.join("\n");
          for (const [, text] of pairs)
            if (text.length > 30 && told.includes(text)) throw new Error("a problem tells a value");
          return "rejected";
        }
      }),
    };
  },
};

/** Policy files: the one that ships, changed as data or as text, and text of any kind. */
export const policyFiles: InputKind = {
  name: "policy files",
  weight: 4,
  maxMs: 700,
  open: async () => {
    const shipped = readFileSync(DEFAULT_POLICY_FILE, "utf8");
    const base: unknown = parse(shipped);
    const changed = anyMutations.map(
      (mutations) => stringify(mutateJson(base, mutations), { aliasDuplicateObjects: false }) ?? "",
    );
    const torn = fc
      .tuple(
        fc.nat(shipped.length),
        fc.oneof(
          anyWord,
          fc.constantFrom("&a [*a, *a]", "!!js/function x", "? : -", "<<: *x", "%YAML 9", "---\n"),
        ),
      )
      .map(([at, put]) => shipped.slice(0, at) + put + shipped.slice(at));
    const bomb = fc.integer({ min: 2, max: 9 }).map((depth) => {
      const levels = Array.from(
        { length: depth },
        (_, level) =>
          `a${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? "x" : `*a${level - 1}`)).join()}]`,
      );
      return levels.join("\n");
    });
    const inputs = fc.oneof(
      { weight: 6, arbitrary: changed },
      { weight: 3, arbitrary: torn },
      { weight: 1, arbitrary: bomb },
      { weight: 2, arbitrary: anyText(5_000) },
    );
    return {
      close: nothingToClose,
      feed: feedOf(inputs, async (text) => {
        try {
          parsePolicy(text);
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error;
          return "rejected";
        }
        // What is accepted is also put in words.
        const code = await checkPolicy("-", pieces(text), () => undefined);
        if (code !== 0) throw new Error("a policy is accepted and refused");
        return "accepted";
      }),
    };
  },
};

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}

/** What people write behind a command, and the commands that only read, on a real database. */
export const commandArguments: InputKind = {
  name: "arguments of commands",
  weight: 4,
  maxMs: 700,
  open: async () => {
    const shop = await openFuzzedShop();
    const config = loadConfig(shop.env);
    const word = fc.oneof(
      anyText(2_500),
      fc.constantFrom("7001", "gorgias:7001", "ana@example.com", "2026-11-01", "csv", "return", "accepted"),
    );
    const asked = fc.array(
      fc.tuple(
        fc.constantFrom(
          "format",
          "since",
          "until",
          "intent",
          "outcome",
          "store",
          "cursor",
          "redact",
          "__proto__",
        ),
        word,
      ),
      {
        maxLength: 3,
      },
    );
    const inputs = fc.record({
      command: fc.constantFrom("export", "explain", "replay", "erase"),
      word,
      asked,
      json: fc.boolean(),
    });
    const say = () => undefined;
    const streams = () => {
      const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
      return { stdout: sink(), stderr: sink(), signal: new AbortController().signal };
    };
    return {
      close: shop.close,
      feed: feedOf(inputs, async ({ command, word, asked, json }) => {
        const run = () => {
          switch (command) {
            case "export":
              return exportRows(config, { out: undefined, asked: Object.fromEntries(asked) }, streams());
            case "explain":
              return explainTicket(config, { ticket: word, json }, say);
            case "replay":
              return replay(config, { policy: DEFAULT_POLICY_FILE, since: word, json }, say);
            case "erase":
              return erase(config, { customer: word, dryRun: true }, shop.now(), say);
            default:
              return command satisfies never;
          }
        };
        try {
          return (await run()) === 0 ? "accepted" : "rejected";
        } catch (error) {
          // The command line tells these in plain words; all else is a crash.
          if (error instanceof SidenoteError) return "rejected";
          throw error;
        }
      }),
    };
  },
};
