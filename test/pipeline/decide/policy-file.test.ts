import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_POLICY_FILE,
  loadPolicy,
  PolicyError,
  parsePolicy,
} from "../../../src/pipeline/decide/policy-file.ts";

const text = await readFile(DEFAULT_POLICY_FILE, "utf8");

function problemsOf(yamlText: string): readonly string[] {
  try {
    parsePolicy(yamlText);
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  return [];
}

describe("the policy file", () => {
  it("that ships is valid", async () => {
    expect((await loadPolicy(DEFAULT_POLICY_FILE)).policyVersion).toMatch(/^[0-9a-f]{12}$/);
  });

  it("has a version that follows its content, not its comments", () => {
    const version = (yamlText: string) => parsePolicy(yamlText).policyVersion;
    expect(version(`${text}\n# a remark`)).toBe(version(text));
    expect(version(text.replace("after_order: false", "after_order: true"))).not.toBe(version(text));
  });

  it("reports all its problems at once, each with its path", () => {
    const broken = text
      .replace("max_words: 120", "max_words: 5")
      .replace("escalate_above: 150", "escalate_above: much")
      .replace("version: 1", "version: 1\nsurprise: true");
    const problems = problemsOf(broken).join("\n");
    expect(problems).toContain("voice.max_words: ");
    expect(problems).toContain("refunds.escalate_above: ");
    expect(problems).toContain("surprise");
  });

  it("refuses signals and fulfilment states that do not exist", () => {
    expect(problemsOf(text.replace("    fraud: fraud", "    frod: fraud")).join()).toContain("frod");
    expect(problemsOf(text.replace("while: [unfulfilled,", "while: [fulfilled,")).join()).toContain(
      "cancellation.while.0",
    );
  });

  it("must hold every clause that decisions cite, each once", () => {
    const renamed = text.replace("id: faulty.remedy", "id: refunds.method");
    expect(problemsOf(renamed)).toEqual([
      expect.stringMatching(/^clauses\.\d+\.id: "refunds\.method" is used twice$/),
      'clauses: "faulty.remedy" is missing, and decisions cite it',
    ]);
  });

  it("may not tell customers another number than the rule's", () => {
    const problems = problemsOf(text.replace("\n  window_days: 30 #", "\n  window_days: 14 #"));
    expect(problems[0]).toBe(
      'clauses.0.text: says 30, but the rule says 14 ("returns.window" must state returns.window_days: change one of the two)',
    );
  });

  it("may say the rule's number in weeks", () => {
    const fourWeeks = text
      .replace("\n  window_days: 30 #", "\n  window_days: 28 #")
      .replace(/id: returns\.window[\s\S]*?id: returns\.final/, (clause) =>
        clause.replace("30 days", "4 weeks").replace("30 Tagen", "4 Wochen").replaceAll("30", "28"),
      );
    expect(problemsOf(fourWeeks)).toEqual([]);
    expect(problemsOf(fourWeeks.replace("4 weeks", "5 weeks"))[0]).toBe(
      'clauses.0.text: says 5, but the rule says 28 ("returns.window" must state returns.window_days: change one of the two)',
    );
  });

  it("needs a clause for windows of their own", () => {
    const special = text.replace("window_days_by_tag: {}", "window_days_by_tag: { swimwear: 7 }");
    expect(problemsOf(special)).toEqual([
      'clauses: "returns.special_window" is missing, and decisions cite it',
    ]);
  });

  it("is plain data: no aliases, tags or doubled keys", () => {
    expect(problemsOf("a: &x [1]\nb: *x")).toEqual(["yaml: aliases are not allowed"]);
    expect(problemsOf("a: !!js/function 1")[0]).toContain("yaml: Unresolved tag");
    expect(problemsOf("a: 1\na: 2")[0]).toContain("yaml: Map keys must be unique");
    expect(problemsOf("")[0]).toContain("file: ");
  });

  it("that can't be read is one clear problem", async () => {
    await expect(loadPolicy("/nowhere/policy.yaml")).rejects.toThrow(PolicyError);
  });
});
