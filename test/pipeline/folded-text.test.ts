import { serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { foldedWords } from "../../src/pipeline/decide/words/folded-words.ts";
import { foldedText, inOneByte, narrow } from "../../src/pipeline/folded-text.ts";
import { plainText } from "../../src/pipeline/guard/plain-text.ts";

/** How V8 stores it, as its own serializer tells: one-byte texts are marked by a quote. */
function bytesPerCharacter(text: string): 1 | 2 {
  return serialize([text]).includes(0x22) ? 1 : 2;
}

describe("folded text", () => {
  it("has no capitals, no accents and one kind of apostrophe", () => {
    expect(foldedText("Größe? C’est ÇA, não")).toBe("grosse? c'est ca, nao");
    expect(foldedWords("Où est-ce? J’ai payé 2€ – déjà!")).toBe(" ou est-ce | j'ai paye 2 deja | ");
  });

  it("takes one byte a character, whatever was typed", () => {
    expect(bytesPerCharacter("für – dich")).toBe(2);
    for (const text of [
      "für dich",
      "I don’t know",
      "zurück – 20 € 😡👍🏽",
      "Paczka Łukasza",
      "где посылка",
      "包裹",
    ]) {
      for (const fold of [foldedText, foldedWords]) expect(bytesPerCharacter(fold(text)), text).toBe(1);
      expect(bytesPerCharacter(inOneByte(text)), text).toBe(1);
    }
    expect(bytesPerCharacter(plainText("we’ll see – soon"))).toBe(1);
    expect(bytesPerCharacter(plainText("plain – words".slice(8)))).toBe(1);
  });

  it("takes a long dash for a pause, a short one between digits for a range", () => {
    expect(foldedText("on 2026-11-12—2 days ago, 12–14 of them")).toBe(
      "on 2026-11-12 - 2 days ago, 12-14 of them",
    );
  });

  it("knows every key by which people write an apostrophe, and drops what can't be seen", () => {
    for (const text of [
      "don't",
      "don’t",
      "don‘t",
      "don`t",
      "don´t",
      "donʼt",
      "donʻt",
      "don′t",
      "don‛t",
      "d\u200bon\u2060't",
    ])
      expect(foldedText(text), text).toBe("don't");
  });

  it("gives signs their plain kind", () => {
    expect(foldedText("“Cœur” – 12–14 € … Łódź—now ✅ok")).toBe('"coeur" - 12-14 ¤ ... lodz - now  ok');
  });

  it("keeps letters of other scripts letters, apart from each other and from every word of ours, also folded twice", () => {
    const words = ["где", "как", "посылка", "ваза", "таза", "包裹", "蓝色围巾", "白色围巾", "πού", "𐍈𐌰"].map(
      foldedText,
    );
    for (const word of words) expect(word).toMatch(/^[ðþøæ]+$/u);
    expect(new Set(words).size).toBe(words.length);
    expect(words.map(foldedText)).toEqual(words);
  });

  it("grows by little, though one sign may hold a sentence of another script", () => {
    expect(foldedText("ﷺ")).toMatch(/^(?:[ðþøæ]{8}| ){18}$/);
    expect(foldedText("ﷺ".repeat(4_000)).length).toBeLessThan(24 * 4_100);
    expect(foldedText(`${"강".repeat(400)} refund`)).toMatch(/ refund$/);
    expect(foldedText("…½ﬃ".repeat(10))).toBe("...1 2ffi".repeat(10));
  });

  it("is narrowed only where nothing is lost", () => {
    for (const text of ["посылка 😡", "abc", "", "20 € ¿"]) expect(narrow(text)).toBe(text);
  });
});
