import { foldedSpeech } from "../classify/folded-speech.ts";

/** Cancelling is wanted only if something else happens, as a topic beside clause ids. */
export const CANCEL_CONDITION_TOPIC = "cancel_condition";

const MAX_CHARS = 4000;
const CANCEL =
  /(?<!\p{L})(?:cancel(?!l?ation)|stornier|stornieren|annule[rz]|annulez|cancel[ae]|cancelar|anul[ae]|annulla|annulli|cancella|disdi|annuleer|annuleren)/u;
const IF =
  /(?<!\p{L})(?:if|unless|in case|should (?:it|the|my|they)|wenn|falls|sofern|es sei denn|ausser|si|s'il|s'ils|sauf si|a moins|salvo que|a menos que|en caso de que|se|qualora|a meno che|als|indien|tenzij|mits|caso|a nao ser)(?!\p{L})/u;
/** Else, it shall be cancelled. */
const ELSE =
  /(?<!\p{L})(?:otherwise|or else|if not|sonst|ansonsten|andernfalls|sinon|si no|de lo contrario|altrimenti|se no|anders|zo niet|caso contrario|senao)(?!\p{L})/u;
/** What may or may not happen: a parcel that leaves or comes, a time, an answer, stock. */
const EVENT =
  /(?<!\p{L})(?:ship\p{L}*|arriv\p{L}*|deliver\p{L}*|dispatch\p{L}*|come|comes|here|sent|send|leave|leaves|left|get|gets|reach\p{L}*|receive\p{L}*|stock|available|hear|guarantee|make it|longer|delayed|late|more than|discount|price|colou?r|size|kommt|ankommt|ankommen|verschickt|versendet|versandt|versand|geliefert|lieferung|da ist|lieferbar|dauert|expedie\p{L}*|arriv\p{L}*|livre\p{L}*|parti\p{L}*|recue?|envoye\p{L}*|disponible|llega\p{L}*|lleg\p{L}*|envi\p{L}*|sale|entreg\p{L}*|reciba|recibo|spedi\p{L}*|parte|consegn\p{L}*|ricev\p{L}*|disponibile|verzonden|verstuurd|verstuur\p{L}*|komt|bezorgd|geleverd|aankomt|binnen|leverbaar|cheg\p{L}*|enviad[oa]|sair|sai|receber|disponivel)(?!\p{L})/u;
/** Said out of politeness, or asked of the order as it is. */
const POLITE =
  /possible|you can(?!'t|not)|you could|too late|in time to|still (?:possible|time|can)|\bok\b|okay|moglich|noch geht|\bgeht\b|pouvez|peut encore|si c'est|posible|se puede|pueden|possibile|ancora in tempo|potete|si puo|mogelijk|nog kan|dat kan|possivel|ainda (?:da|for)|puderem/;
/** Told of now, which the order itself answers, unless a time is set for it. */
const NOT_YET =
  /hasn't|has not|haven't|have not|not (?:yet )?(?:been )?(?:shipped|sent|dispatched|left)|isn't (?:yet )?shipped|already|noch nicht|noch kein|schon|bereits|pas encore|deja|aun no|todavia no|\bya\b|non ancora|ancora non|\bgia\b|nog niet|\bal\b|ainda nao|\bja\b/;
const TIME_LIMIT =
  /(?<!\p{L})(?:by|before|until|within|bis|vor|avant|d'ici|antes|prima|entro|voor|binnen|ate)(?!\p{L})/u;
/** "Ship it today or cancel it". */
const OR_CANCEL =
  /(?<!\p{L})(?<!(?:did you|have you|do you) )(?:ship|send|deliver|dispatch|schicken|schickt|liefern|liefert|versenden|expediez|envoyez|livrez|envien|enviad|entreguen|spedite|mandate|consegnate|verstuur|verzend|lever|stuur|enviem|entreguem)(?: [\p{L}\p{N}'#]{1,15}){0,7},? (?:or|oder|ou|o|oppure|of)(?: \p{L}{1,10}){0,2} (?:cancel|storn|annul|anul)/u;
/** Cancelling is itself the condition, or asked about: "if I cancel now", "what if …". */
const ASKED_ABOUT =
  /(?<!\p{L})(?:what (?:happens )?if|can i (?:still )?cancel|could i cancel|may i cancel|am i able to cancel|is it possible to cancel|how (?:do|can) i cancel|(?:if|wenn|si|se|als) (?:i|we|you|ich|wir|sie|je|nous|vous|yo|ik|we|jullie|u|eu) (?:\p{L}{1,10} ){0,3}(?:cancel|storn|annul|anul))/u;

/** Whether a text wants an order cancelled only under a condition that is still open: "if it doesn't ship by Friday". */
export function cancelsOnCondition(text: string): boolean {
  const folded = foldedSpeech(text.slice(0, MAX_CHARS));
  const sentences = folded.split(/[.!?;\n]+/);
  let isOpen = false;
  for (const [index, sentence] of sentences.entries()) {
    if (!CANCEL.test(sentence)) continue;
    const before = sentences[index - 1] ?? "";
    const isOne =
      isConditional(sentence) ||
      (/^ ?(?:if not|otherwise|sonst|sinon|si no|altrimenti|anders|caso contrario)/.test(sentence) &&
        /(?<!\p{L})(?:by|before|until|bis|vor|avant|antes|prima|entro|voor|ate)(?!\p{L})/u.test(before));
    // Asked for outright elsewhere: then that counts.
    if (!isOne) return false;
    isOpen = true;
  }
  return isOpen;
}

function isConditional(sentence: string): boolean {
  if (ASKED_ABOUT.test(sentence)) return false;
  if (OR_CANCEL.test(sentence)) return true;
  const cancelAt = sentence.search(CANCEL);
  const otherwise = ELSE.exec(sentence);
  if (otherwise && otherwise.index < cancelAt && EVENT.test(sentence.slice(0, otherwise.index))) return true;
  const start = sentence.search(IF);
  if (start < 0) return false;
  // What hangs on the condition stands behind it or before it.
  const condition = start < cancelAt ? sentence.slice(start, cancelAt) : sentence.slice(start);
  if (!EVENT.test(condition) || POLITE.test(condition)) return false;
  return !NOT_YET.test(condition) || TIME_LIMIT.test(condition);
}
