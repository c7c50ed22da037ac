import type { KeptDraft, ReplyAuthor, StoredReply } from "../../db/outcomes.ts";
import type { Action } from "../domain/decision.ts";
import { draftText } from "../domain/draft.ts";
import { judgeOutcome } from "../domain/judge-outcome.ts";
import type { ModelCall } from "../domain/model-call.ts";
import type { Policy } from "../domain/policy.ts";
import type { Message } from "../domain/ticket.ts";
import type { LanguageModel } from "../llm/port.ts";
import { chooseAction } from "./choose-action.ts";
import { compareReply } from "./compare-reply.ts";
import type { ActionReading } from "./read-action.ts";
import { readActionByModel } from "./read-action-by-model.ts";

export interface JudgeDeps {
  model: LanguageModel | null;
  policy: { policy: Policy };
  now: () => Date;
}

/** What an agent's reply makes of the draft: words compared, action read, outcome judged. */
export async function judgeReply(
  draft: KeptDraft,
  burst: readonly [Message, ...Message[]],
  deps: JudgeDeps,
  signal: AbortSignal,
): Promise<{ reply: StoredReply & ReplyAuthor; calls: readonly ModelCall[] }> {
  const [first] = burst;
  const proposal = { text: draftText(draft), action: draft.decision.action, language: draft.language };
  const frame = { signOff: signOffLines(draft.language, deps.policy.policy), agentName: first.authorName };
  const { sameText, ...comparison } = compareReply(
    proposal.text,
    burst.map((message) => message.text),
    frame,
  );
  const byRules = chooseAction(proposal, { ...comparison, sameText });
  const asked =
    byRules.sure || !deps.model ? null : await readActionByModel(comparison.text, deps.model, signal);
  const [reading, chosenBy] = settle(asked?.reading ?? null, byRules, proposal.action);
  const outcome = judgeOutcome({ sameText, proposed: proposal.action, chosen: reading.action });
  return {
    reply: {
      draftId: draft.id,
      messageIds: burst.map((message) => message.id),
      ...comparison,
      outcome,
      chosenAction: reading.action,
      chosenBy,
      evidence: reading.evidence,
      sentAt: first.sentAt,
      observedAt: deps.now(),
      agentId: first.authorId,
      agentName: first.authorName,
    },
    calls: asked ? [asked.call] : [],
  };
}

/** Where nothing shows another action, the agent did what was proposed: a doubt makes no override. */
function settle(
  byModel: ActionReading | null,
  byRules: ActionReading,
  proposed: Action,
): readonly [ActionReading, StoredReply["chosenBy"]] {
  if (byModel) return [byModel, "model"];
  if (byRules.sure) return [byRules, "rules"];
  return [{ action: proposed, evidence: null, sure: false }, "assumed"];
}

function signOffLines(language: string, { voice }: Policy): string[] {
  return [voice.sign_offs?.[language] ?? "", voice.sign_off].flatMap((text) => text.split("\n"));
}
