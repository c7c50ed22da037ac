import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY_FILE, parsePolicy } from "../../../../src/pipeline/decide/policy/policy-file.ts";
import { policyWarnings } from "../../../../src/pipeline/decide/policy/policy-warnings.ts";

const text = await readFile(DEFAULT_POLICY_FILE, "utf8");
const special = "clauses:\n  - id: returns.special_window\n    text: Swimwear can be returned within 7 days.";

/** Warnings of the shipped policy with these replacements; each must have something to replace. */
function warned(...changes: readonly (readonly [string, string])[]): string {
  const changed = changes.reduce((yaml, [from, to]) => {
    expect(yaml).toContain(from);
    return yaml.replace(from, to);
  }, text);
  return policyWarnings(parsePolicy(changed).policy).join("\n");
}

describe("what a policy is warned of", () => {
  it("is nothing in the one that ships", () => {
    expect(warned()).toBe("");
  });

  it.each([
    [
      "window_days_by_tag: {}",
      "window_days_by_tag: { swimwear: 30 }",
      "window_days_by_tag.swimwear: is the general",
    ],
    [
      "window_days_by_tag: {}",
      "window_days_by_tag: { swimwear: 14 }",
      '"returns.special_window" says 7, and no',
    ],
    [
      "window_days_by_tag: {}",
      "window_days_by_tag: { final-sale: 7 }",
      "never applies, because the tag is final",
    ],
    [
      "window_days_by_sku_prefix: {}",
      "window_days_by_sku_prefix: { FS-X: 7 }",
      "because the SKU is final sale",
    ],
    ["window_days_by_tag: {}", "window_days_by_tag: {} ", '"returns.special_window" is never cited'],
  ])("special windows: %s → %s", (from, to, warning) => {
    expect(warned(["clauses:", special], [from, to])).toContain(warning);
  });

  it.each([
    ["offer: [replacement, refund]", "offer: [replacement]", "seems to promise refund"],
    ["offer: [replacement, refund]", "offer: [replacement, refund, store_credit]", "speak of store credit"],
    ["escalate_above: 150", "escalate_above: 99999", "no refund ever goes to a person"],
    ["escalate_above: 150", "escalate_above: 0", "every refund"],
    ["vip_from_orders: 5", "vip_from_orders: 2", "nobody is ever a repeat customer"],
    ["vip_from_spent: 500", "vip_from_spent: 0", "every customer a vip"],
    ["words: []", 'words: ["!!!"]', "never matches"],
    ["words: []", 'words: [lawyer, "my lawyer"]', '"my lawyer" adds nothing to "lawyer"'],
    ["words: []", "words: [Lawyer, lawyer]", "is there already"],
    ["words: []", "words: [a]", '"a" stands in ordinary messages'],
    ["words: []", "words: [Please]", '"Please" stands in ordinary messages'],
    ["words: []", 'words: ["s\'il vous plaît"]', "stands in ordinary messages"],
    ["words: []", "words: [bestelling]", "stands in ordinary messages"],
    ["words: []", "words: [für]", "stands in ordinary messages"],
    ["words: []", "words: [obrigado]", "stands in ordinary messages"],
    [
      "offer: [replacement, refund]",
      "offer: [refund, refund]",
      'faulty_items.offer: "refund" is there twice',
    ],
    ["    safety: safety\n", "", "escalation.signals.safety: is missing"],
    ["reasons: []", "reasons: [tone]", '"tone" is built in'],
    ["after_order: false", "after_order: true", "seems to refuse what"],
    ["final_sale_sku_prefixes: [FS-]", 'final_sale_sku_prefixes: [""]', "everything with a SKU final sale"],
    ["clauses:", "clauses:\n  - id: a.b\n    text: Nobody is told this.", '"a.b" is never told'],
    [
      "      pt: Os reembolsos voltam para o método de pagamento original.\n",
      "",
      "pt: missing in this language",
    ],
    ["Items can be returned within 30 days of", "Items can be returned soon after", "states no number"],
  ])("%j → %j", (from, to, warning) => {
    expect(warned([from, to])).toContain(warning);
  });

  it.each(["lawyer", "solicitor", "BBB", "bad press", "verbraucherzentrale", "tripadvisor", "vip order"])(
    "is nothing for an escalation word that few tickets hold: %s",
    (word) => {
      expect(warned(["words: []", `words: [${word}]`])).toBe("");
    },
  );

  const REMEDY =
    "If an item arrives damaged, wrong or incomplete, we replace or refund it when you tell us within 30 days of delivery.";
  it.each([
    "Tell us within 30 days of delivery: we replace damaged items, we never refund them.",
    "Damaged items are replaced within 30 days of delivery. We do not offer refunds.",
    "Damaged? Tell us within 30 days of delivery and we send a replacement, but no refund.",
    "We can't refund damaged items, only replace them, within 30 days of delivery.",
    "Within 30 days of delivery we refund damaged items, we don't replace them.",
    "No replacement, but a refund, within 30 days of delivery.",
  ])("are remedies that the clause refuses: %s", (said) => {
    expect(warned([REMEDY, `"${said}"`])).toMatch(/seems to refuse (?:refund|replacement), which is offered/);
  });

  it.each([
    "Within 30 days of delivery we replace or refund it; we don't refund items that you broke yourself.",
    "We replace or refund it within 30 days of delivery, no questions asked.",
    "We replace or refund it within 30 days of delivery. After that, no refunds.",
    "We replace or refund it within 30 days of delivery, never just store credit.",
    "We refund it, or replace it, within 30 days of delivery; we can't refund shipping costs.",
    "You need not return it: we replace or refund it within 30 days of delivery.",
  ])("are not remedies that it refuses in some cases only: %s", (said) => {
    expect(warned([REMEDY, `"${said}"`])).not.toContain("seems to refuse");
  });

  it("are states in which nothing is possible, or that can't apply", () => {
    const list = "while: [unfulfilled, in_progress, on_hold, scheduled, pending_fulfillment, open]";
    expect(warned([`cancellation:\n  ${list}`, "cancellation:\n  while: []"])).toContain(
      "every such request",
    );
    expect(warned([`cancellation:\n  ${list}`, "cancellation:\n  while: [partially_fulfilled]"])).toContain(
      "partially_fulfilled never applies",
    );
  });

  it.each([
    ["exchanges:\n  window_days: 30", /id: exchanges\.window[\s\S]*?id: faulty/, "60", "can still exchange"],
    [
      "# damaged, wrong or missing\n  window_days: 30",
      /id: faulty\.remedy[\s\S]*?id: canc/,
      "14",
      "a damaged item",
    ],
  ])("windows that contradict each other: %j", (rule, clause, days, warning) => {
    expect(text).toContain(rule);
    // The clause must say the rule's number: else the policy would be refused, not warned of.
    const changed = text
      .replace(rule, rule.replace("30", days))
      .replace(clause, (part) => part.replaceAll("30", days));
    expect(policyWarnings(parsePolicy(changed).policy).join("\n")).toContain(warning);
  });
});

describe("windows and lists that never count", () => {
  const windows = (tags: string, skus: string) =>
    warned(
      ["clauses:", special.replace("within 7 days", "for a shorter time")],
      ["window_days_by_tag: {}", `window_days_by_tag: ${tags}`],
      ["window_days_by_sku_prefix: {}", `window_days_by_sku_prefix: ${skus}`],
    );

  it.each([
    ["{}", "{ AB: 60, ab: 7 }", '.ab: never counts, because "AB" is the same prefix and comes first'],
    ["{}", "{ AB: 14, ABC: 14 }", '.ABC: adds nothing to "AB", which has the same days'],
    ["{ sale: 14 }", '{ "": 60 }', "counts only for items without a SKU"],
    ["{ Sale: 14, sale: 7 }", "{}", '.Sale: never counts, because "sale" is the same tag with 7 days'],
    ['{ " sale": 14 }', "{}", "never fits, because of the blanks around it"],
    ['{ "": 14 }', "{}", "an empty tag fits nothing"],
    ["{ sale: 0 }", "{}", "what is never taken back belongs in returns.final_sale_tags"],
    ["{}", "{ AB: 0 }", "what is never taken back belongs in returns.final_sale_sku_prefixes"],
    ["{ sale: 30 }", "{}", ".sale: is the general window, so it changes nothing"],
    ["{ sale: 30, new: 14 }", "{}", ".sale: is the general window, so it changes nothing"],
    ["{}", "{ AB: 30 }", ".AB: is the general window, so it changes nothing"],
  ])("are warned of: tags %s, SKUs %s", (tags, skus, warning) => {
    expect(windows(tags, skus)).toContain(warning);
  });

  it.each([
    ["{ sale: 30, new: 60 }", "{}"],
    ["{ sale: 14 }", "{ AB: 30 }"],
    ["{}", "{ AB: 60, ABC: 30 }"],
    ["{ sale: 14, outlet: 14 }", "{ AB: 14, XY: 14 }"],
    ["{}", "{ AB: 60, ABC: 7, ABCD: 60 }"],
    ["{}", '{ "": 60 }'],
  ])("are not warned of where each decides some case: tags %s, SKUs %s", (tags, skus) => {
    expect(windows(tags, skus)).not.toMatch(/never|nothing|only for/);
  });

  it.each([
    [
      "final_sale_sku_prefixes: [FS-]",
      "final_sale_sku_prefixes: [FS-, FS-OUT]",
      '"FS-OUT" adds nothing to "FS-"',
    ],
    ["final_sale_sku_prefixes: [FS-]", "final_sale_sku_prefixes: [FS-, fs-]", '"fs-" adds nothing to "FS-"'],
    ["final_sale_tags: [final-sale]", 'final_sale_tags: ["final-sale "]', "blanks around it"],
    [
      "repeat_from_orders: 2\n  vip_from_orders: 5",
      "repeat_from_orders: 900\n  vip_from_orders: 901",
      "nobody is a repeat",
    ],
    [
      "vip_from_orders: 5\n  vip_from_spent: 500",
      "vip_from_orders: 900\n  vip_from_spent: 900000",
      "nobody is ever a vip",
    ],
    ["language: en #", "language: sv #", 'Sidenote writes no drafts in "sv"'],
    [
      "    texts:\n      de: Artikel k",
      "    texts:\n      sv: Varor\n      de: Artikel k",
      "sv: Sidenote writes no drafts in this",
    ],
    [
      "    texts:\n      de: Artikel k",
      "    texts:\n      en: Other words for 30 days.\n      de: Artikel k",
      "has its text in en twice",
    ],
    [
      "      de: Erstattungen gehen auf die ursprüngliche Zahlungsart zurück.",
      "      de: Refunds go back to the original payment method.",
      '"refunds.method" (de) is word for word the text in en',
    ],
    [
      "text: Refunds go back",
      `text: ${"Very long words. ".repeat(50)}Refunds go back`,
      "more than voice.max_words (120)",
    ],
  ])("lists, thresholds and texts: %j → %j", (from, to, warning) => {
    expect(warned([from, to])).toContain(warning);
  });

  it("say the same of several texts, or of several languages, in one line", () => {
    const lines = warned(["offer: [replacement, refund]", "offer: [replacement]"]).split("\n");
    expect(lines).toEqual([
      'clauses: "faulty.remedy" (text, de, fr, es, it, nl, pt) seems to promise refund, which faulty_items.offer does not list',
    ]);
    const added = warned([
      "clauses:",
      "clauses:\n  - id: own.boats\n    text: We sell boats.\n    words: [boat]",
    ]);
    expect(added).toBe(
      'de, es, fr, it, nl, pt: missing in this language, so drafts leave it out: "own.boats"',
    );
  });
});
