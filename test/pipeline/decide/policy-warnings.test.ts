import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY_FILE, parsePolicy } from "../../../src/pipeline/decide/policy-file.ts";
import { policyWarnings } from "../../../src/pipeline/decide/policy-warnings.ts";

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
