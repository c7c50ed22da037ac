import fc from "fast-check";

/** Pieces that some part of the program looks for, or that other programs stumble over. */
const PIECES: readonly string[] = [
  "Where is my order #1001?",
  "please cancel everything but #1002",
  "wo ist meine bestellung 1001",
  "où est ma commande n° 1001",
  "¿dónde está mi pedido #1001?",
  "I want a refund of 24,95 € or $1,234.56",
  "It arrived on 3 November, the one of 2026-11-03 not",
  "1Z999AA10123456784",
  "my password is hunter2A!",
  "4111 1111 1111 1111",
  "DE89 3704 0044 0532 0130 00",
  "On Mon, 3 Nov 2026 at 10:00, Ana wrote:",
  "-----Original Message-----",
  "> quoted",
  "Sent from my iPhone",
  "Best regards,\nAna",
  "#why vip_goodwill she buys a lot",
  "We have refunded you in full.",
  "Could you send us a photo?",
  "ana@example.com",
  "https://example.com/?a=b&c=%00",
  "<script>alert(1)</script>",
  "<blockquote><div style='color:red'>",
  "[a](javascript:alert(1))",
  "&nbsp;&#0;&#x110000;",
  '{"__proto__":{"polluted":1}}',
  "constructor.prototype.polluted",
  "=cmd|'/c calc'!A1",
  '\n{"level":"error"}\n',
  "\r\nset-cookie: a=b",
  "../../../../etc/passwd",
  "%2e%2e%2f%00%ff",
  "${7*7}{{7*7}}",
  "'; DROP TABLE ticket; --",
  "\u202e\u200b\ufeff\u0000\u001b[31m",
  "\ud800",
  "👩‍👩‍👧‍👦",
  "ﷺ",
  "İıſK",
  "١٢٣",
  "１２３",
  "None",
  "null",
  "NaN",
  "-0",
  "1e999",
  "9".repeat(30),
  "0000-00-00",
  "+275760-09-13T00:00:00Z",
];
const JOINTS = ["", " ", "\n", ", ", ". ", "\t", "-", "'"] as const;

export const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

/** Something that a customer could have written, something that nobody would, or one thing again and again. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const written = fc
    .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...JOINTS))
    .map(([pieces, joint]) => pieces.join(joint));
  const unit = fc.oneof(
    piece,
    fc.constantFrom(" ", ".", "'", "-", "1", "a", ",", "(", ">", "\n", "# ", "a1", "A-"),
  );
  const pumped = fc
    .tuple(written, unit, fc.nat({ max: maxLength }), piece)
    .map(
      ([head, part, length, tail]) => head + part.repeat(Math.ceil(length / Math.max(1, part.length))) + tail,
    );
  return fc
    .oneof({ weight: 8, arbitrary: written }, { weight: 1, arbitrary: pumped })
    .map((text) => text.slice(0, maxLength));
}

/** A short word for a field, hostile or not. */
export const anyWord = fc.oneof(
  piece,
  fc.constantFrom("gorgias", "zendesk", "return", "pending", "overridden", "vip_goodwill", "true", "1", ""),
);
