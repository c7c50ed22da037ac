import { describe, expect, it } from "vitest";
import { aContext, aDecision, richFacts } from "../../../scripts/guard/draft-cases.ts";
import { draftText } from "../../../src/domain/draft.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { customerLocale } from "../../../src/pipeline/write/customer-locale.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";

describe("the customer's locale", () => {
  it("is the order's, where it is of the draft's language", () => {
    expect(customerLocale("en", "en-GB")).toBe("en-GB");
    expect(customerLocale("pt", "pt_BR")).toBe("pt-BR");
    expect(customerLocale("de", "en-GB")).toBe("de");
    expect(customerLocale("en", null)).toBe("en");
    expect(customerLocale("en", "en-!!")).toBe("en");
  });

  it.each([
    ["en-GB", "17 November 2026", "€12.50"],
    ["en-US", "November 17, 2026", "€12.50"],
    ["de-AT", "17. Jänner 2026", "€ 12,50"],
    ["de-CH", "17. November 2026", "EUR 12.50"],
    ["fr-CA", "1er novembre 2026", "12,50 €"],
    ["es-PE", "17 de setiembre de 2026", "EUR 12.50"],
    ["it-IT", "l'8 novembre 2026", "12,50 €"],
    ["nl-BE", "17 november 2026", "€ 12,50"],
    ["pt-BR", "17 de novembro de 2026", "€ 12,50"],
  ])("decides how dates and amounts read (%s), and the guard reads them", (locale, day, amount) => {
    const month = /Jänner/.test(day) ? 0 : /setiembre/.test(day) ? 8 : 10;
    const date = Number(/\d+/.exec(day)?.[0]);
    const at = new Date(Date.UTC(2026, month, date, 12));
    const facts = richFacts.map((fact) =>
      fact.value.kind === "date" ? { ...fact, value: { kind: "date" as const, at } } : fact,
    );
    const language = locale.slice(0, 2);
    const context = aContext(aDecision(["cancelled"]), { language, locale, facts });
    const draft = writeFromTemplates(context);
    const plain = draftText(draft).replace(/\s/g, " ");
    expect(plain).toContain(day);
    expect(plain).toContain(amount);
    expect(guardDraft(draft, context)).toEqual([]);
  });
});
