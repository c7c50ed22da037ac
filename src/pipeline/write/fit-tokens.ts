import type { CountTokens } from "./count-tokens.ts";

/** Characters that are looked at for one token at most: bounds the tokenizer's work on very long messages. */
const CHARACTERS_PER_TOKEN = 8;
const CUT = " […] ";

/** A text of at most `limit` tokens: its beginning and its end, since people ask at either. Same input, same output. */
export function fitText(text: string, limit: number, count: CountTokens): string {
  const longest = Math.max(0, limit) * CHARACTERS_PER_TOKEN;
  if (text.length <= longest && count(text) <= limit) return text;
  let kept = Math.min(text.length, longest);
  while (kept > 0) {
    const short = cutMiddle(text, kept);
    if (count(short) <= limit) return short;
    kept = Math.floor(kept * 0.8);
  }
  return "";
}

/** The first items whose tokens fit together; an item that doesn't fit is left out, later shorter ones may still fit. */
export function fitItems<T>(
  items: readonly T[],
  limit: number,
  count: CountTokens,
  text: (item: T) => string,
): T[] {
  let left = limit;
  return items.filter((item) => {
    const line = text(item);
    const size = line.length > left * CHARACTERS_PER_TOKEN ? Number.POSITIVE_INFINITY : count(`${line}\n`);
    if (size > left) return false;
    left -= size;
    return true;
  });
}

function cutMiddle(text: string, kept: number): string {
  const head = Math.ceil(kept * 0.75);
  const start = wholeCharacters(text.slice(0, head));
  return start + CUT + wholeCharacters(text.slice(text.length - (kept - head)));
}

/** A cut through a surrogate pair leaves half a character. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
