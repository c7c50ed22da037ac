import type { Fact } from "../../domain/fact.ts";
import type { WriteContext } from "../write/write-context.ts";
import { evidenceFrom, isDerivable } from "./derivable.ts";
import { extractClaims, readClaims } from "./extract-claims.ts";
import type { GuardedLanguage } from "./guarded-languages.ts";
import { plainText } from "./plain-text.ts";
import { hideWords } from "./text-mask.ts";
import { isBeforeArrival, recordOf, TOPIC_RULES, type TopicRule } from "./topics.ts";
import { type ReadVocabulary, wordsIn } from "./vocabulary/vocabulary-of.ts";

/** One sentence with the facts it cites. */
export interface Telling {
  /** In plain form. */
  text: string;
  facts: readonly Fact[];
  /** Whole words that are names, and no words of the language. */
  names: readonly string[];
  context: WriteContext;
  language: GuardedLanguage;
  vocabulary: ReadVocabulary;
}

/** One statement: what stands between two commas or "and"s. */
interface Part {
  text: string;
  /** The sentence up to its end, where a name's "order" may stand. */
  upTo: string;
  words: readonly string[];
}

/**
 * Whether every statement of a sentence is one that a cited fact makes: about one topic that the fact shows, in the
 * topic's words and neutral ones, with no value but that record's own.
 */
export function tellsFacts(telling: Telling): boolean {
  if (telling.facts.some((fact) => isLabelled(telling, fact))) return true;
  return isToldInParts({ ...telling, text: telling.vocabulary.inOneWording(telling.text) });
}

function isToldInParts(telling: Telling): boolean {
  let carried: readonly TopicRule[] = [];
  let told = false;
  for (const part of partsOf(telling)) {
    if (isSubject(part, telling)) continue;
    const keyed = TOPIC_RULES.filter(({ topic }) => {
      const keys = telling.vocabulary.topics.get(topic)?.keys;
      return part.words.some((word) => keys?.has(word));
    });
    // What goes on without a word of its own denies nothing more.
    const going = keyed.length > 0 ? keyed : carried.filter(({ negated }) => !negated);
    const holding = going.filter((rule) => holds(rule, part, telling));
    if (holding.length === 0) return false;
    carried = holding;
    told = true;
  }
  return told;
}

/** "Placed: 10 November 2026." with the fact's own label and value, and nothing else. */
function isLabelled({ text, context, language }: Telling, fact: Fact): boolean {
  const label = `${plainText(fact.label)}: `;
  if (!text.startsWith(label)) return false;
  const value = text.slice(label.length).replace(/\.$/, "");
  if (fact.value.kind === "text") return value === plainText(fact.value.text);
  const { claims, rest } = readClaims(value, language);
  const evidence = evidenceFrom([fact], [], { ...context, language });
  return wordsIn(rest).length === 0 && claims.length > 0 && claims.every((one) => isDerivable(one, evidence));
}

function partsOf({ text, names, language, vocabulary }: Telling): Part[] {
  const offset = (vocabulary.lead.exec(text)?.[0] ?? "").length;
  const body = text.slice(offset);
  // Covering keeps every position, so a joint inside a name or a date parts nothing.
  const rest = readClaims(hideWords(body, names), language).rest;
  const parts: Part[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = rest.slice(start, end);
    if (/[\p{L}\p{N}\u009f]/u.test(piece)) {
      parts.push({ text: body.slice(start, end), upTo: body.slice(0, end), words: wordsIn(piece) });
    }
  };
  for (const joint of rest.matchAll(vocabulary.joint)) {
    add(joint.index);
    start = joint.index + joint[0].length;
  }
  add(rest.length);
  return parts;
}

/** "Your order #1042, …" names what the next part speaks of. */
function isSubject(part: Part, telling: Telling): boolean {
  const { language, names, facts, vocabulary } = telling;
  const claims = extractClaims(hideWords(part.text, names), language);
  const hasOne = !hasSeveralParcels(telling.context);
  const naming = facts.filter(
    ({ id }) => id === "order.name" || (hasOne && /\.tracking\.\d+\.company$/.test(id)),
  );
  const evidence = evidenceFrom(naming, [], { ...telling.context, language });
  return (
    part.words.every((word) => vocabulary.subjects.has(word)) &&
    claims.every((claim) => isDerivable(claim, evidence)) &&
    mentioned(part, telling).every((fact) => naming.includes(fact)) &&
    namesStandRight(part, telling)
  );
}

function holds(rule: TopicRule, part: Part, telling: Telling): boolean {
  const { facts, vocabulary, context } = telling;
  const { keys, others, needs } = vocabulary.topics.get(rule.topic) ?? {};
  const variants = new Set(
    facts.flatMap(({ id, value }) =>
      rule.values.test(id) && id.endsWith(".variant") && value.kind === "text" ? wordsIn(value.text) : [],
    ),
  );
  const isKnown = (word: string) =>
    vocabulary.neutral.has(word) ||
    keys?.has(word) ||
    others?.has(word) ||
    needs?.has(word) ||
    variants.has(word) ||
    (rule.negated && vocabulary.negation.has(word)) ||
    (rule.ofParcel && (vocabulary.numbered.has(word) || vocabulary.ordinals.has(word))) ||
    (rule.ofParcel && vocabulary.parcel.has(word) && !keys?.has(word) && hasSeveralParcels(context));
  if (!part.words.every(isKnown)) return false;
  if (needs && needs.size > 0 && !part.words.some((word) => needs.has(word))) return false;
  if (rule.negated && !isDeniedOnce(part.words, vocabulary)) return false;
  const situations = context.decision.requests.map(({ situation }) => situation);
  if (situations.some((situation) => rule.not.includes(situation))) return false;
  if (rule.only && !situations.some((situation) => rule.only?.includes(situation))) return false;
  if (rule.ofParcel && hasSeveralParcels(context) && !part.words.some((word) => vocabulary.parcel.has(word)))
    return false;
  const records = new Set(facts.filter(rule.shows).map(({ id }) => recordOf(id)));
  return (
    namesStandRight(part, telling) &&
    [...records].some(
      (record) => isThatParcel(part, record, telling) && statesOnly(rule, record, part, telling),
    )
  );
}

/** "hasn't", "n'a pas": one denial. "Has not not shipped" has shipped. */
function isDeniedOnce(words: readonly string[], { negation }: ReadVocabulary): boolean {
  const opens = words.filter((word, at) => negation.has(word) && !negation.has(words[at - 1] ?? ""));
  const denials = words.filter((word) => negation.has(word));
  const most = negation.has("pas") ? 2 : 1;
  return opens.length > 0 && opens.length <= most && new Set(denials).size === denials.length;
}

/** "The second parcel" is parcel 2 of several. */
function isThatParcel(part: Part, record: string, { vocabulary, context }: Telling): boolean {
  return part.words.every((word) => {
    const position = vocabulary.ordinals.get(word);
    return position === undefined || (hasSeveralParcels(context) && record === `fulfillment.${position}`);
  });
}

/** Whether the part's values are all of one record and this topic; names of the order, carrier and items aside. */
function statesOnly(rule: TopicRule, record: string, part: Part, telling: Telling): boolean {
  const { facts, context, language, names } = telling;
  if (isOutdated(rule, record, context)) return false;
  const own = facts.filter(
    ({ id }) =>
      rule.values.test(id) &&
      (recordOf(id) === record || record === "order") &&
      (!/\.event\.(?:at|place)$/.test(id) || rule.topic === "scan" || isOfEvent(id, rule, context)),
  );
  const beside = facts.filter(({ id }) => isBeside(id, rule, record, context));
  const read = (some: readonly Fact[]) => evidenceFrom(some, [], { ...context, language });
  const claims = extractClaims(hideWords(part.text, names), language);
  const [ownEvidence, all] = [read(own), read([...own, ...beside])];
  const stated = mentioned(part, telling);
  // "at 19:05" alone could be any day's.
  if (claims.some(({ kind }) => kind === "time") && !claims.some(({ kind }) => kind.endsWith("day")))
    return false;
  if (!claims.every((claim) => isDerivable(claim, all))) return false;
  if (!stated.every((fact) => own.includes(fact) || beside.includes(fact))) return false;
  if (rule.ofItem && !stated.some((fact) => own.includes(fact)) && !isSameForAllItems(rule, context))
    return false;
  return (
    !rule.needsValue ||
    claims.some((claim) => isDerivable(claim, ownEvidence)) ||
    stated.some((fact) => own.includes(fact))
  );
}

/** What holds for one item holds for the order only if all items have the same. */
function isSameForAllItems({ values }: TopicRule, { facts }: WriteContext): boolean {
  const items = new Set(facts.filter(({ id }) => id.startsWith("item.")).map(({ id }) => recordOf(id)));
  const dates = facts.flatMap(({ id, value }) =>
    values.test(id) && value.kind === "date" ? [value.at.getTime()] : [],
  );
  return dates.length === items.size && new Set(dates).size === 1;
}

const WITH_ITEMS = new Set([
  "placed",
  "shipped",
  "delivered",
  "in_transit",
  "out_for_delivery",
  "not_shipped",
]);

function isBeside(
  id: string,
  { topic, ofParcel }: TopicRule,
  record: string,
  context: WriteContext,
): boolean {
  if (id === "order.name") return true;
  // Of several parcels each has its own carrier and number.
  if (ofParcel && /\.tracking\.\d+\.(?:company|number)$/.test(id))
    return !hasSeveralParcels(context) || recordOf(id) === record;
  return WITH_ITEMS.has(topic) && !hasSeveralParcels(context) && /^item\.\d+\.(?:title|variant)$/.test(id);
}

/** A date that has passed is no estimate any more, and a parcel that has arrived is not under way. */
function isOutdated(rule: TopicRule, record: string, { facts, now }: WriteContext): boolean {
  const valueOf = (id: string) => facts.find((fact) => fact.id === id)?.value;
  if (rule.topic === "return_until" || rule.topic === "return_ended") {
    const until = valueOf(`${record}.returnable_until`);
    return until?.kind !== "date" || until.at < now !== (rule.topic === "return_ended");
  }
  if (rule.topic === "estimate") {
    const estimate = valueOf(`${record}.estimated_at`);
    return estimate?.kind === "date" && estimate.at < now;
  }
  if (!isBeforeArrival(rule)) return false;
  if (valueOf(`${record}.delivered_at`) !== undefined) return true;
  const newest = facts.find(({ id }) => id === `${record}.status`);
  return newest !== undefined && !rule.shows(newest);
}

/** Where and when the newest scan was is where and when it arrived only if that scan says so. */
function isOfEvent(id: string, rule: TopicRule, { facts }: WriteContext): boolean {
  const status = facts.find((one) => one.id === `${recordOf(id)}.event.status`);
  const same = TOPIC_RULES.filter(({ topic }) => topic === rule.topic);
  return status !== undefined && same.some(({ shows }) => shows(status));
}

function hasSeveralParcels({ facts }: WriteContext): boolean {
  const records = facts.filter(({ id }) => id.startsWith("fulfillment.")).map(({ id }) => recordOf(id));
  const partly = facts.some(
    ({ id, value }) =>
      id === "order.fulfillment_status" && value.kind === "text" && value.text === "partially_fulfilled",
  );
  return partly || new Set(records).size > 1;
}

/** Cited texts that stand in a part. */
function mentioned(part: Part, { facts }: Telling): Fact[] {
  const text = part.text.toLowerCase();
  return facts.filter(
    ({ value }) =>
      value.kind === "text" &&
      !/^[a-z_]+$/.test(value.text) &&
      hideWords(text, [plainText(value.text).toLowerCase()]) !== text,
  );
}

/** An order's name stands after "order", and a tracking number doesn't. */
function namesStandRight(part: Part, { facts, vocabulary }: Telling): boolean {
  return facts.every(({ id, value }) => {
    if (value.kind !== "text") return true;
    const at = part.text.indexOf(plainText(value.text).replace(/^#/, ""));
    if (at < 0) return true;
    const before = part.upTo.slice(0, part.upTo.length - part.text.length + at).replace(/#$/, "");
    if (id === "order.name") return vocabulary.orderName.test(before);
    return !/\.tracking\.\d+\.number$/.test(id) || !vocabulary.orderName.test(before);
  });
}
