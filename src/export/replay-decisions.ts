import type { DecisionKey, Exports, StoredDecision } from "../../db/exports.ts";
import { type Action, DecisionInputs } from "../domain/decision.ts";
import type { VersionedPolicy } from "../domain/policy.ts";
import { decide } from "../pipeline/decide/decide.ts";

/** What another policy would have proposed, over stored decisions. The same rows and policy give the same report. */
export interface ReplayReport {
  policyVersion: string;
  /** Drafts that were decided anew. */
  replayed: number;
  /** Drafts without usable inputs: erased, or of a release that kept less. */
  unusable: number;
  unchanged: number;
  flipped: number;
  /** Of the flipped, those in which the agent had already done what the new policy proposes. */
  foreseen: number;
  /** Of the flipped, those in which the agent had done what was proposed before. */
  regretted: number;
  /** Most frequent first. */
  flips: readonly Flip[];
}

export interface Flip {
  from: string;
  to: Action;
  count: number;
  /** The agent had overridden the draft with exactly `to`. */
  foreseen: number;
  /** The agent had done what was proposed: the new policy would have contradicted that. */
  regretted: number;
  /** Order totals, in minor units by currency; a draft without an order adds nothing. */
  orderTotals: Readonly<Record<string, number>>;
}

const PAGE_DRAFTS = 500;

/** Decides every draft since a time anew from its stored inputs. Reads only; asks no network and no clock. */
export async function replayDecisions(
  exports: Exports,
  policy: VersionedPolicy,
  since: Date | null,
): Promise<ReplayReport> {
  const flips = new Map<string, Flip>();
  const counts = { replayed: 0, unusable: 0 };
  let after: DecisionKey | null = null;
  for (;;) {
    const page = await exports.decisionPage(since, after, PAGE_DRAFTS);
    for (const stored of page) {
      const inputs = DecisionInputs.safeParse(stored.inputs);
      counts[inputs.success ? "replayed" : "unusable"] += 1;
      if (inputs.success) addFlip(flips, stored, inputs.data, decide(inputs.data, policy).action);
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE_DRAFTS) break;
  }
  const all = [...flips.values()].toSorted((a, b) => b.count - a.count || byName(a, b));
  const sum = (part: "count" | "foreseen" | "regretted") =>
    all.reduce((total, flip) => total + flip[part], 0);
  return {
    policyVersion: policy.policyVersion,
    ...counts,
    unchanged: counts.replayed - sum("count"),
    flipped: sum("count"),
    foreseen: sum("foreseen"),
    regretted: sum("regretted"),
    flips: all,
  };
}

function addFlip(
  flips: Map<string, Flip>,
  { action: from, chosenAction }: StoredDecision,
  { order }: DecisionInputs,
  to: Action,
): void {
  if (from === to) return;
  const key = `${from} ${to}`;
  const known = flips.get(key) ?? { from, to, count: 0, foreseen: 0, regretted: 0, orderTotals: {} };
  const { minor, currency } = order?.total ?? { minor: 0, currency: null };
  flips.set(key, {
    ...known,
    count: known.count + 1,
    foreseen: known.foreseen + (chosenAction === to ? 1 : 0),
    regretted: known.regretted + (chosenAction === from ? 1 : 0),
    orderTotals:
      currency === null
        ? known.orderTotals
        : { ...known.orderTotals, [currency]: (known.orderTotals[currency] ?? 0) + minor },
  });
}

function byName(a: Flip, b: Flip): number {
  return `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1;
}
