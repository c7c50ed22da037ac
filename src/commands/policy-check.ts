import type { VersionedPolicy } from "../domain/policy.ts";
import { loadPolicy, PolicyError, parsePolicy } from "../pipeline/decide/policy/policy-file.ts";
import { policySummary } from "../pipeline/decide/policy/policy-summary.ts";
import { policyWarnings } from "../pipeline/decide/policy/policy-warnings.ts";

/**
 * Explains a policy file in plain words and warns of what it may not mean. Exit codes: 0 usable, warned of or not;
 * 1 the service would refuse to start on it; 2 no file was named. "-" reads standard input.
 */
export async function checkPolicy(
  file: string | undefined,
  stdin: AsyncIterable<Buffer | string>,
  print: (line: string) => void,
): Promise<number> {
  if (file === undefined) {
    print("policy check FILE: a policy file is needed, or - for standard input");
    return 2;
  }
  try {
    const checked = file === "-" ? parsePolicy(await textOf(stdin)) : await loadPolicy(file);
    for (const line of inWords(checked)) print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { problems } = error;
    print(`Sidenote would not start on this policy, ${count(problems.length, "problem")}:`);
    for (const problem of problems) print(`  - ${problem}`);
    return 1;
  }
}

function inWords({ policy, policyVersion }: VersionedPolicy): string[] {
  const lines = policySummary(policy);
  const width = Math.max(...lines.map(({ about }) => about.length));
  const warnings = policyWarnings(policy);
  return [
    `${policy.store.name}, policy version ${policyVersion}`,
    "",
    ...lines.map(({ about, says }) => `${about.padEnd(width)}  ${says}`),
    "",
    "customers may be told:",
    ...policy.clauses.map(({ id, text, texts }) => `  ${id}: ${text}${inLanguages(texts)}`),
    "",
    ...(warnings.length > 0
      ? [
          `${count(warnings.length, "warning")}:`,
          ...warnings.map((warning) => `  - ${warning}`),
          "",
          "The service starts all the same. Change the text or the setting that a warning names, and check again.",
        ]
      : ["nothing to warn of"]),
  ];
}

function inLanguages(texts: Readonly<Record<string, string>> | undefined): string {
  const languages = Object.keys(texts ?? {});
  return languages.length > 0 ? ` (also ${languages.join(", ")})` : "";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

async function textOf(stdin: AsyncIterable<Buffer | string>): Promise<string> {
  let text = "";
  for await (const chunk of stdin) text += chunk.toString("utf8");
  return text;
}
