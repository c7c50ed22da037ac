import { describe, expect, it } from "vitest";
import { aContext, aDecision, richFacts } from "../../../scripts/guard/draft-cases.ts";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { draftText } from "../../../src/domain/draft.ts";
import { guardDraft } from "../../../src/pipeline/guard/guard-draft.ts";
import { customerLocale, customerRegion } from "../../../src/pipeline/write/customer-locale.ts";
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
    ["en", "en", "GB", "en-GB"],
    ["en", "en", "AU", "en-AU"],
    ["en", null, "IE", "en-IE"],
    ["en", "de-DE", "GB", "en-GB"],
    ["en", "en", "US", "en-US"],
    // English is nobody's own there: days first, and its own signs in amounts.
    ["en", "en", "FR", "en-001"],
    ["en", "en", "ZA", "en-001"],
    ["en", "en", "001", "en-001"],
    ["de", "de", "AT", "de-AT"],
    ["es", "es", "MX", "es-MX"],
    ["pt", null, "BR", "pt-BR"],
    ["fr", "fr", "BE", "fr-BE"],
  ])(
    "takes the region from elsewhere where the locale has none (%s, %s, %s)",
    (language, wanted, region, is) => {
      expect(customerLocale(language, wanted, region)).toBe(is);
    },
  );

  it.each([
    // The locale's own region counts first.
    ["en", "en-US", "GB", "en-US"],
    ["de", "de-AT", "CH", "de-AT"],
    // The language is not written there.
    ["de", "de", "US", "de"],
    ["es", "es", "DE", "es"],
    ["it", "it", "001", "it"],
    ["nl", "nl", "FR", "nl"],
    ["en", "en", null, "en"],
    ["en", "en", "!!", "en"],
  ])("leaves a locale as it is otherwise (%s, %s, %s)", (language, wanted, region, is) => {
    expect(customerLocale(language, wanted, region)).toBe(is);
  });

  it("knows a region by where the order goes, then by where the shop is", () => {
    const to = (country: string | null) =>
      anOrder({
        shippingAddress: {
          name: null,
          line1: null,
          line2: null,
          city: null,
          province: null,
          zip: null,
          country,
        },
      });
    expect(customerRegion(to("GB"), "America/New_York")).toBe("GB");
    expect(customerRegion(to(null), "America/New_York")).toBe("US");
    expect(customerRegion(anOrder(), "Europe/Berlin")).toBe("001");
    expect(customerRegion(null, "Australia/Sydney")).toBe("001");
    expect(customerRegion(anOrder(), "UTC")).toBeNull();
  });

  it.each([
    ["en", "GB", "17 November 2026", "€1,234.50"],
    ["en", "US", "November 17, 2026", "€1,234.50"],
    ["en", "FR", "17 November 2026", "€1,234.50"],
    ["de", "CH", "17. November 2026", "EUR 1'234.50"],
    ["fr", "CH", "17 novembre 2026", "1 234.50 €"],
    ["it", "CH", "17 novembre 2026", "€ 1234.50"],
    ["es", "MX", "17 de noviembre de 2026", "EUR 1,234.50"],
    ["pt", "BR", "17 de novembro de 2026", "€ 1.234,50"],
  ])("writes by such a region (%s, %s), and the guard reads it", (language, region, day, amount) => {
    const at = new Date(Date.UTC(2026, 10, 17, 12));
    const facts = richFacts.map((fact) => {
      if (fact.value.kind === "date") return { ...fact, value: { kind: "date" as const, at } };
      if (fact.value.kind !== "money") return fact;
      return { ...fact, value: { kind: "money" as const, money: { minor: 123_450, currency: "EUR" } } };
    });
    const context = aContext(aDecision(["cancelled"]), { language, locale: language, region, facts });
    const draft = writeFromTemplates(context);
    const plain = draftText(draft).replace(/\s/g, " ");
    expect(plain).toContain(day);
    expect(plain).toContain(amount);
    expect(guardDraft(draft, context)).toEqual([]);
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
