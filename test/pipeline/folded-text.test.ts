import { serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { foldedWords } from "../../src/pipeline/decide/words/folded-words.ts";
import { foldedText, narrow } from "../../src/pipeline/folded-text.ts";
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

  it("takes one byte a character once nothing in it needs two", () => {
    expect(bytesPerCharacter("für – dich")).toBe(2);
    for (const text of ["für dich", "I don’t know"]) expect(bytesPerCharacter(foldedText(text))).toBe(1);
    expect(bytesPerCharacter(foldedWords("Zu spät – 20 € zurück 😡"))).toBe(1);
    expect(bytesPerCharacter(plainText("we’ll see – soon"))).toBe(1);
    expect(bytesPerCharacter(plainText("plain – words".slice(8)))).toBe(1);
  });

  it("keeps every character that needs two", () => {
    for (const text of ["посылка 😡", "abc", "", "20 € ¿"]) expect(narrow(text)).toBe(text);
  });
});
