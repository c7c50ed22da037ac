import type { Action } from "../../domain/decision.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Clause, Policy } from "../../domain/policy.ts";
import type { WriteContext } from "../write/write-context.ts";
import { plainText } from "./plain-text.ts";
import { remember } from "./remember.ts";
import { type ReadVocabulary, wordsIn } from "./vocabulary/vocabulary-of.ts";

const MAX_QUESTION_WORDS = 30;

/** Stands for the customer's name: no text has this character. */
const NAME = "\u009f";

/** A greeting, thanks, sympathy or sign-off of a closed list, or several joined by commas. They state nothing. */
export function isCourtesy(text: string, context: WriteContext, vocabulary: ReadVocabulary): boolean {
  const isPolite = politeness(context, vocabulary);
  return isPolite(text) || isPolite(withoutName(text, plainText(context.customerName ?? "")));
}

/** What is polite in each language, for one store: to make a pattern costs a hundred times more than to use it. */
const MADE = new WeakMap<ReadVocabulary, { policy: Policy; isPolite: (text: string) => boolean }>();

function politeness(
  { policy: { policy } }: WriteContext,
  vocabulary: ReadVocabulary,
): (text: string) => boolean {
  const made = MADE.get(vocabulary);
  if (made?.policy === policy) return made.isPolite;
  const { store, voice } = policy;
  const signOffs = [voice.sign_off, ...Object.values(voice.sign_offs ?? {})].flatMap((one) =>
    one.split("\n"),
  );
  const team = [store.name, ...signOffs].map((one) => escaped(plainText(one).toLowerCase())).join("|");
  const { parts, sentences } = vocabulary.courtesy;
  const patterns = sentences.map((one) =>
    withParts(one, parts).replaceAll("{team}", `(?:${team})`).replaceAll("{name}", NAME),
  );
  // In lower case throughout: a pattern for both cases takes three times as long to make.
  const polite = new RegExp(`^(?:${patterns.join("|")})[,.!]*$`, "u");
  const isPolite = remember(1_000, (written) => {
    const text = written.toLowerCase();
    return polite.test(text) || text.split(/(?<=[,;!.]) (?:and )?/).every((part) => polite.test(part));
  });
  MADE.set(vocabulary, { policy, isPolite });
  return isPolite;
}

/** A pattern with its named parts put in; a part may hold others. */
function withParts(pattern: string, parts: Readonly<Record<string, string>>, depth = 4): string {
  const read = pattern.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const part = parts[name];
    return part === undefined ? whole : `(?:${part})`;
  });
  return depth === 0 || read === pattern ? read : withParts(read, parts, depth - 1);
}

/** The pattern knows no customer, so that it can be made once for all of them. */
function withoutName(text: string, name: string): string {
  if (name === "") return text;
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "giu");
  return text.replaceAll(NAME, "").replace(whole, NAME);
}

/** "Here is what we see for your order.": says nothing, but leads to facts that must be there. */
export function isIntroduction(text: string, { introductions }: ReadVocabulary): boolean {
  return introductions.test(text);
}

/**
 * A question, or a request such as "Please send us a photo", in words that can only ask: none of them tells a state, a remedy or a time. Who is not known to own an
 * order is asked about none.
 */
export function isPlainQuestion(
  text: string,
  { question, negation }: ReadVocabulary,
  identity: WriteContext["identity"],
): boolean {
  if (question.neutral.test(text)) return true;
  const isQuestion = /^[^?]*\?$/.test(text) && question.opens.test(text);
  if (!isQuestion && !(/^[^?]*$/.test(text) && question.requests.test(text))) return false;
  if (/[.!;:]/.test(text.replace(/\.$/, ""))) return false;
  // "Please reply not to confirm" is no request.
  const isDenied =
    !isQuestion && wordsIn(text.replace(question.requests, "")).some((one) => negation.has(one));
  const words = wordsIn(text);
  return (
    !isDenied &&
    words.length <= MAX_QUESTION_WORDS &&
    words.every((word) => question.words.has(word)) &&
    (identity === "verified" || !words.some((word) => question.personal.has(word)))
  );
}

/**
 * A sentence of the closed list for what was decided: an offer of the action, or what its situation means. It may name
 * the items that this decision is about, and the whole order only if the decision is about all of it.
 */
export function isDecidedOffer(
  text: string,
  facts: readonly Fact[],
  context: WriteContext,
  { offers, whole }: ReadVocabulary,
): boolean {
  const { decision } = context;
  if (decision.action === "escalate") return false;
  const plain = withoutOrderName(text, facts);
  const count = context.facts.filter(({ id }) => /^item\.\d+\.title$/.test(id)).length;
  return decision.requests.some(({ action, situation, about }) => {
    const items = about?.items ?? [];
    const titles = facts.flatMap(({ id, value }) =>
      value.kind === "text" && items.some((item) => id === `item.${item}.title`)
        ? [plainText(value.text)]
        : [],
    );
    const named = titles.reduce((rest, title) => rest.replaceAll(title, NAMED), plain);
    const isOfOrder =
      OF_ORDER.has(action) ||
      items.length >= count ||
      ((action === "return_label" || situation === "window_expired") && isOneDeadline(context.facts, count));
    const told = isOfOrder ? named.replace(whole, NAMED) : named;
    return [action, situation].some((key) => offers.get(key)?.test(told));
  });
}

/** Whether every item can be sent back until the same day. */
function isOneDeadline(facts: readonly Fact[], count: number): boolean {
  const ends = facts.flatMap(({ id, value }) =>
    id.endsWith(".returnable_until") && value.kind === "date" ? [value.at.getTime()] : [],
  );
  return ends.length === count && new Set(ends).size === 1;
}

/** Stands for what a decision is about, whatever it is called. */
const NAMED = "\u009e";
const OF_ORDER: ReadonlySet<Action> = new Set<Action>(["cancel_order", "change_order"]);

/** "A colleague will look at this personally.", where the decision leaves it to a person. */
export function isHandover(
  text: string,
  clauses: readonly Clause[],
  { decision }: WriteContext,
  { offers }: ReadVocabulary,
): boolean {
  const isLeft =
    decision.action === "escalate" ||
    decision.requests.some(({ clauseIds }) => clauseIds.includes("escalation.handover"));
  return (
    isLeft &&
    clauses.some(({ id }) => id === "escalation.handover") &&
    (offers.get("escalate")?.test(text) ?? false)
  );
}

/** "your order #1042" is "your order" where the order's name is cited. */
export function withoutOrderName(text: string, facts: readonly Fact[]): string {
  const name = facts.find(({ id }) => id === "order.name")?.value;
  return name?.kind === "text"
    ? text.replace(new RegExp(`,? ${escaped(plainText(name.text))}(?![\\p{L}\\p{N}])`, "u"), "")
    : text;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
