import { describe, expect, it } from "vitest";
import { aDecision } from "../../../scripts/guard/draft-cases.ts";
import { tagTable } from "../../../scripts/tags.ts";
import type { Classification } from "../../../src/domain/intent.ts";
import { SKIP_CAUSES } from "../../../src/domain/outcome.ts";
import { allTags, skipTags, TagPrefix, tagsFor } from "../../../src/pipeline/deliver/tags.ts";

const classification: Classification = {
  requests: [
    { intent: "order_status", confidence: "high", score: 0.9 },
    { intent: "discount", confidence: "low", score: 0.2 },
  ],
  language: "en",
  signals: [],
  classifierVersion: "test",
};

describe("tags of a drafted ticket", () => {
  it("name the primary intent, the confidence, the action and the customer's value", () => {
    const decision = aDecision(["in_transit"]);
    expect(tagsFor({ classification, decision }, "sn_")).toEqual([
      "sn_intent_order_status",
      "sn_conf_high",
      "sn_action_inform",
      "sn_ltv_first",
    ]);
  });

  it("say that and why a person should take it", () => {
    const decision = { ...aDecision(["legal"], { escalations: ["legal", "amount"] }), ltv: null };
    expect(tagsFor({ classification, decision }, "x_")).toEqual([
      "x_intent_order_status",
      "x_conf_high",
      "x_action_escalate",
      "x_escalate",
      "x_escalate_legal",
      "x_escalate_amount",
    ]);
  });
});

describe("the list of all tags", () => {
  it("holds every tag that can be given, each once, in the alphabet that all helpdesks take", () => {
    const all = allTags("sn_", ["store_reason"]);
    expect(new Set(all).size).toBe(all.length);
    for (const tag of all) expect(tag).toMatch(/^sn_[a-z0-9_]+$/);
    const decision = aDecision(["legal"], { escalations: ["legal"] });
    const given = [
      ...tagsFor({ classification, decision }, "sn_"),
      ...SKIP_CAUSES.flatMap((cause) => skipTags(cause, "sn_")),
      "sn_why_store_reason",
      "sn_outcome_overridden",
    ];
    expect(given.filter((tag) => !all.includes(tag))).toEqual([]);
  });

  it("is printed whole for the README", () => {
    const table = tagTable("sn_");
    for (const tag of allTags("sn_")) expect(table).toContain(`\`${tag}\``);
  });
});

describe("a tag prefix", () => {
  it("keeps to the alphabet", () => {
    expect(TagPrefix.safeParse("sn_").success).toBe(true);
    expect(TagPrefix.safeParse("").success).toBe(true);
    for (const bad of ["SN_", "s n", "sn-", "a".repeat(21)])
      expect(TagPrefix.safeParse(bad).success).toBe(false);
  });
});
