import { type Clause, type Policy, REMEDIES, type Remedy } from "../../../domain/policy.ts";
import { heardText } from "../../classify/heard-text.ts";
import { asksToHold, HOLD_TOPIC } from "../../classify/hold-words.ts";
import { PART_TOPIC, speaksOfPart } from "../part-of-order.ts";
import { wishesBeyondRules } from "./beyond-rules.ts";
import { CANCEL_CONDITION_TOPIC, cancelsOnCondition } from "./cancel-condition.ts";
import { fittingQuestions } from "./fitting-questions.ts";
import { foldedWords } from "./folded-words.ts";
import { refusedTopic } from "./keep-order.ts";
import { MISSING_TOPIC, speaksOfMissing } from "./missing-words.ts";
import { OWN_HARM_TOPIC, speaksOfOwnHarm } from "./own-harm.ts";
import { SENT_BACK_TOPIC, speaksOfSentBack } from "./sent-back.ts";
import { ASKING, CLAUSE_WORDS, FILLERS, REFUSALS, THANKS, WISH_WORDS } from "./topic-words.ts";
import { unruledMatters, unruledTopic } from "./unruled-words.ts";
import { cameUnwanted, UNWANTED_TOPIC } from "./unwanted-words.ts";
import { speaksOfUse, USED_TOPIC } from "./used-words.ts";
import { speaksOfWithdrawal, WITHDRAWAL_TOPIC } from "./withdrawal-words.ts";

/** The remedy that a customer asks for, as a topic beside clause ids. */
export function wishTopic(remedy: Remedy): string {
  return `wish.${remedy}`;
}

export function isWishTopic(topic: string): boolean {
  return topic.startsWith("wish.");
}

/** The whole message is a word of thanks. */
export const THANKS_TOPIC = "thanks";

const MAX_THANKS_WORDS = 20;
/** Words of a clause's id that are shorter say too little of it. */
const MIN_ID_WORD = 5;

/** What the text speaks of, for `DecisionInputs.topics`: clauses, wishes, thanks, refusals. Pure; holds none of the text itself. */
export function textTopics(text: string, policy: Policy): string[] {
  const { text: heard, refused } = heardText(text);
  return [
    ...clauseTopics(heard, policy),
    ...namedRemedies(heard).map(wishTopic),
    ...(isThanks(heard, foldedWords(heard)) ? [THANKS_TOPIC] : []),
    ...refused.map(refusedTopic),
    ...(cancelsOnCondition(text) ? [CANCEL_CONDITION_TOPIC] : []),
    ...(asksToHold(text) ? [HOLD_TOPIC] : []),
    ...(speaksOfOwnHarm(text) ? [OWN_HARM_TOPIC] : []),
    ...(speaksOfSentBack(text) ? [SENT_BACK_TOPIC] : []),
    ...(speaksOfPart(text) ? [PART_TOPIC] : []),
    ...(speaksOfMissing(text) ? [MISSING_TOPIC] : []),
    ...(speaksOfWithdrawal(text) ? [WITHDRAWAL_TOPIC] : []),
    ...(speaksOfUse(text) ? [USED_TOPIC] : []),
    ...unruledMatters(text).map(unruledTopic),
    ...fittingQuestions(text),
    ...wishesBeyondRules(text),
    ...(cameUnwanted(text) ? [UNWANTED_TOPIC] : []),
  ];
}

/** The remedies that a text names and doesn't refuse, in any of the languages. */
export function namedRemedies(text: string): Remedy[] {
  const words = foldedWords(text);
  return REMEDIES.filter((wish) => speaksOf(words, WISH_WORDS[wish]));
}

/**
 * Ids of the policy's clauses that the text asks about, in the policy's order: by known words, by the clause's own
 * `words`, and for a store's own clauses by the words of their ids.
 */
export function clauseTopics(text: string, { clauses }: Policy): string[] {
  const words = foldedWords(text);
  return clauses.filter((clause) => speaksOf(words, clauseQuestionWords(clause))).map(({ id }) => id);
}

/** Beginnings of the words by which customers ask for a clause; none = no question is ever answered by it. */
export function clauseQuestionWords({ id, words = [] }: Pick<Clause, "id" | "words">): readonly string[] {
  const known: Partial<Record<string, readonly string[]>> = CLAUSE_WORDS;
  const own = words.map((word) => foldedWords(word).trim()).filter((word) => word !== "");
  return [...(known[id] ?? idWords(id)), ...own];
}

/** Of "shipping.international": "international". The clauses that rules cite by themselves answer no question. */
function idWords(id: string): string[] {
  if (id === "privacy.order_details" || id === "escalation.handover" || id === "returns.special_window")
    return [];
  const parts = id.split(".");
  const own = parts.length > 1 ? parts.slice(1) : parts;
  return own.flatMap((part) => part.split("_")).filter((word) => word.length >= MIN_ID_WORD);
}

/** Whether a word of the text begins so and isn't refused: "no replacement", "not damaged". */
function speaksOf(words: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => {
    const wanted = ` ${beginning}`;
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
      if (!isRefused(words.slice(Math.max(0, at - 60), at))) return true;
    }
    return false;
  });
}

function isRefused(before: string): boolean {
  const words = before.split(" ").filter(Boolean);
  while (words.length > 0 && FILLERS.has(words.at(-1) ?? "")) words.pop();
  const rest = ` ${words.join(" ")}`;
  return REFUSALS.some((refusal) => rest.endsWith(` ${refusal}`));
}

function isThanks(text: string, words: string): boolean {
  const count = words.split(" ").filter(Boolean).length;
  if (count === 0 || count > MAX_THANKS_WORDS || /[?¿\d]/.test(text)) return false;
  return (
    THANKS.some((word) => words.includes(` ${word}`)) && !ASKING.some((word) => words.includes(` ${word}`))
  );
}
