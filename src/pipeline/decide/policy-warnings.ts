import { REASONS } from "../../domain/outcome.ts";
import { type Policy, REMEDIES } from "../../domain/policy.ts";
import { CLAUSE_IDS, SPECIAL_WINDOW_CLAUSE } from "./clause-id.ts";
import { escalationWord } from "./escalation.ts";
import { clauseQuestionWords, namedRemedies } from "./text-topics.ts";

/** Amounts and days beyond which a threshold says nothing any more about a common store. */
const HARDLY_EVER = 10_000;
const MANY_DAYS = 30;

/**
 * What a valid policy may still not mean: rules that never apply, rules at odds with each other or with the words that
 * customers are told. Each line names the place. Nothing here stops the service.
 */
export function policyWarnings(policy: Policy): string[] {
  return [
    ...windowWarnings(policy),
    ...finalSaleWarnings(policy),
    ...stateWarnings(policy),
    ...thresholdWarnings(policy),
    ...bucketWarnings(policy),
    ...escalationWarnings(policy),
    ...remedyWarnings(policy),
    ...clauseWarnings(policy),
    ...languageWarnings(policy),
  ];
}

function windowWarnings({ returns, exchanges, faulty_items, clauses }: Policy): string[] {
  const windows = [
    ...Object.entries(returns.window_days_by_tag).map(
      ([tag, days]) => [`window_days_by_tag.${tag}`, days] as const,
    ),
    ...Object.entries(returns.window_days_by_sku_prefix).map(
      ([prefix, days]) => [`window_days_by_sku_prefix.${prefix}`, days] as const,
    ),
  ];
  const special = clauses.find(({ id }) => id === SPECIAL_WINDOW_CLAUSE);
  const stated = (special?.text.match(/\d+/g) ?? []).map(Number);
  const foreign = stated.filter((number) => !windows.some(([, days]) => days === number));
  const longest = Math.max(returns.window_days, ...windows.map(([, days]) => days));
  return [
    ...windows.flatMap(([where, days]) =>
      days === returns.window_days ? [`returns.${where}: is the general window, so it changes nothing`] : [],
    ),
    ...(special && windows.length === 0
      ? [`clauses: "${SPECIAL_WINDOW_CLAUSE}" is never cited, because no tag or SKU has a window of its own`]
      : []),
    ...(special && windows.length > 0 && foreign.length > 0
      ? [
          `clauses: "${SPECIAL_WINDOW_CLAUSE}" says ${foreign.join(", ")}, and no special window has that many days`,
        ]
      : []),
    ...(exchanges.window_days > longest
      ? [
          `exchanges.window_days: ${exchanges.window_days} days are more than for any return (${longest}): who is too late to return can still exchange`,
        ]
      : []),
    ...(faulty_items.window_days < returns.window_days
      ? [
          `faulty_items.window_days: ${faulty_items.window_days} days are fewer than for returns (${returns.window_days}): a damaged item is refused while a faultless one is taken back`,
        ]
      : []),
  ];
}

function finalSaleWarnings({ returns }: Policy): string[] {
  const { final_sale_tags: tags, final_sale_sku_prefixes: prefixes } = returns;
  const lower = tags.map((tag) => tag.trim().toLowerCase());
  const isFinalSku = (sku: string) =>
    prefixes.some((prefix) => sku.toUpperCase().startsWith(prefix.toUpperCase()));
  return [
    ...(lower.includes("") ? ["returns.final_sale_tags: an empty tag fits nothing"] : []),
    ...(prefixes.includes("")
      ? ["returns.final_sale_sku_prefixes: an empty prefix makes everything with a SKU final sale"]
      : []),
    ...Object.keys(returns.window_days_by_tag)
      .filter((tag) => lower.includes(tag.trim().toLowerCase()))
      .map((tag) => `returns.window_days_by_tag.${tag}: never applies, because the tag is final sale`),
    ...Object.keys(returns.window_days_by_sku_prefix)
      .filter(isFinalSku)
      .map((sku) => `returns.window_days_by_sku_prefix.${sku}: never applies, because the SKU is final sale`),
  ];
}

function stateWarnings(policy: Policy): string[] {
  const rules = ["cancellation", "address_change", "order_change"] as const;
  return [
    ...rules
      .filter((rule) => policy[rule].while.length === 0)
      .map((rule) => `${rule}.while: is empty, so every such request is refused`),
    ...(policy.cancellation.while.includes("partially_fulfilled")
      ? [
          "cancellation.while: partially_fulfilled never applies, because an order is cancelled whole or not at all",
        ]
      : []),
  ];
}

function thresholdWarnings({ refunds, lost_parcel: lost }: Policy): string[] {
  const { escalate_above: limit } = refunds;
  const days = [
    ["days_without_scan", lost.days_without_scan],
    ["days_past_estimate", lost.days_past_estimate],
  ] as const;
  return [
    ...(limit >= HARDLY_EVER
      ? [`refunds.escalate_above: ${limit} is more than orders cost, so no refund ever goes to a person`]
      : []),
    ...(limit === 0 ? ["refunds.escalate_above: 0 sends every refund of anything to a person"] : []),
    ...days.flatMap(([key, value]) => {
      if (value === 0) return [`lost_parcel.${key}: 0 makes parcels lost on the same day`];
      return value > MANY_DAYS ? [`lost_parcel.${key}: nobody looks for a parcel for ${value} days`] : [];
    }),
  ];
}

function bucketWarnings({ ltv }: Policy): string[] {
  return [
    ...(ltv.vip_from_orders === ltv.repeat_from_orders
      ? ["ltv.repeat_from_orders: is vip_from_orders, so nobody is ever a repeat customer"]
      : []),
    ...(ltv.vip_from_spent === 0 ? ["ltv.vip_from_spent: 0 makes every customer a vip"] : []),
    ...(ltv.repeat_from_orders === 1 ? ["ltv.repeat_from_orders: 1 makes first orders repeat ones"] : []),
  ];
}

/** Signs in a text that somebody must see; the other signals are a matter of taste. */
const GRAVE = ["chargeback", "fraud", "account_security", "safety"] as const;

function escalationWarnings({ escalation, reasons }: Policy): string[] {
  const words = escalation.words.map((word) => ({ word, plain: escalationWord(word) }));
  const doubled = reasons.filter((code) => REASONS.some((known) => known === code));
  return [
    ...GRAVE.filter((signal) => escalation.signals[signal] === undefined).map(
      (signal) => `escalation.signals.${signal}: is missing, so such tickets reach nobody in particular`,
    ),
    ...words.flatMap(({ word, plain }, position) => {
      const where = `escalation.words.${position}`;
      if (plain === "") return [`${where}: "${word}" holds no letter or digit and never matches`];
      const wider = words.find((other) => other.word !== word && ` ${plain} `.includes(` ${other.plain} `));
      const earlier = words.findIndex((other) => other.plain === plain) < position;
      if (earlier) return [`${where}: "${word}" is there already`];
      return wider && wider.plain !== "" && wider.plain !== plain
        ? [`${where}: "${word}" adds nothing to "${wider.word}"`]
        : [];
    }),
    ...doubled.map((code) => `reasons: "${code}" is built in already`),
  ];
}

/** What is offered and what customers are told must be the same remedies. */
function remedyWarnings({ clauses, faulty_items }: Policy): string[] {
  const clause = clauses.find(({ id }) => id === "faulty.remedy");
  if (!clause) return [];
  const texts = [["text", clause.text] as const, ...Object.entries(clause.texts ?? {})];
  return texts.flatMap(([key, text]) => {
    const named = namedRemedies(text);
    const where = `clauses: "faulty.remedy" (${key})`;
    return REMEDIES.flatMap((remedy) => {
      const words = remedy.replace("_", " ");
      const offered = faulty_items.offer.includes(remedy);
      if (offered && !named.includes(remedy))
        return [`${where} does not seem to speak of ${words}, which is offered`];
      return !offered && named.includes(remedy)
        ? [`${where} seems to promise ${words}, which faulty_items.offer does not list`]
        : [];
    });
  });
}

const NUMBERED = ["returns.window", "exchanges.window", "faulty.remedy", "shipping.lost_parcel"];

function clauseWarnings({ clauses, discounts }: Policy): string[] {
  const afterOrder = clauses.find(({ id }) => id === "discounts.after_order");
  const refuses = /n't\b|\bnot\b|\bnicht\b|\bkeine?\b|\bpas\b|\bno\b|\bnon\b|\bniet\b|\bgeen\b|\bnão\b/iu;
  return [
    ...clauses
      .filter(({ id, text }) => NUMBERED.includes(id) && !/\d/.test(text))
      .map(({ id }) => `clauses: "${id}" states no number, so customers aren't told how long`),
    ...clauses
      .filter((clause) => !isCited(clause.id) && clauseQuestionWords(clause).length === 0)
      .map(
        ({ id }) =>
          `clauses: "${id}" is never told: no rule cites it, and it has no words by which customers ask`,
      ),
    ...clauses.flatMap(({ id, words = [] }) =>
      words
        .filter((word) => escalationWord(word) === "")
        .map((word) => `clauses: the word "${word}" of "${id}" holds no letter or digit and never matches`),
    ),
    ...(discounts.after_order && afterOrder && refuses.test(afterOrder.text)
      ? ['clauses: "discounts.after_order" seems to refuse what discounts.after_order allows']
      : []),
    ...(!discounts.after_order && afterOrder && !refuses.test(afterOrder.text)
      ? ['clauses: "discounts.after_order" does not seem to refuse, while discounts.after_order does']
      : []),
  ];
}

function isCited(id: string): boolean {
  return id === SPECIAL_WINDOW_CLAUSE || CLAUSE_IDS.some((cited) => cited === id);
}

/** A draft leaves out a clause that is missing in its language, so a language is kept whole or not at all. */
function languageWarnings({ clauses, store, voice }: Policy): string[] {
  const own = store.language ?? "en";
  const languages = new Set([
    ...clauses.flatMap(({ texts }) => Object.keys(texts ?? {})),
    ...Object.keys(voice.sign_offs ?? {}),
  ]);
  languages.delete(own);
  return [...languages].toSorted().flatMap((language) => {
    const missing = clauses.filter(({ texts }) => texts?.[language] === undefined).map(({ id }) => `"${id}"`);
    const signOff = voice.sign_offs?.[language] === undefined ? ["the sign-off"] : [];
    const all = [...missing, ...signOff];
    return all.length > 0
      ? [`${language}: missing in this language, so drafts leave it out: ${all.join(", ")}`]
      : [];
  });
}
