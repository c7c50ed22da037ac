import { type Attack, attacks } from "../attack.ts";

const LARGE = 300_000;
const noise = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCharCode((at * 7_919) % 256)).join("");

/** Bodies that no person writes. */
export function strangeBodies(): Attack[] {
  return attacks("oversized and binary bodies", {
    "300 kB of words": { body: `Where is #1001? ${"please ".repeat(LARGE / 7)}` },
    "300 kB in one word": { body: `Where is #1001? ${"a".repeat(LARGE)}` },
    "300 kB of digits": { body: `Where is #1001? ${"4111 ".repeat(LARGE / 10)}` },
    "order at the far end": { body: `${"x ".repeat(200_000)} Where is order #2002?` },
    bytes: { body: `Where is #1001? ${noise(20_000)}` },
    png: { body: `\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR${noise(3_000)} #1001` },
    "base64 attachment": {
      body: `Where is #1001?\nContent-Transfer-Encoding: base64\n\n${"QUJD".repeat(30_000)}`,
    },
    "all line breaks": { body: `Where is #1001?${"\n".repeat(50_000)}end` },
    "all angle brackets": { body: `Where is #1001? ${"<".repeat(50_000)}` },
    "all ampersands": { body: `Where is #1001? ${"&amp;".repeat(20_000)}` },
    "all quotes": { body: `Where is #1001?\n${">".repeat(50_000)}` },
    "all at signs": { body: `Where is #1001? ${"a@".repeat(30_000)}` },
    nested: { body: `${"(".repeat(20_000)}#1001${")".repeat(20_000)} where is it` },
    "long subject": { subject: `#1001 ${"re: ".repeat(20_000)}`, body: "Where is it?" },
    "nothing but blanks": { body: " \n\t \u00a0 ", expect: { skip: "no_customer_text" } },
    "nothing visible": { body: "\u200b\u200c\u200d\ufeff", expect: { skip: "no_customer_text" } },
    "one sign": { body: "?" },
    "a lone NUL": { body: "\u0000", expect: { skip: "no_customer_text" } },
  });
}
