import { existsSync } from "node:fs";
import { join } from "node:path";

/** The data folder's own policy as a setting, when it has one; else the shipped policy stands. */
export function policyFileIn(folder: string): { POLICY_FILE?: string } {
  const file = join(folder, "policy.yaml");
  return existsSync(file) ? { POLICY_FILE: file } : {};
}
