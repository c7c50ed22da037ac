/** A value that a label announces: "password: hunter2", "my PIN is 1234". */
export interface LabelledValue {
  value: string;
  start: number;
  end: number;
  /** What joins label and value: a sign (":", "="), a verb ("is", "ist", "est"), or nothing. */
  link: "mark" | "verb" | "none";
  /** Words between label and link ("for my account"), folded to small letters. */
  gap: string;
  label: string;
  /** Where the label begins. */
  labelStart: number;
}

const LINK =
  /^(?<gap>(?: {1,2}[\p{L}'@-]{1,20}){0,5}?)[ "'*_)\]]{0,4}(?:(?<mark>(?:\.? ?[:=|]| -{1,2}>?| =>) {0,3}\n? {0,3}(?:c'est )?)|(?<verb> (?:is|was|are|were|ist|war|sind|lautet|lautete|hei(?:ß|ss)t|est|etait|c'est|c'etait|sont|es|era|son|e|fue|sono|sao|foi|luidt|zijn|jest)(?![\p{L}\p{N}']) ?(?:now |still |currently |jetzt |nun )?(?:(?:le|el|il|o|de|die) (?=["'*]?\d))?(?:: ?)?))["'*_`([<#]{0,5}/iu;
const NO_LINK = /^[.]? {0,3}["'*_`([<#]{0,4}/;
const REACH = 200;

/** A label as a whole word, in any case; "number", "no." and the like may follow it. */
export function labelPattern(words: readonly string[], flags = "giu"): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?:[ -]?(?:number|num|no|nr|nummer|numero|n[°o]))?(?![\\p{L}\\p{N}])`,
    flags,
  );
}

/** Every value that follows one of the labels. `value` must be anchored at its start and bounded. */
export function labelledValues(text: string, label: RegExp, value: RegExp): LabelledValue[] {
  return [...text.matchAll(label)].flatMap((match) => {
    const start = match.index + match[0].length;
    const tail = text.slice(start, start + REACH);
    const linked = LINK.exec(tail);
    const lead = linked ?? NO_LINK.exec(tail);
    const found = value.exec(tail.slice(lead?.[0].length ?? 0));
    if (!lead || !found) return [];
    const at = start + lead[0].length;
    return [
      {
        value: found[0],
        start: at,
        end: at + found[0].length,
        link:
          linked?.groups?.["mark"] !== undefined
            ? ("mark" as const)
            : linked
              ? ("verb" as const)
              : ("none" as const),
        gap: (linked?.groups?.["gap"] ?? "").trim().toLowerCase(),
        label: match[0],
        labelStart: match.index,
      },
    ];
  });
}
