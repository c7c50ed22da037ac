import { describe, expect, it } from "vitest";
import {
  emailQuery,
  isOrderName,
  nameQuery,
  normaliseOrderName,
  orderNamesMeant,
  plainEmail,
} from "../../../src/commerce/shopify/search.ts";
import { processorMs } from "../../support/processor-ms.ts";

const profile = { name: "Shop", timeZone: "UTC", currency: "USD", orderNamePrefix: "#", orderNameSuffix: "" };

describe("order names", () => {
  it.each(["#1042", "1042", "UK-1001", "2023_1000", "1001-A", "ED1-1000.1", "A/7"])(
    "%s is plausible",
    (name) => {
      expect(isOrderName(name)).toBe(true);
    },
  );

  it.each([
    "",
    "#",
    "##1042",
    "1042 OR email:*",
    '1042" OR name:"*',
    "name:1042",
    "1042*",
    "-1042",
    "10(42)",
    "1042\\",
    "1042\n",
    "x".repeat(33),
  ])("%j never reaches a search", (name) => {
    expect(isOrderName(name)).toBe(false);
    expect(name.trim() === "1042" || orderNamesMeant(name, profile).length === 0).toBe(true);
  });

  it("equal names differ in case and one hash only", () => {
    expect(normaliseOrderName(" #UK-1001 ")).toBe("uk-1001");
    expect(normaliseOrderName("##1")).toBe("#1");
  });

  it("a bare number may mean the name with the shop's prefix and suffix", () => {
    const shop = { ...profile, orderNamePrefix: "UK-", orderNameSuffix: "-A" };
    expect(orderNamesMeant("1001", shop)).toEqual(["1001", "uk-1001-a"]);
    expect(orderNamesMeant("#1001", profile)).toEqual(["1001"]);
    expect(orderNamesMeant("UK-1001", shop)).toEqual(["uk-1001"]);
  });

  it("are searched quoted, with and without the hash", () => {
    expect(nameQuery(["1001", "uk-1001"])).toBe(
      'name:"#1001" OR name:"1001" OR name:"#uk-1001" OR name:"uk-1001"',
    );
  });

  it("a quote in the shop's own prefix can't end the term", () => {
    const [, meant = ""] = orderNamesMeant("1", { ...profile, orderNamePrefix: '"\\' });
    expect(nameQuery([meant])).toBe('name:"#\\"\\\\1" OR name:"\\"\\\\1"');
  });
});

describe("e-mail addresses", () => {
  it.each([
    ["Ana.O'Neil+shop@Mail.Example.com ", "ana.o'neil+shop@mail.example.com"],
    ["a@b.co", "a@b.co"],
  ])("%j is asked as %s", (given, asked) => {
    expect(plainEmail(given)).toBe(asked);
  });

  it.each([
    null,
    "",
    "ana",
    "ana@localhost",
    "ana@@example.com",
    "ana@example..com",
    "ana@-example.com",
    'ana" OR email:*@example.com',
    "ana@example.com OR name:1",
    "*@example.com",
    "(ana)@example.com",
    "ana\\@example.com",
    `${"a".repeat(65)}@example.com`,
  ])("%j never reaches a search", (given) => {
    expect(plainEmail(given)).toBeNull();
  });

  it("are searched quoted", () => {
    expect(emailQuery("a@b.co")).toBe('email:"a@b.co"');
  });

  it("checking a long hostile address takes no time", () => {
    const before = process.cpuUsage();
    plainEmail(`a@${"a.".repeat(50_000)}`);
    isOrderName("a".repeat(100_000));
    expect(processorMs(before)).toBeLessThan(250);
  });
});
