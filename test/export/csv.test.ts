import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecord } from "../../src/export/csv.ts";

describe("a CSV record", () => {
  it("quotes what RFC 4180 says must be quoted, and nothing else", () => {
    expect(csvRecord(["plain", 'say "hi"', "a,b", "two\r\nlines", null, "", 12.5])).toBe(
      'plain,"say ""hi""","a,b","two\r\nlines",,,12.5\r\n',
    );
  });

  it("writes lists as JSON", () => {
    expect(csvRecord([["return", "refund"], []])).toBe('"[""return"",""refund""]",[]\r\n');
  });

  it.each(["=1+1", '=HYPERLINK("http://x","y")', "+1", "-2+3", "@SUM(A1)", "\tcmd", "\rcmd", "＝1"])(
    "keeps a spreadsheet from running %j",
    (formula) => {
      expect(csvRecord([formula])).toMatch(/^"?'/);
    },
  );

  it("leaves negative numbers numbers", () => {
    expect(csvRecord([-5])).toBe("-5\r\n");
  });

  it("comes back as it went in, whatever the text", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (cells) => {
        const back = readRecord(csvRecord(cells)).map((cell) =>
          cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ""),
        );
        expect(back).toEqual(cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")));
      }),
    );
  });
});

/** Another reading of RFC 4180, by its grammar. */
function readRecord(record: string): string[] {
  const fields = [...`,${record.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)];
  return fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
