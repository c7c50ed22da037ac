import { foldedSpeech } from "../../classify/folded-speech.ts";
import {
  AS_IT_STANDS,
  COURTEOUS,
  ELSE,
  IF,
  IF_NOT,
  IF_SO,
  INCIDENTAL,
  NO_CONDITION,
  ONLY,
  PAST,
  TIME_LIMIT,
  UNLESS,
  VERB_FIRST,
  WHETHER_BEFORE,
} from "./condition-words.ts";

/** Cancelling is wanted only if something else happens, as a topic beside clause ids. */
export const CANCEL_CONDITION_TOPIC = "cancel_condition";

const MAX_CHARS = 4000;
const MAX_SENTENCE = 400;
const CANCEL =
  /(?<!\p{L})(?:cancel(?!l?ation)|storn(?:ier|o(?!\p{L}))|annul(?!ation|ering|lamento)|anul(?!aci)|cancella|disdi)/u;
/** "Ship it today or cancel it". */
const OR_CANCEL =
  /(?<!\p{L})(?<!(?:did you|have you|do you) )(?:ship|send|deliver|dispatch|schicken|schickt|liefern|liefert|versenden|expediez|envoyez|livrez|envien|enviad|entreguen|spedite|mandate|consegnate|verstuur|verzend|lever|stuur|enviem|entreguem)(?: [\p{L}\p{N}'#]{1,15}){0,7},? (?:or|oder|ou|o|oppure|of)(?: \p{L}{1,10}){0,2} (?:cancel|storn|annul|anul)/u;
/** Cancelling is itself the condition, or asked about: "if I cancel now", "what if …". */
const ASKED_ABOUT = new RegExp(
  `(?<!\\p{L})(?:${[
    "what (?:happens )?if|can i (?:still )?cancel|could i cancel|may i cancel|am i able to cancel|is it possible to cancel|how (?:do|can) i cancel",
    "if (?:i|we|you|u) (?:(?:do|don't|dont|did|didn't|were|was|to|should|choose|decide|want|wanted|wish|need|had|have|now|still|just|would|will|won't|wont|not|already|try|am|are|could) ){0,4}cancel",
    "wenn (?:ich|wir|ihr|sie) (?:(?:jetzt|nun|heute|noch|nicht|die|meine|das|es|sie|den|auftrag|bestellung|sofort|doch|einfach) ){0,5}(?:storniere|stornieren|storniert)(?= ?,| (?:bekomme|was|wie|wird|will|mochte|muss)|$)",
    "si (?:(?:je|vous|nous|on|ne|la|le|maintenant|decide d') ?|j'|l'|n'){1,5}annul",
    "si (?:(?:no|yo|ahora|me|lo|la|nos|ustedes|quiero|decido) ){0,3}(?:cancel|anul)",
    "se (?:(?:non|io|lo|la|mi|voglio|decido|volessi) ){0,3}(?:annull|cancell|disd)",
    "als (?:ik|u|jullie|je|we|wij) (?:(?:nu|niet|de|mijn|het|bestelling|hem|nog) ){0,5}annul",
    "se (?:(?:eu|nao|o|a|me|quiser|ja|agora) ){0,3}(?:cancel|anul)",
  ].join("|")})`,
  "u",
);

/**
 * Whether a text wants an order cancelled only under a condition that is still open: "if it doesn't ship by Friday".
 * Courtesies ("if possible") and what the order itself answers ("if it hasn't shipped yet") leave nothing open. Pure,
 * linear in the text.
 */
export function cancelsOnCondition(text: string): boolean {
  // With its accent it says yes; without, "si" may be an "if".
  const told = text.slice(0, MAX_CHARS).replace(/(?<!\p{L})s[íì](?!\p{L})/giu, "yes");
  const sentences = foldedSpeech(told)
    .split(/[!?;\n]+|(?<!(?<!\d)\d{1,2})\.+/)
    .map((sentence) => sentence.slice(0, MAX_SENTENCE));
  let isOpen = false;
  for (const [index, sentence] of sentences.entries()) {
    if (!CANCEL.test(sentence)) continue;
    // Asked for outright elsewhere: then that counts.
    if (!isConditional(sentence, sentences[index - 1] ?? "")) return false;
    isOpen = true;
  }
  return isOpen;
}

function isConditional(sentence: string, before: string): boolean {
  if (ASKED_ABOUT.test(sentence)) return false;
  if (OR_CANCEL.test(sentence)) return true;
  const cancelAt = sentence.search(CANCEL);
  const leading = sentence.slice(0, cancelAt);
  const otherwise = ELSE.exec(leading);
  if (otherwise && isOpenMatter(saidBefore(leading.slice(0, otherwise.index), before))) return true;
  if (VERB_FIRST.test(sentence) && isOpenMatter(sentence.slice(0, cancelAt))) return true;
  return [...sentence.matchAll(IF)].some(({ 0: word, index }) => {
    const end = index + word.length;
    const lead = sentence.slice(Math.max(0, index - 30), index);
    if (WHETHER_BEFORE.test(lead) || NO_CONDITION.test(`${lead}#${sentence.slice(index, end + 20)}`))
      return false;
    const condition = conditionFrom(sentence, end, cancelAt);
    const subject = saidBefore(sentence.slice(0, index), before);
    if (IF_NOT.test(condition)) return isOpenMatter(subject);
    if (IF_SO.test(condition)) return isOpenMatter(subject) && !CANCEL.test(subject);
    if (UNLESS.test(word)) return isOpenMatter(`unless${condition}`);
    return isInEarnest(condition, ONLY.test(lead)) && isOpenMatter(condition);
  });
}

/** From behind the "if" up to a comma, or to the cancelling that hangs on it. */
function conditionFrom(sentence: string, from: number, cancelAt: number): string {
  const rest = sentence.slice(from, cancelAt > from ? cancelAt : undefined);
  const comma = rest.search(/, | - /);
  return comma > 0 ? rest.slice(0, comma) : rest;
}

/** No courtesy, nothing said by the way, and nothing that is past. */
function isInEarnest(condition: string, isOnly: boolean): boolean {
  const isCourteous = !isOnly && COURTEOUS.some((pattern) => pattern.test(condition));
  return !isCourteous && !INCIDENTAL.some((pattern) => pattern.test(condition)) && !PAST.test(condition);
}

/** What the order itself answers now is not open, unless a time is set for it. */
function isOpenMatter(matter: string): boolean {
  return matter.trim() !== "" && (!AS_IT_STANDS.test(matter) || TIME_LIMIT.test(matter));
}

/** What "otherwise" refers to: the words before it, else the sentence before. */
function saidBefore(words: string, before: string): string {
  return /\p{L}{2}/u.test(words) ? words : before;
}
