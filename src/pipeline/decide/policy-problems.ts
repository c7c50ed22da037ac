import type { Clause, Policy } from "../../domain/policy.ts";
import { CLAUSE_IDS, SPECIAL_WINDOW_CLAUSE } from "./clause-id.ts";
import { clauseTexts, saysDays, statedTimes } from "./clause-terms.ts";

/** What a policy of the right shape can still get wrong: clauses missing, doubled, or at odds with the rules. */
export function policyProblems(policy: Policy): string[] {
  return [
    ...doubledClauses(policy),
    ...missingClauses(policy),
    ...contradictions(policy),
    ...(policy.ltv.vip_from_orders < policy.ltv.repeat_from_orders
      ? ["ltv.vip_from_orders: must not be below ltv.repeat_from_orders"]
      : []),
  ];
}

function doubledClauses({ clauses }: Policy): string[] {
  return clauses.flatMap(({ id }, position) =>
    clauses.findIndex((clause) => clause.id === id) < position
      ? [`clauses.${position}.id: "${id}" is used twice`]
      : [],
  );
}

function missingClauses({ clauses, returns }: Policy): string[] {
  const ids = new Set(clauses.map((clause) => clause.id));
  const special = [returns.window_days_by_tag, returns.window_days_by_sku_prefix];
  const needsSpecial = special.some((windows) => Object.keys(windows).length > 0);
  const needed = [...CLAUSE_IDS, ...(needsSpecial ? [SPECIAL_WINDOW_CLAUSE] : [])];
  return needed
    .filter((id) => !ids.has(id))
    .map((id) => `clauses: "${id}" is missing, and decisions cite it`);
}

/** A clause that states numbers must state the rule's: customers are told the clause, the engine follows the rule. */
function contradictions(policy: Policy): string[] {
  const { clauses, returns, exchanges, faulty_items, lost_parcel } = policy;
  const rules: readonly [id: string, setting: string, days: readonly number[]][] = [
    ["returns.window", "returns.window_days", [returns.window_days]],
    ["exchanges.window", "exchanges.window_days", [exchanges.window_days]],
    ["faulty.remedy", "faulty_items.window_days", [faulty_items.window_days]],
    ["shipping.lost_parcel", "lost_parcel", [lost_parcel.days_without_scan, lost_parcel.days_past_estimate]],
  ];
  return rules.flatMap(([id, setting, days]) => {
    const position = clauses.findIndex((clause) => clause.id === id);
    const clause = clauses[position];
    const found = clause ? contradictionsOf(clause, `clauses.${position}`, days, policy) : [];
    return found.map((problem) => `${problem} ("${id}" must state ${setting}: change one of the two)`);
  });
}

function contradictionsOf(clause: Clause, path: string, days: readonly number[], policy: Policy): string[] {
  const texts = [["text", clause.text] as const, ...Object.entries(clause.texts ?? {})];
  const read = new Map(clauseTexts(clause, policy).map((one) => [one.key, one]));
  return texts.flatMap(([key, text]) => {
    const known = read.get(key);
    // "4 weeks" says 28 days.
    const right = known
      ? statedTimes(known.text, known.language).filter((time) => days.some((one) => saysDays(time, one)))
      : [];
    const rest = right.reduce((all, { found }) => all.replace(found, " "), known?.text ?? text);
    const stated = (rest.match(/\d+/g) ?? []).map(Number);
    const where = key === "text" ? `${path}.text` : `${path}.texts.${key}`;
    return stated
      .filter((number) => !days.includes(number))
      .map((number) => `${where}: says ${number}, but the rule says ${days.join(" and ")}`);
  });
}
