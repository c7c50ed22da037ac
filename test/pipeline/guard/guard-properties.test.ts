import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney } from "../../../src/domain/money.ts";
import { GUARDED_LANGUAGES } from "../../../src/pipeline/guard/guarded-languages.ts";
import { codesFor, FACTS } from "./guard-cases.ts";

const everything = FACTS.map((fact) => fact.id);
const language = fc.constantFrom(...GUARDED_LANGUAGES);
const region = {
  en: "en-GB",
  de: "de-DE",
  fr: "fr-FR",
  es: "es-ES",
  it: "it-IT",
  nl: "nl-NL",
  pt: "pt-PT",
} as const;
const DATE_STYLES = [
  { dateStyle: "full" },
  { dateStyle: "long" },
  { dateStyle: "medium" },
  { day: "numeric", month: "long" },
  { day: "numeric", month: "short", year: "numeric" },
  { month: "long", year: "numeric" },
] as const satisfies readonly Intl.DateTimeFormatOptions[];

const delivered = new Date("2026-11-17T18:05:00Z");
const timeZone = "Europe/Berlin";
const format = (at: Date, locale: string, style: (typeof DATE_STYLES)[number]) =>
  new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(at);

describe("any date", () => {
  it("that is a cited fact passes in every language and style", () => {
    fc.assert(
      fc.property(language, fc.constantFrom(...DATE_STYLES), (code, style) => {
        const text = `Delivered: ${format(delivered, region[code], style)}.`;
        expect(codesFor(text, ["fulfillment.0.delivered_at"], { language: code })).toEqual([]);
      }),
    );
  });

  it("that is no cited fact is refused in every language and style", () => {
    const other = fc.date({
      min: new Date("2020-01-01T12:00:00Z"),
      max: new Date("2031-12-31T12:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(other, language, fc.constantFrom(...DATE_STYLES), (at, code, style) => {
        const text = format(at, region[code], style);
        fc.pre(text !== format(delivered, region[code], style));
        expect(codesFor(`OK: ${text}.`, everything, { language: code })).toContain("missing_support");
      }),
      { numRuns: 300 },
    );
  });
});

describe("any amount", () => {
  const amount = fc.integer({ min: 1, max: 100_000_000 });
  const known = new Set([123450, 1250]);

  it("that is a cited fact passes in every language's notation", () => {
    const currency = fc.constantFrom("EUR", "USD", "GBP", "CAD", "CHF", "SEK", "PLN", "BRL", "JPY", "KWD");
    fc.assert(
      fc.property(amount, currency, language, fc.boolean(), (minor, code, lang, regional) => {
        const money = { minor, currency: code };
        const [fact] = FACTS;
        if (!fact) throw new Error("no fact");
        const facts = [
          { ...fact, id: "order.total", label: "Total", value: { kind: "money" as const, money } },
        ];
        const text = `Total: ${formatMoney(money, regional ? region[lang] : lang)}.`;
        expect(codesFor(text, ["order.total"], { language: lang, context: { facts } })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("that is no cited fact is refused in every language's notation", () => {
    const currency = fc.constantFrom("EUR", "USD", "GBP", "CHF", "SEK", "PLN", "JPY");
    fc.assert(
      fc.property(amount, currency, language, (minor, code, lang) => {
        fc.pre(!known.has(minor));
        const text = `OK: ${formatMoney({ minor, currency: code }, region[lang])}.`;
        expect(codesFor(text, everything, { language: lang })).toContain("missing_support");
      }),
      { numRuns: 300 },
    );
  });
});

describe("any token with a digit", () => {
  it("is refused where nothing is cited", () => {
    const around = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(around, fc.integer({ min: 0, max: 9 }), around, (before, digit, after) => {
        expect(codesFor(`${before}${digit}${after}`)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("is refused unless a cited text holds it", () => {
    const code = fc.stringMatching(/^[A-Z0][A-Z0-9-]{5,19}$/).filter((text) => /\d/.test(text));
    fc.assert(
      fc.property(code, (text) => {
        fc.pre(!FACTS.some(({ value }) => value.kind === "text" && value.text.includes(text)));
        expect(codesFor(`It is ${text} now.`, everything)).toContain("missing_support");
      }),
    );
  });
});

describe("any text", () => {
  it("is judged without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), language, (text, code) => {
        expect(Array.isArray(codesFor(text, everything, { language: code }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
