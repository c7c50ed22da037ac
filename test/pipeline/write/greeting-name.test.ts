import { describe, expect, it } from "vitest";
import { greetingName } from "../../../src/pipeline/write/greeting-name.ts";

describe("the name that a reply greets with", () => {
  it.each([
    ["Ana Lopez", "Ana"],
    ["Élodie Petit", "Élodie"],
    ["Jean-Luc Picard", "Jean-Luc"],
    ["Sean O'Neil", "Sean"],
    ["Marie Service-Dupont", "Marie"],
    ["Frauke Meier", "Frauke"],
    ["Infanta Cruz", "Infanta"],
    ["Don Draper", "Don"],
    ["Ugo Rossi", "Ugo"],
    ["Maria Sá", "Maria"],
    ["Sigrid Herrmann", "Sigrid"],
    ["Drew Teamer", "Drew"],
    ["  Ben  ", "Ben"],
  ])("is the first one: %s", (name, first) => {
    expect(greetingName(name)).toBe(first);
  });

  it.each([
    "Mrs Smith",
    "Mr. Smith",
    "Dr Ana Lopez",
    "Frau Meier",
    "Herr Schulz",
    "Familie Weber",
    "Madame Petit",
    "Monsieur Dupont",
    "Sra. Gómez",
    "Señora Gómez",
    "Signora Rossi",
    "Mevrouw Jansen",
    "Senhora Costa",
    "Info",
    "Support",
    "Kundenservice Nord",
    "Office Leeds",
    "Customer",
    "Buchhaltung",
    "Guest User",
    "Unknown",
    "No-Reply",
    "Müller GmbH",
    "Acme Ltd.",
    "Rossi S.r.l.",
    "Smith & Sons",
    "Costa Lda",
    "Alpine Outdoors",
    "The Boot Shop",
    "Restaurant Adler",
  ])("is no title, mailbox or company: %s", (name) => {
    expect(greetingName(name)).toBeNull();
  });

  it.each([null, "", "ana", "ana@example.com", "Ana<b>", "4711 Ana", "Lopez, Ana", "#1042"])(
    "is left out where it is no plain name: %j",
    (name) => {
      expect(greetingName(name)).toBeNull();
    },
  );
});
