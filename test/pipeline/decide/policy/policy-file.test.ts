import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_POLICY_FILE,
  loadPolicy,
  PolicyError,
  parsePolicy,
} from "../../../../src/pipeline/decide/policy/policy-file.ts";

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

  /** Its problems when a clause says this instead. */
  const saying = (id: string, said: string, language = "text") => {
    const clause = new RegExp(`(id: ${id.replace(".", "\\.")}(?=\\n)[\\s\\S]*?\\n +${language}: )[^\\n]*`);
    expect(text).toMatch(clause);
    return problemsOf(text.replace(clause, (_, head: string) => head + JSON.stringify(said)));
  };

  it.each([
    [
      "returns.window",
      "text",
      "Send it back within 30 days of delivery. Please allow 5 working days for us to check it.",
    ],
    [
      "returns.window",
      "text",
      "You have thirty days after delivery. Our warehouse is closed for 14 days in August.",
    ],
    ["returns.window", "de", "Sie haben 30 Tage nach der Zustellung Zeit. Die Erstattung dauert 5 Tage."],
    ["returns.window", "text", "Returns are free of charge. Please allow 14 days for your refund."],
    [
      "exchanges.window",
      "fr",
      "Échange sous 30 jours après la livraison. Comptez 10 jours pour le nouvel article.",
    ],
    [
      "faulty.remedy",
      "text",
      "Tell us in the first 30 days and we replace or refund it. Our 2 year warranty is a separate matter.",
    ],
    [
      "shipping.lost_parcel",
      "text",
      "We look for a parcel after 7 days without a scan or 5 days past its estimate. The carrier answers within 14 days.",
    ],
    [
      "returns.window",
      "nl",
      "Retourneren kan binnen 30 dagen na bezorging. In augustus zijn we 2 weken gesloten.",
    ],
  ])("may speak of other times too: %s (%s) %s", (id, language, said) => {
    expect(saying(id, said, language)).toEqual([]);
  });

  it.each([
    ["returns.window", "text", "Items can be returned within 14 days of delivery."],
    [
      "returns.window",
      "text",
      "Return it within 60 days of delivery for a refund. Our 2 year warranty is a separate matter.",
    ],
    [
      "returns.window",
      "de",
      "Artikel können innerhalb von 60 Tagen nach der Zustellung zurückgegeben werden.",
    ],
    ["exchanges.window", "es", "Los artículos se pueden cambiar en los 15 días siguientes a la entrega."],
    ["faulty.remedy", "text", "We replace or refund it when you tell us within 14 days of delivery."],
    [
      "faulty.remedy",
      "text",
      "Damaged goods must be reported within 48 hours of delivery; we then replace or refund them.",
    ],
    [
      "shipping.lost_parcel",
      "text",
      "We look for a parcel after 21 days without a scan or 5 days past its estimate.",
    ],
  ])("may not state another number where it can only be the rule's: %s (%s) %s", (id, language, said) => {
    expect(saying(id, said, language).join()).toContain(`("${id}" must state`);
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
