import { expect, it } from "vitest";
import { postalAddress } from "../../../src/pipeline/thread/postal-address.ts";
import { processorMs } from "../../support/processor-ms.ts";

it.each([
  "14 Oak Street, London SW1A 1AA, United Kingdom",
  "845 Willow Lane, Suite 906, Philadelphia, PA 19031",
  "PO Box 123, Denver, CO 80201",
  "Hauptstraße 5a, 10115 Berlin",
  "Lange Straße 12\n04109 Leipzig",
  "12 rue de Lyon\n75012 Paris\nFrance",
  "Calle Mayor 3, 2º B, 28013 Madrid",
  "Via Roma 15, 20121 Milano",
  "Keizersgracht 22, 1015 CS Amsterdam",
  "Rua Augusta 120, 1100-053 Lisboa",
  "Please change it from 3 Elm Road, Leeds LS1 1AA to 14 Oak Street, London SW1A 1AA",
])("is given in full by %s", (text) => {
  expect(postalAddress(text)).toBe("full");
});

it.each([
  ["14 Oak Street, London", "street"],
  ["Hauptstraße 5 in Berlin", "street"],
  ["1042, the shirt", "none"],
  ["I ordered 2 mugs on 14 October 2026", "none"],
  ["The street was flooded and 2 parcels came late", "none"],
  ["It went to my old address 14 Oak Street, London SW1A 1AA", "none"],
  ["Change it from 14 Oak Street, London SW1A 1AA to my new address", "none"],
  ["Meine alte Adresse: Hauptstraße 5a, 10115 Berlin", "none"],
  ["size 42, 12 Oak tables", "none"],
])("is not given in full by %s", (text, expected) => {
  expect(postalAddress(text)).toBe(expected);
});

it("takes no longer for a long text", () => {
  const before = process.cpuUsage();
  postalAddress("1 a ".repeat(5_000));
  postalAddress("calle a a a ".repeat(5_000));
  expect(processorMs(before)).toBeLessThan(1_000);
});
