import type { Remedy } from "../../../domain/policy.ts";
import { plainText, wholeWords } from "../../guard/plain-text.ts";

/** The remedies that a clause refuses and nowhere gives: "we replace them, we never refund them". */
export function refusedRemedies(text: string): Remedy[] {
  const parts = plainText(text).split(/[.!?;:] |, | (?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|mas) /iu);
  return (["replacement", "refund", "store_credit"] as const).filter((remedy) => {
    const speaking = parts.filter((part) => wholeWords(NAMES[remedy]).test(part));
    return speaking.length > 0 && speaking.every((part) => refuses(part, remedy));
  });
}

const NAMES: Readonly<Record<Remedy, string>> = {
  replacement:
    "replac(?:e[sd]?|ements?|ing)|ersetzen|ersatz|remplac\\p{L}*|reempla\\p{L}*|sostitu\\p{L}*|vervang\\p{L}*|substitu\\p{L}*",
  refund:
    "refund(?:s|ed|ing)?|(?:rück)?erstatt\\p{L}*|rembours\\p{L}*|reembols\\p{L}*|rimbors\\p{L}*|terugbetal\\p{L}*|vergoed\\p{L}*|money back|geld zurück",
  store_credit: "store credits?|gutschrift\\p{L}*|avoirs?|vales?|buon[oi]|tegoed\\p{L}*|vales?",
};

/** Before the remedy, with only small words between: "we never refund", "keine Erstattung"; or behind it in German and Dutch. */
const BEFORE =
  "(?:never|not|cannot|can't|don't|won't|no|nie|niemals|nicht|keine?n?|kein|ne|jamais|pas|aucun|no|nunca|jamás|non|mai|nessun|niet|nooit|geen|não)(?: (?:be|offer|give|make|any|a|an|the|it|them|you|money|cash|for|as|sie|ihn|es|le|la|les|l'|de|d'|en|lo|los|las|se|hacemos|li|si|facciamo|we|wij|het|ze|os|as|o|faz|fazemos)){0,3} ?(?:l')?";
const BEHIND =
  "(?: (?:sie|ihn|es|diese|wir|dafür|we|wij|het|ze|deze|die)){0,3} (?:nicht|nie|niemals|niet|nooit|jamais|pas|never)";
/** Then it is said of some cases only. */
const OF_SOME_CASES =
  /(?<!\p{L})(?:if|unless|when|which|that|after|until|who|yourself|wenn|falls|die|der|das|nach|bis|si|sauf|qui|que|après|jusqu|cuando|salvo|tras|hasta|se|che|dopo|fino|als|tenzij|dat|tot|caso|exceto|até|worn|used|shipping|versand\p{L}*|frais|gastos|spese|kosten|portes)(?!\p{L})/iu;

function refuses(part: string, remedy: Remedy): boolean {
  if (OF_SOME_CASES.test(part)) return false;
  const name = `(?:${NAMES[remedy]})`;
  return wholeWords(`${BEFORE}${name}`).test(part) || wholeWords(`${name}${BEHIND}`).test(part);
}
