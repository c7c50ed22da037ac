import type { GuardCode } from "./guard-code.ts";

/** Looked for in the text as it is, names and all. */
const RAW: readonly (readonly [GuardCode, RegExp])[] = [
  // Everything invisible or control-like; line breaks have no place in a sentence either.
  ["hidden_characters", /\p{C}/u],
  ["markup", /`|<\/?[a-z!?]/i],
];

const PATTERNS: readonly (readonly [GuardCode, RegExp])[] = [
  ["foreign_script", /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})[\p{L}\p{N}]/u],
  // Digits of other scripts count as Common only in full-width form, which plain text has turned into ASCII.
  ["foreign_script", /(?![0-9])\p{Nd}/u],
  ["markup", /<\/?[a-z!?][^>]{0,200}>?|&(?:#x?[0-9a-f]{1,8}|[a-z]{2,10});/i],
  ["markup", /\*\*|__|~~|```|`|!?\[[^\]]{0,200}\]\(|^\s{0,3}(?:#{1,6} |[-*+>] |\d{1,2}[.)] )|\|\s?-{2,}/],
  // What writers leave where words are still to come.
  ["placeholder", /[[\]{}]|<{2,}|>{2,}|\b(?:XX+|TBD|TODO|lorem ipsum)\b/],
  [
    "talks_to_agent",
    /\b(?:(?:note|message|instructions?|reminder) (?:to|for) (?:the |our )?(?:agents?|staff|support|team|reviewers?)|(?:dear|hi|hello) (?:agent|reviewer|colleague)|agents?:|internal(?: note| use| only)|(?:please )?approve (?:this|the) (?:draft|reply|refund)|mark (?:this )?(?:ticket )?as|before sending|send (?:this )?(?:as is|without review)|an den (?:bearbeiter|agenten)|interne notiz|note interne|nota interna|interne notitie)/i,
  ],
  [
    "internal_words",
    /\b(?:as an ai|ai (?:model|assistant)|(?:large )?language model|chatgpt|openai|gpt-?\d|system prompt|my instructions|(?:previous|prior|above) instructions|i(?: was|'m| am) (?:told|instructed) to|json|sidenote|cites?:|fact ids?|clause ids?)\b/i,
  ],
  [
    "internal_words",
    /\b(?:sk|pk|rk|ghp|gho|xox[abps]|shp(?:at|ca|pa|ss))[-_][a-z0-9_-]{6,}|\bbearer [a-z0-9._-]{8,}|\b(?:api[ _-]?key|passwor[dt]|access token|secret key)\s?[:=]/i,
  ],
];

/**
 * What has no place in a text for a customer, whatever it cites. `raw` is one sentence as written, `bare` its plain
 * form without names: people and products may be called anything, in any script.
 */
export function unsafeParts(raw: string, bare: string): { code: GuardCode; found: string }[] {
  const search = (text: string, patterns: typeof RAW) =>
    patterns.flatMap(([code, pattern]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [{ code, found }];
    });
  return [...search(withoutLinks(raw), RAW), ...search(withoutLinks(bare), PATTERNS)];
}

/** Links hold all sorts of characters; whether they may stand there is judged by what the sentence cites. */
function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/[^\s<>"\p{C}]{1,2000}/giu, "");
}
