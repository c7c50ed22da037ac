/**
 * The words of `text` that `quote` means, as they stand there: case, white space and the form of quotation marks may
 * differ. Null when they don't stand there.
 */
export function findQuote(text: string, quote: string): string | null {
  const wanted = folded(quote.trim()).text;
  const { text: searched, places } = folded(text);
  const at = wanted === "" ? -1 : searched.indexOf(wanted);
  if (at < 0) return null;
  const start = places[at]?.start ?? 0;
  const end = places[at + wanted.length - 1]?.end ?? text.length;
  return text.slice(start, end).trim();
}

/** Each UTF-16 unit of the folded text with the place that it came from: folding may change how long a character is. */
function folded(text: string): { text: string; places: { start: number; end: number }[] } {
  const places: { start: number; end: number }[] = [];
  let result = "";
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    const plain = foldChar(char);
    const last = places.at(-1);
    if (plain === " " && result.endsWith(" ") && last) last.end = end;
    else {
      result += plain;
      for (let unit = 0; unit < plain.length; unit += 1) places.push({ start, end });
    }
    start = end;
  }
  return { text: result, places };
}

function foldChar(char: string): string {
  if (/\s/u.test(char)) return " ";
  if (/[’‘ʼ]/u.test(char)) return "'";
  if (/[“”„«»]/u.test(char)) return '"';
  return char.toLowerCase();
}
