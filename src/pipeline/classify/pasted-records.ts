/** A heading that pretends to be a system's or an agent's own record; customers have none. */
const HEADING =
  /^[ \t]{0,10}(?:[-=*_#[<~]{2,12}|\[)[ \t]{0,4}(?:begin |start of )?(?:internal|system|agent|staff|admin|supervisor|support|verification|verified|assistant|security|crm|audit)\b[^\n]{0,60}$/i;
const CLOSING =
  /^[ \t]{0,10}(?:[-=*_#[<~]{2,12}|\[)[ \t]{0,4}(?:end|close|ende|fin|fine|einde|fim)\b[^\n]{0,60}$/i;
/** A single line in such a voice. */
const SPEAKER =
  /^[ \t>*_-]{0,10}(?:\[?(?:system|assistant|admin|developer|internal)\b[^\n:]{0,30}\]?|(?:agent|supervisor|manager|support)(?: \p{L}{2,20})? \((?:verified|confirmed|internal)[^\n)]{0,20}\)|(?:internal |system |agent )?note (?:to|for) (?:the )?(?:assistant|agent|bot|ai|model|support)[^\n:]{0,40}|internal note) ?:/iu;
const MAX_BLOCK_LINES = 30;

/**
 * The text without blocks that claim to come from the shop's own side ("--- Internal log ---", "Agent Tess (verified): …"). They
 * ask for nothing that the customer asked. If nothing else is left, the text stays.
 */
export function withoutPastedRecords(text: string): string {
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (HEADING.test(line)) index = endOfBlock(lines, index);
    else if (!SPEAKER.test(line)) kept.push(line);
  }
  const rest = kept.join("\n").trim();
  return /\p{L}{2}/u.test(rest) ? rest : text;
}

/** The closing line's index; without one, the last line before a blank line. */
function endOfBlock(lines: readonly string[], start: number): number {
  const last = Math.min(lines.length - 1, start + MAX_BLOCK_LINES);
  for (let index = start + 1; index <= last; index += 1) {
    if (CLOSING.test(lines[index] ?? "")) return index;
  }
  for (let index = start + 1; index <= last; index += 1) {
    if ((lines[index] ?? "").trim() === "") return index;
  }
  return last;
}
