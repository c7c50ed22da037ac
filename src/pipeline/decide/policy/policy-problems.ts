import type { Policy } from "../../../domain/policy.ts";
import { CLAUSE_IDS, SPECIAL_WINDOW_CLAUSE } from "./clause-id.ts";
import { numberProblems } from "./clause-numbers.ts";

/** What a policy of the right shape can still get wrong: clauses missing, doubled, or at odds with the rules. */
export function policyProblems(policy: Policy): string[] {
  return [
    ...doubledClauses(policy),
    ...missingClauses(policy),
    ...numberProblems(policy),
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
