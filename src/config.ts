import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { z } from "zod";
import { type InstalledShop } from "./commerce/port.ts";
import { shops } from "./commerce/registry.ts";
import { SidenoteError } from "./errors.ts";
import type { InstalledHelpdesk } from "./helpdesk/port.ts";
import { helpdesks } from "./helpdesk/registry.ts";
import { OpenAiEnv } from "./llm/openai.ts";
import { LOG_LEVELS } from "./log.ts";
import { BaseUrl } from "./net/base-url.ts";
import { DEFAULT_POLICY_FILE } from "./pipeline/decide/policy/policy-file.ts";
import { TagPrefix } from "./pipeline/deliver/tags.ts";
import { KeyRing } from "./tokens/key-ring.ts";

export const CoreEnv = z.object({
  HOST: z.string().default("127.0.0.1").describe("Address to listen on; 0.0.0.0 inside a container"),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(8080)
    .describe("Port to listen on; 0 = any free one"),
  DATABASE_FILE: z.string().default("sidenote.db").describe("SQLite file; made and migrated at start"),
  POLICY_FILE: z
    .string()
    .default(DEFAULT_POLICY_FILE)
    .refine((file) => existsSync(file), "no such file")
    .describe("Your store's policy as YAML; the default is the one that ships"),
  TAG_PREFIX: TagPrefix.default("sn_").describe("What every tag begins with; [a-z0-9_]"),
  DRAFTING: z
    .enum(["on", "off"])
    .default("on")
    .describe("off: tickets are recorded as skipped, nothing is drafted"),
  ASK_FOR_REASON: z
    .enum(["on", "off"])
    .default("on")
    .describe(
      "on: one private note per ticket asks why, when an agent did something else and gave no reason",
    ),
  RECONCILE_MINUTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_440)
    .default(15)
    .describe("Minutes between looks for tickets whose webhooks got lost; 0 = never"),
  PRECEDENT_PROMPT_SHARE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe(
      "Share of tickets, 0 to 1, drawn by lot, whose prompt tells the model how often agents chose what before; 0 = never",
    ),
  WORKER_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(8)
    .describe("Tickets in work at the same time"),
  MAX_BODY_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .max(16_777_216)
    .default(1_048_576)
    .describe("Largest webhook body; Zendesk's is 256 KB at most"),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info").describe("debug, info, warn, error or silent"),
  PUBLIC_URL: BaseUrl.refine(isOrigin, "must have no path")
    .optional()
    .describe(
      "Where agents' browsers reach Sidenote, https://sidenote.example.com; reason links begin with it",
    ),
  LINK_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      "Signs reason links and sessions, 32 characters or more; without it there are no links and no pages",
    ),
  ADMIN_PASSWORD: z
    .string()
    .min(16)
    .max(1_024)
    .optional()
    .describe("Opens the review pages, 16 characters or more; without it only reason links work"),
  TRUSTED_PROXIES: z
    .string()
    .refine(isProxyList, "addresses, networks (10.0.0.0/8), or loopback, linklocal, uniquelocal; by comma")
    .default("loopback")
    .describe("Proxies whose X-Forwarded-For is believed, so that limits count clients and not the proxy"),
  EXPORT_TOKEN: z
    .string()
    .min(32)
    .optional()
    .describe("Opens GET /export/rationale.csv and .jsonl, 32 characters or more; without it there are none"),
  ENCRYPTION_KEYS: KeyRing.optional().describe(
    "Seals the access tokens that Zendesk and Shopify give out, so that restarts keep them: `openssl rand -base64 32`; to change it put the new one first, by comma. Without it they stay in memory and are asked for anew at each start",
  ),
  RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .default(0)
    .describe("Tickets that have not changed for so long lose their text and identifiers; 0 = keep all"),
});

function isOrigin(url: string): boolean {
  return !URL.canParse(url) || new URL(url).pathname === "/";
}

function isProxyList(text: string): boolean {
  return text.split(",").every((part) => {
    const [address = "", bits = "1", ...rest] = part.trim().split("/");
    const longest = isIP(address) === 4 ? 32 : 128;
    // Of an IPv4 address in IPv6 form the first 96 bits say nothing: a shorter network would be all of them.
    const shortest = /^::ffff:[\d.]+$/i.test(address) && rest.length === 0 && part.includes("/") ? 97 : 1;
    const isLength = /^\d{1,3}$/.test(bits) && Number(bits) >= shortest && Number(bits) <= longest;
    const isNetwork = isIP(address) !== 0 && isLength && rest.length === 0;
    return isNetwork || /^(?:loopback|linklocal|uniquelocal)$/.test(part.trim());
  });
}

type Env = Readonly<Record<string, string | undefined>>;

/** What Sidenote runs with; made once, at start. Adapter settings stay opaque here. */
export interface Config {
  core: z.infer<typeof CoreEnv>;
  helpdesks: readonly { module: InstalledHelpdesk; env: unknown }[];
  shop: { module: InstalledShop; env: unknown } | null;
  /** Null = templates only. */
  model: z.infer<typeof OpenAiEnv> | null;
}

/** The settings are wrong; `problems` has one line each, and never a value. */
export class ConfigError extends SidenoteError {
  override name = "ConfigError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super("the configuration is not usable", { code: "bad_configuration", retry: "never" });
    this.problems = problems;
  }
}

/** Reads every setting of the core and of the adapters that are turned on; throws one ConfigError with all problems. */
export function loadConfig(processEnv: Env): Config {
  const env = withoutEmpty(processEnv);
  const problems: string[] = [];
  const read = <T>(schema: z.ZodType<T>): T | null => {
    const parsed = schema.safeParse(env);
    if (parsed.success) return parsed.data;
    problems.push(...describeProblems(schema, parsed.error));
    return null;
  };

  const core = read(CoreEnv);
  const enabled = <M extends { enabledBy: string; Env: z.ZodType }>(modules: readonly M[]) =>
    modules
      .filter((module) => env[module.enabledBy] !== undefined)
      .map((module) => ({ module, parsed: read(module.Env) }));
  const helpdeskModules = enabled(helpdesks);
  const shopModules = enabled(shops);
  const model = env["OPENAI_API_KEY"] === undefined ? null : read(OpenAiEnv);

  if (helpdeskModules.length === 0) {
    const names = helpdesks.map((module) => module.enabledBy).join(" or ");
    problems.push(`${names}: connect at least one helpdesk`);
  }
  if (!core || problems.length > 0) throw new ConfigError(problems);
  const [shop] = shopModules.map(({ module }) => ({ module, env }));
  return {
    core,
    helpdesks: helpdeskModules.map(({ module }) => ({ module, env })),
    shop: shop ?? null,
    model,
  };
}

/** What a look at stored tickets needs, where nothing is connected: beside the demo, or on a backup. */
export function loadFileSettings(processEnv: Env): Pick<Config["core"], "DATABASE_FILE" | "POLICY_FILE"> {
  const parsed = CoreEnv.pick({ DATABASE_FILE: true, POLICY_FILE: true }).safeParse(withoutEmpty(processEnv));
  if (!parsed.success) throw new ConfigError(describeProblems(CoreEnv, parsed.error));
  return parsed.data;
}

/** An empty line in an .env file means "not set". */
function withoutEmpty(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}

/** "GORGIAS_API_KEY: Invalid input: expected string (API key from Settings → REST API)" */
function describeProblems(schema: z.ZodType, error: z.ZodError): string[] {
  const descriptions = settingsOf(schema);
  return error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    const what = issue.code === "invalid_type" ? "missing or not of the right kind" : issue.message;
    const meaning = descriptions.find((setting) => setting.name === name)?.description;
    return `${name === "" ? "settings" : name}: ${what}${meaning ? ` (${meaning})` : ""}`;
  });
}

export interface Setting {
  name: string;
  description: string;
  /** Null when there is none. */
  default: string | null;
  required: boolean;
}

/** The variables that a schema reads, for messages, .env.example and the README. */
export function settingsOf(schema: z.ZodType): readonly Setting[] {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(json.properties ?? {}).map(([name, property]) => {
    const { description = "", default: preset } = typeof property === "object" ? property : {};
    return {
      name,
      description,
      default: typeof preset === "string" || typeof preset === "number" ? `${preset}` : null,
      required: json.required?.includes(name) ?? false,
    };
  });
}
