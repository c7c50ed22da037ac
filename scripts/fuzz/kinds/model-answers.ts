import fc from "fast-check";
import { draftText } from "../../../src/domain/draft.ts";
import { connectOpenAi, OpenAiEnv } from "../../../src/llm/openai.ts";
import { createLogger } from "../../../src/log.ts";
import { readActionByModel } from "../../../src/observe/read-action-by-model.ts";
import { classifyTicket } from "../../../src/pipeline/classify/classify-ticket.ts";
import { settleIntent } from "../../../src/pipeline/classify/read-intent-by-model.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { tokenCounter } from "../../../src/pipeline/write/count-tokens.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import { writeDraft } from "../../../src/pipeline/write/write-draft.ts";
import { aContext, aDecision } from "../../guard/draft-cases.ts";
import { anyText, piece } from "../any-text.ts";
import { feedOf, type InputKind, nothingToClose } from "../input-kind.ts";
import { anyMutations, mutateJson } from "../mutate-json.ts";

const NOW = new Date("2026-11-20T15:00:00Z");
const REPLY = "Hi Ana, we have refunded you in full.";

/** What comes back from a model's server, through the adapter, for each thing that a model is asked. */
export const modelAnswers: InputKind = {
  name: "model answers",
  weight: 4,
  maxMs: 1_500,
  open: async () => {
    const context = aContext(aDecision(["delivered"]));
    const { paragraphs } = writeFromTemplates(context);
    const drafted = { paragraphs: paragraphs.map((sentences) => ({ sentences })) };
    const contents = {
      write: fc.oneof(
        anyMutations.map((mutations) => mutateJson(drafted, mutations)),
        fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { maxLength: 3 }).map((written) => ({
          paragraphs: written.map((texts) => ({
            sentences: texts.map((text) => ({ text, cites: ["order.name"] })),
          })),
        })),
      ),
      intent: fc.oneof(
        fc.constant({ intent: "return" }),
        anyMutations.map((mutations) => mutateJson({ intent: "return" }, mutations)),
      ),
      action: anyMutations.map((mutations) =>
        mutateJson({ action: "refund", evidence: "we have refunded you" }, mutations),
      ),
    };
    const completion = (content: fc.Arbitrary<unknown>) =>
      fc.record({
        content: fc.oneof(
          { weight: 9, arbitrary: content.map((value) => JSON.stringify(value) ?? "") },
          anyText(5_000),
        ),
        around: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, anyMutations),
        // Others are tried again after a wait.
        status: fc.oneof(
          { weight: 9, arbitrary: fc.constant(200) },
          fc.constantFrom(204, 301, 400, 401, 403, 404, 422),
        ),
        type: fc.oneof(
          { weight: 9, arbitrary: fc.constant("application/json") },
          fc.constantFrom("text/html", ""),
        ),
      });
    const inputs = fc.oneof(
      fc.record({ asked: fc.constant("write" as const), answer: completion(contents.write) }),
      fc.record({ asked: fc.constant("intent" as const), answer: completion(contents.intent) }),
      fc.record({ asked: fc.constant("action" as const), answer: completion(contents.action) }),
    );
    const env = OpenAiEnv.parse({ OPENAI_API_KEY: "k", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" });
    const unsure = { subject: "", text: "hm" };
    const { signal } = new AbortController();
    // Loaded when it is first needed, and no input's doing.
    await tokenCounter();
    return {
      close: nothingToClose,
      feed: feedOf(inputs, async ({ asked, answer }) => {
        const { content, around, status, type } = answer;
        const body = mutateJson(chatCompletion(content), around);
        const text = status === 204 ? null : (JSON.stringify(body) ?? "");
        const fetch = async () =>
          new Response(text, { status, headers: { "content-type": type, "x-should-retry": "false" } });
        const model = connectOpenAi(env, { fetch, log: createLogger("silent"), now: () => NOW });
        switch (asked) {
          case "write": {
            const { draft } = await writeDraft(context, [], model, signal);
            if (guardDraft(draft, context).length > 0 || draftText(draft) === "")
              throw new Error("an unguarded draft");
            return draft.writer === "model" ? "accepted" : "rejected";
          }
          case "intent": {
            const { calls } = await settleIntent(unsure, classifyTicket(unsure), model, signal);
            return calls.every(({ failure }) => failure === null) ? "accepted" : "rejected";
          }
          case "action":
            return (await readActionByModel(REPLY, model, signal)).reading ? "accepted" : "rejected";
          default:
            return asked satisfies never;
        }
      }),
    };
  },
};

function chatCompletion(content: string) {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "gpt-4.1-mini",
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content, refusal: null } }],
    usage: { prompt_tokens: 10, completion_tokens: 10, prompt_tokens_details: { cached_tokens: 0 } },
  };
}
