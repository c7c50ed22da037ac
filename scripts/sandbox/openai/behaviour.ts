import { chooseIntent } from "./choose-intent.ts";
import { type DraftAnswer, phraseDraft } from "./phrase-draft.ts";
import type { PromptContent } from "./read-prompt.ts";

/** How the model answers one request. All but `grounded` are ways in which models go wrong. */
export type Behaviour =
  | { kind: "grounded" }
  /** States a day, an amount, a promise or a source that the prompt does not hold. */
  | { kind: "wrong_date" | "invented_amount" | "promise" | "unknown_citation" }
  /** Cut off by the token limit; or JSON that simply ends, without the server saying so. */
  | { kind: "truncated" | "broken_json" }
  | { kind: "refusal" }
  | { kind: "says"; content: string }
  | { kind: "rate_limited"; retryAfterSeconds: number }
  | { kind: "out_of_quota" }
  | { kind: "slow"; ms: number };

/** The message's content, with the reason for which it ended. */
export interface Said {
  content: string | null;
  refusal: string | null;
  finish: "stop" | "length";
}

/** What is said under a behaviour that answers at all. */
export function say(behaviour: Behaviour, prompt: PromptContent): Said {
  if (prompt.task === "read_intent" && behaviour.kind !== "says") return sayIntent(behaviour, prompt);
  const draft = phraseDraft(prompt);
  const whole = (answer: DraftAnswer): Said => stop(JSON.stringify(answer));
  switch (behaviour.kind) {
    case "grounded":
    case "slow":
    case "rate_limited":
    case "out_of_quota":
      return whole(draft);
    case "wrong_date":
      return whole(withSentence(draft, "It was delivered on 1 January 2031.", prompt.facts[0]?.id));
    case "invented_amount":
      return whole(withSentence(draft, "The total was $987.65.", prompt.facts[0]?.id));
    case "promise":
      return whole(withSentence(draft, "We will refund you in full.", prompt.clauses[0]?.id));
    case "unknown_citation":
      return whole(withSentence(draft, "We keep your details safe.", "made.up"));
    case "truncated":
      return { ...stop(half(draft)), finish: "length" };
    case "broken_json":
      return stop(half(draft));
    case "refusal":
      return { content: null, refusal: "I'm sorry, I can't help with that.", finish: "stop" };
    case "says":
      return stop(behaviour.content);
    default:
      return behaviour satisfies never;
  }
}

/** Ways of writing badly leave no mark on a label; ways of failing do. */
function sayIntent({ kind }: Behaviour, prompt: PromptContent): Said {
  const intent = chooseIntent(prompt);
  const content = JSON.stringify({ intent });
  if (kind === "refusal" || intent === null)
    return { content: null, refusal: "I'm sorry, I can't help with that.", finish: "stop" };
  if (kind === "truncated") return { ...stop(content.slice(0, 8)), finish: "length" };
  return stop(kind === "broken_json" ? content.slice(0, 8) : content);
}

function stop(content: string): Said {
  return { content, refusal: null, finish: "stop" };
}

function half(draft: DraftAnswer): string {
  const text = JSON.stringify(draft);
  return text.slice(0, text.length / 2);
}

function withSentence({ paragraphs }: DraftAnswer, text: string, cited: string | undefined): DraftAnswer {
  const added = { sentences: [{ text, cites: cited === undefined ? [] : [cited] }] };
  return { paragraphs: [...paragraphs.slice(0, -1), added, ...paragraphs.slice(-1)] };
}
