import type { Clause } from "../../domain/policy.ts";
import { plainText } from "./plain-text.ts";

const READ = new WeakMap<Clause, readonly string[]>();

/** All wordings of a clause, in plain form. */
export function textsOf(clause: Clause): readonly string[] {
  const known = READ.get(clause) ?? [clause.text, ...Object.values(clause.texts ?? {})].map(plainText);
  READ.set(clause, known);
  return known;
}
