const MAX_SENTENCES = 40;

/** Sentences of a ticket, and clauses where a new request starts inside one ("…, and also cancel the other"). */
export function splitSentences(text: string): string[] {
  return withoutAsides(text)
    .split(/[\n;•]+|(?<=[.!?…])\s+|(?<=[。！？])/u)
    .flatMap(splitClauses)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
    .slice(0, MAX_SENTENCES);
}

/** What stands in brackets describes ("size: 8, material: leather") and would be cut into pieces that look like questions. */
function withoutAsides(text: string): string {
  const rest = text.replace(/\([^()\n]{1,300}\)/g, " ");
  return /\p{L}{2}/u.test(rest) ? rest : text;
}

/** Cuts at a comma or a connective only where both sides are long enough to be a request of their own. */
function splitClauses(sentence: string): string[] {
  const parts = sentence.split(
    /,\s+(?=\p{L})|(?:,|(?<!\s))\s+(?=(?:and|also|but|because|plus|und|ausserdem|außerdem|weil|et|aussi|parce|y|además|porque|e|inoltre|perché|en(?! (?:vez|lugar) )|ook|omdat|também)\s)/iu,
  );
  const clauses: string[] = [];
  for (const part of parts) {
    const last = clauses.at(-1);
    if (last === undefined || (wordCount(part) >= 4 && wordCount(last) >= 3)) clauses.push(part);
    else clauses[clauses.length - 1] = `${last} ${part}`;
  }
  return clauses;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
