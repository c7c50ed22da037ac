/** The customer asks that nothing be cancelled, as a topic beside clause ids. */
export const KEEP_ORDER_TOPIC = "keep_order";

/** Forms in which cancelling is asked for or refused; reports ("you have not cancelled it") are neither. */
const CANCEL =
  "(?:cancel|storniere|stornieren|storniert|annuler|annulez|cancelar|cancele|cancelen|canceles|anular|anule|anulen|anules|annullare|annullate|annulli|cancellare|annuleren|annuleer|cancelem|anulem)";
const REFUSED = new RegExp(
  [
    `(?<!(?:you|they|why|u) )(?:don't|dont|do not|never|not to)(?: (?:want|wish|need|like))?(?: (?:you|u))?(?: to)? ${CANCEL}`,
    "(?:would not|wouldn't|would rather not|no need to|no longer want to) (?:like to )?cancel",
    "(?:stornier(?:e|en|t)(?: sie)?(?: \\p{L}{1,15}){0,3} (?:bitte )?nicht)(?! stornier)",
    "(?<!(?:kann|konnen|konnte|konnten|durfen|darf)(?: \\p{L}{1,15}){1,5} )nicht(?: mehr)? (?:stornieren|zu stornieren)",
    "n'annulez (?:surtout )?pas|ne l'annulez pas|ne pas (?:l')?annuler|ne (?:veux|souhaite|voudrais|desire) (?:pas|plus) (?:l')?annuler",
    "(?<!(?:si|que|ustedes|ellos) )no (?:(?:lo|la|me|quiero|deseo|quisiera) ){0,2}(?:cancelar|cancele|canceles|cancelen|anular|anule|anules|anulen)(?:lo|la)?",
    "non (?:(?:lo|la|voglio|vorrei|desidero|dovete) ){0,2}(?:annullare|annullate|annulli|cancellare)",
    "(?:wil|wens|wilde)(?: \\p{L}{1,15}){0,4} niet(?: meer)? (?:annuleren|te annuleren)|annuleer(?: \\p{L}{1,15}){0,4} niet|(?:graag|alsjeblieft|aub) niet annuleren",
    "nao (?:(?:o|a|quero|desejo|queria) ){0,2}(?:cancelar|cancele|cancelem|anular|anule)",
  ].join("|"),
  "gu",
);
const ASKED = new RegExp(`(?<!\\p{L})${CANCEL}(?!\\p{L})`, "gu");
const MAX_CHARS = 4000;

/** Whether the text refuses to cancel as often as it speaks of cancelling: "please don't cancel it". */
export function asksToKeepOrder(text: string): boolean {
  const plain = text
    .slice(0, MAX_CHARS)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}'.!?;,]+/gu, " ");
  const refusals = [...plain.matchAll(REFUSED)].length;
  return refusals > 0 && refusals >= [...plain.matchAll(ASKED)].length;
}
