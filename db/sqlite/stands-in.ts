/**
 * Whether an address stands in a text as itself: "ana@example.com" is in "<ana@example.com>" and "'ana@example.com'",
 * but neither in "juliana@example.com" nor in "ana@example.com.au". Both are case-folded. In links "@" may be "%40".
 */
export function standsIn(text: string, email: string): boolean {
  return spellingsOf(email).some((spelling) => isAlone(text, spelling));
}

/** The address as people write it, and as it stands in a link's parameters. */
export function spellingsOf(email: string): string[] {
  return [email, email.replaceAll("@", "%40").replaceAll("+", "%2b")];
}

function isAlone(text: string, spelling: string): boolean {
  for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
    const end = at + spelling.length;
    if (
      !isCutOff(text.slice(Math.max(0, at - LONGEST_LOCAL_PART), at)) &&
      !goesOn(text.slice(end, end + 4))
    ) {
      return true;
    }
  }
  return false;
}

/** RFC 5321, 4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;

/** Scripts that put no space between words: there a letter may stand right beside an address. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;
const WORD = String.raw`(?![${UNSPACED}])[\p{L}\p{N}]`;
const ENDS_IN_NAME = new RegExp(String.raw`${WORD}[_.+%'’-]?$`, "u");
const BEGINS_WITH_NAME = new RegExp(String.raw`^[.-]?${WORD}`, "u");

/**
 * The text before belongs to a longer address: a letter or digit ends it, with at most one mark between. More marks, or
 * one alone, are quotes, bullets and dots; "%3c" is "<" in a link.
 */
function isCutOff(before: string): boolean {
  return !/%[0-9a-f]{2}$/.test(before) && ENDS_IN_NAME.test(before);
}

/** The text after belongs to a longer domain. */
function goesOn(after: string): boolean {
  return BEGINS_WITH_NAME.test(after);
}
