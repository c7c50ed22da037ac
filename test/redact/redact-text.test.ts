import fc from "fast-check";
import { composeIBAN } from "ibantools";
import { describe, expect, it } from "vitest";
import { findOrderNames } from "../../src/pipeline/gather/order-names.ts";
import { redactText } from "../../src/redact/redact-text.ts";
import { processorMs } from "../support/processor-ms.ts";
import { readExamples } from "./examples.ts";

const PLACEHOLDER = /\((?:card number|card code|bank number|password|code|key|id number) removed\)/;
const gone = readExamples("must-go");
const kept = readExamples("must-stay");

describe("the tables", () => {
  it(`are long: ${gone.length} texts with secrets that must go, ${kept.length} that must stay`, () => {
    expect(gone.length).toBeGreaterThanOrEqual(150);
    expect(kept.length).toBeGreaterThanOrEqual(150);
  });

  it.each(gone)("masks the secret and nothing else: $text", ({ text, around }) => {
    expect(redactText(text).split(PLACEHOLDER)).toEqual(around);
  });

  it.each(kept)("keeps $text", ({ text }) => {
    expect(redactText(text)).toBe(text);
  });
});

const digit = fc.integer({ min: 0, max: 9 });
const digits = (least: number, most = least) =>
  fc.array(digit, { minLength: least, maxLength: most }).map((list) => list.join(""));
const aroundText = fc.constantFrom(
  "Hello,",
  "I paid twice.",
  "Bitte helfen!",
  "order 1042 is late,",
  "Merci",
  "",
);

function withCheckDigit(body: string): string {
  for (let last = 0; last < 10; last += 1) if (luhn(body + String(last))) return body + String(last);
  throw new Error("one of ten digits fits");
}

function luhn(number: string): boolean {
  const sum = Array.from(number, Number)
    .reverse()
    .map((value, place) => (place % 2 === 0 ? value : value > 4 ? value * 2 - 9 : value * 2))
    .reduce((total, value) => total + value, 0);
  return sum % 10 === 0;
}

describe("generated secrets", () => {
  it("masks every card number of the big schemes, however it is grouped", () => {
    const body = fc.oneof(
      digits(14).map((rest) => `4${rest}`),
      fc.tuple(fc.integer({ min: 51, max: 55 }), digits(13)).map(([start, rest]) => `${start}${rest}`),
      digits(11).map((rest) => `6011${rest}`),
    );
    const separator = fc.constantFrom("", " ", "-", ".", "\u00a0", "\u200b");
    fc.assert(
      fc.property(body, separator, aroundText, (start, between, before) => {
        const number = withCheckDigit(start);
        fc.pre(!/^(\d)\1+$/.test(number));
        const written = (number.match(/\d{4}/g) ?? []).join(between);
        const text = `${before} card ${written} thanks`;
        expect(redactText(text)).toBe(`${before} card (card number removed) thanks`);
        expect(redactText(`${written}\nthanks`)).toBe("(card number removed)\nthanks");
      }),
      { numRuns: 500 },
    );
  });

  it("masks every IBAN with a right checksum", () => {
    const german = digits(18).map((bban) => composeIBAN({ countryCode: "DE", bban }));
    const grouped = (iban: string) => (iban.match(/.{1,4}/g) ?? []).join(" ");
    fc.assert(
      fc.property(german, (iban) => {
        fc.pre(iban !== null);
        expect(redactText(`an ${grouped(iban ?? "")} bitte`)).toBe("an (bank number removed) bitte");
        expect(redactText(`an ${iban ?? ""}.`)).toBe("an (bank number removed).");
      }),
      { numRuns: 300 },
    );
  });

  it("masks labelled codes and passwords of any value", () => {
    const label = fc.constantFrom(
      "verification code",
      "Bestätigungscode",
      "code de vérification",
      "OTP",
      "codice di verifica",
    );
    const secret = fc
      .tuple(fc.stringMatching(/^[a-z]{2,8}$/), fc.integer({ min: 10, max: 9_999 }))
      .map(([word, number]) => `${word}${number}`);
    const passwordLabel = fc.constantFrom(
      "password",
      "Passwort",
      "mot de passe",
      "contraseña",
      "wachtwoord",
      "senha",
    );
    fc.assert(
      fc.property(label, digits(6), passwordLabel, secret, (codeLabel, code, wordLabel, password) => {
        const text = redactText(`${codeLabel}: ${code}\n${wordLabel}: ${password}\nThanks`);
        expect(text).toBe(`${codeLabel}: (code removed)\n${wordLabel}: (password removed)\nThanks`);
      }),
      { numRuns: 300 },
    );
  });
});

describe("generated things that are no secret", () => {
  const orderName = fc
    .tuple(
      fc.constantFrom(
        "#",
        "order ",
        "Order #",
        "Bestellung ",
        "commande n° ",
        "pedido ",
        "ordine ",
        "bestelling ",
        "encomenda ",
      ),
      fc.constantFrom("", "UK-", "EN", "SO-", "WEB"),
      digits(4, 10),
      fc.constantFrom("", "-A", "-1"),
    )
    .map((parts) => parts.join(""));

  it("keeps order names, and finds the same ones afterwards", () => {
    fc.assert(
      fc.property(
        orderName,
        fc.constantFrom("my card was charged", "I forgot my password", "no code came"),
        (name, why) => {
          const text = `${why}. Where is ${name}?`;
          expect(redactText(text)).toBe(text);
          const secret = `${text} My card is 4111 1111 1111 1111 and my password is hunter2.`;
          expect(findOrderNames(redactText(secret), null).filter((one) => one.certain)).toEqual(
            findOrderNames(text, null).filter((one) => one.certain),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps parcel numbers that are called so, and those of the carriers' own forms", () => {
    const parcel = fc.oneof(
      fc
        .tuple(fc.constantFrom("tracking ", "FedEx ", "USPS ", "DHL ", "DPD ", "Sendung "), digits(10, 26))
        .map((parts) => parts.join("")),
      digits(20, 26),
      fc.tuple(fc.constant("1Z999AA1"), digits(10)).map((parts) => parts.join("")),
      fc
        .tuple(fc.constantFrom("RR", "CP", "EE"), digits(9), fc.constantFrom("DE", "GB", "FR", "US"))
        .map((parts) => parts.join("")),
      fc.tuple(fc.constantFrom("6A", "8V", "3S", "JJD", "JD"), digits(11, 18)).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(parcel, (number) => {
        const text = `Where is my parcel? ${number} shows nothing`;
        expect(redactText(text)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps telephone numbers, dates and amounts", () => {
    const phone = fc
      .tuple(fc.constantFrom("+1 ", "+44 ", "+49 ", "+33 ", "+34 "), digits(3), digits(3), digits(3, 5))
      .map(([country, ...parts]) => country + parts.join(" "));
    const date = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const amount = fc.integer({ min: 1, max: 999_999 }).map((cents) => `$${(cents / 100).toFixed(2)}`);
    fc.assert(
      fc.property(phone, date, amount, (number, day, sum) => {
        const text = `Call ${number}. I paid ${sum} by card on ${day.toISOString()}.`;
        expect(redactText(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe("any text", () => {
  it("is the same after a second time", () => {
    for (const { text } of gone) {
      const once = redactText(text);
      expect(redactText(once)).toBe(once);
    }
  });

  it("never makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => void redactText(text)),
      { numRuns: 50 },
    );
  });

  it.each([
    "1",
    "1 ",
    "1-",
    "4111 ",
    "DE89 ",
    "123-45-",
    "password ",
    "eyJ",
    "-----BEGIN PRIVATE KEY-----",
    "４",
  ])("takes time that grows with the length alone: %j", (unit) => {
    const text = unit.repeat(Math.ceil(60_000 / unit.length));
    const before = process.cpuUsage();
    redactText(text);
    // A quadratic pattern takes minutes here.
    expect(processorMs(before)).toBeLessThan(5_000);
  });
});
