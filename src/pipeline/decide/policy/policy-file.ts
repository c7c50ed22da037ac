import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { Policy, type VersionedPolicy } from "../../../domain/policy.ts";
import { SidenoteError } from "../../../errors.ts";
import { policyProblems } from "./policy-problems.ts";

/** The policy that ships: the numbers of a common small store. Copy it to write your own. */
export const DEFAULT_POLICY_FILE = fileURLToPath(new URL("./policy.yaml", import.meta.url));

/** A policy file that must not be used; `problems` lists everything wrong with it at once, each with its path. */
export class PolicyError extends SidenoteError {
  override name = "PolicyError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[], cause?: unknown) {
    super("policy file is invalid", {
      code: "invalid_policy",
      retry: "never",
      fields: { problems: problems.join("; ") },
      cause,
    });
    this.problems = problems;
  }
}

/** Reads and checks a policy file; throws PolicyError. */
export async function loadPolicy(file: string): Promise<VersionedPolicy> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new PolicyError([`file: cannot be read: ${file}`], cause);
  });
  return parsePolicy(text);
}

/** Checks a policy text and names its content by a hash, so that a decision tells which rules it was made by. */
export function parsePolicy(yamlText: string): VersionedPolicy {
  const parsed = Policy.safeParse(readYaml(yamlText));
  if (!parsed.success) {
    throw new PolicyError(parsed.error.issues.map((issue) => `${pathOf(issue.path)}: ${issue.message}`));
  }
  const problems = policyProblems(parsed.data);
  if (problems.length > 0) throw new PolicyError(problems);
  return { policy: parsed.data, policyVersion: contentHash(parsed.data) };
}

/** Plain data only: a tag, an alias or a key given twice is a mistake or an attack, and is refused. */
function readYaml(text: string): unknown {
  const document = parseDocument(text, { schema: "core", uniqueKeys: true, prettyErrors: true });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) throw new PolicyError(faults.map((fault) => `yaml: ${firstLine(fault.message)}`));
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new PolicyError(["yaml: aliases are not allowed"], cause);
  }
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.length > 0 ? path.map(String).join(".") : "file";
}

/** Twelve hex digits over the content with sorted keys: comments and key order do not make another policy. */
function contentHash(policy: Policy): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(policy)))
    .digest("hex")
    .slice(0, 12);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
