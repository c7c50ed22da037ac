import { checkDatabase, type DatabaseCheck, type Finding } from "../../db/sqlite/check.ts";
import type { Config } from "../config.ts";
import { sizeText } from "./size-text.ts";

/**
 * Says whether the database is sound and keeps what Sidenote promises. Exit codes: 0 nothing broken (warnings don't
 * count), 1 something is; a database that can't be judged is thrown. `realNow` is what leases go by.
 */
export function check(
  config: { core: Pick<Config["core"], "DATABASE_FILE" | "ENCRYPTION_KEYS"> },
  { json, now, realNow }: { json: boolean; now: Date; realNow: Date },
  print: (line: string) => void,
): number {
  const { DATABASE_FILE: file, ENCRYPTION_KEYS: ring = [] } = config.core;
  const checked = checkDatabase(file, { now, realNow, keyIds: ring.map(({ id }) => id) });
  if (json) print(JSON.stringify({ file, ...checked }, null, 2));
  else for (const line of linesOf(file, checked)) print(line);
  return count(checked, "error") > 0 ? 1 : 0;
}

function linesOf(file: string, checked: DatabaseCheck): string[] {
  const { bytes, walBytes, tickets, drafts, findings } = checked;
  const size = `${sizeText(bytes)}, write-ahead log ${sizeText(walBytes)}`;
  const [errors, warnings] = [count(checked, "error"), count(checked, "warning")];
  return [
    `${file}: ${size}, ${tickets} tickets, ${drafts} drafts`,
    ...findings.map(lineOf),
    errors === 0
      ? `sound: integrity and ${checked.checked} promises hold${warnings > 0 ? `; warnings: ${warnings}` : ""}`
      : `errors: ${errors}, warnings: ${warnings}`,
  ];
}

function lineOf({ level, code, meaning, count: breaches, examples }: Finding): string {
  const more = breaches > examples.length && examples.length > 0 ? ", …" : "";
  const named = examples.length > 0 ? `: ${examples.join(", ")}${more}` : "";
  return `${level === "error" ? "ERROR  " : "WARNING"}  ${code}  ${breaches} ${meaning}${named}`;
}

function count({ findings }: DatabaseCheck, level: Finding["level"]): number {
  return findings.filter((finding) => finding.level === level).length;
}
