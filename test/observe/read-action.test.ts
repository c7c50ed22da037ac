import { describe, expect, it } from "vitest";
import { actionWords } from "../../src/observe/actions/languages.ts";
import { readAction } from "../../src/observe/read-action.ts";
import { processorMs } from "../support/processor-ms.ts";
import { REPLIES } from "./replies.ts";

describe("the action of a reply", () => {
  it.each(REPLIES)("%s: %s, from %j", (language, action, reply) => {
    const reading = readAction(reply, language);
    expect(reading).toMatchObject({ action, sure: true });
    expect(reply).toContain(reading.evidence ?? "nothing");
  });

  it.each([
    ["es", "Verá 20 € de nuevo en su tarjeta."],
    ["fr", "20 € seront de retour sur votre carte."],
    ["it", "Vedrai 20 € di nuovo sul tuo conto."],
    ["pt", "Receberá 20 € de volta na sua conta."],
  ])("is a refund where an amount comes back, in %s", (language, reply) => {
    expect(readAction(reply, language)).toMatchObject({ action: "refund", evidence: reply });
  });

  it.each(["en", "de", "fr", "es", "it", "nl", "pt"])("can be each of twelve in %s", (language) => {
    const known = new Set(REPLIES.filter(([of]) => of === language).map(([, action]) => action));
    expect(known.size).toBe(12);
    expect(actionWords(`${language}-XX`)).not.toBeNull();
  });

  it.each([
    ["en", "Thanks, noted."],
    ["en", "Please let me know if you need anything else."],
    ["de", "Bitte teilen Sie uns mit, wenn Sie noch Fragen haben."],
    ["es", "Por favor, dime si necesitas algo más."],
    ["en", ""],
    ["de", "Alles klar, vielen Dank!"],
    ["sv", "Jag har återbetalat hela beloppet."],
  ])("is not sure in %s of %j", (language, reply) => {
    expect(readAction(reply, language)).toEqual({ action: "inform", evidence: null, sure: false });
  });

  it("is read in no time from text that was made to be slow", () => {
    for (const piece of ["send it ", "refund ", "kann nicht ", "a ", "ne peux ", "no puedo ", "(?:"]) {
      const before = process.cpuUsage();
      for (const language of ["en", "de", "fr", "es", "it", "nl", "pt"])
        readAction(piece.repeat(20_000), language);
      expect(processorMs(before)).toBeLessThan(1_000);
    }
  });
});
