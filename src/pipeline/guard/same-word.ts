/** The same word, or another form of it: "returns" and "returned", never "used" and "unused". */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  // Forms differ at their end, and most words at their beginning.
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false;
  if (one === `${other}s` || other === `${one}s` || one === `${other}es` || other === `${one}es`) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 4 && one.startsWith(other.slice(0, Math.max(4, shorter - 1)));
}
