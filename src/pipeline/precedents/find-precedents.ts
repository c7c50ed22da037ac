import type { Store, TicketKey } from "../../../db/store.ts";
import type { Decision, DecisionInputs } from "../../domain/decision.ts";
import type { VersionedPolicy } from "../../domain/policy.ts";
import { NO_PRECEDENT, type Precedents } from "../../domain/precedent.ts";
import type { LanguageModel } from "../../llm/port.ts";
import { similarCase } from "../decide/similar-case.ts";
import type { ChoiceCount } from "../write/precedent-block.ts";

export interface PrecedentDeps {
  store: Store;
  policy: VersionedPolicy;
  model: LanguageModel | null;
  /** Of the tickets that have precedents, how many let the model see their counts: 0 to 1. */
  precedentPromptShare: number;
  /** 0 ≤ x < 1. */
  random: () => number;
}

export interface PrecedentFindings {
  precedents: Precedents;
  /** Whether the model may see the counts; null when that was not drawn. */
  arm: "on" | "off" | null;
  /** All of precedent that a prompt may ever hold; null but on the arm `on`. */
  promptCounts: readonly ChoiceCount[] | null;
}

/**
 * What agents did in earlier tickets like this one. It comes after the decision and can't change it: an agent sees it
 * in the note, and a model sees counts at most, and those only by lot where the store's owner asks for the experiment.
 */
export async function findPrecedents(
  { connection, ticketId }: TicketKey,
  { inputs, decision }: { inputs: DecisionInputs; decision: Decision },
  deps: PrecedentDeps,
): Promise<PrecedentFindings> {
  const { policy } = deps.policy;
  const [request] = decision.requests;
  const precedents = request
    ? await deps.store.precedents.findPrecedents({
        ticket: { connection, ticketId },
        store: policy.store.name,
        intent: request.intent,
        situation: request.situation,
        action: decision.action,
        ltv: decision.ltv,
        ...similarCase(inputs, policy),
      })
    : NO_PRECEDENT;
  const arm = drawArm(precedents, deps);
  const counts = precedents.counts.map(({ action, count }) => ({ action, count }));
  return { precedents, arm, promptCounts: arm === "on" ? counts : null };
}

/** Drawn only where it can make a difference: otherwise both arms would fill up with tickets that are the same in both. */
function drawArm({ total }: Precedents, deps: PrecedentDeps): PrecedentFindings["arm"] {
  const share = deps.precedentPromptShare;
  if (share === 0 || deps.model === null || total === 0) return null;
  return deps.random() < share ? "on" : "off";
}
