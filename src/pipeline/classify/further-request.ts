import type { Intent } from "../../domain/intent.ts";
import { foldedText } from "../folded-text.ts";

/** What a plain report can mean without asking for anything: "and the lid is broken". The rest has to be asked for. */
const REPORTED: ReadonlySet<Intent> = new Set([
  "delivered_not_received",
  "damaged_item",
  "wrong_or_missing_item",
  "payment",
  "account",
  "site_issue",
  "complaint",
  "human_request",
  "legal_threat",
]);

/** A wrong extra request makes the draft answer nobody's question, so the sentence has to be this sure. */
const ASKED = 0.55;
const TOLD = 0.85;

const ASKS: readonly RegExp[] = [
  /\?/,
  /^(?:and |but |also |so |then |now |plus |oh )*(?:where|when|what|which|who|why|how|is|are|do|does|did|can|could|will|would|may|has|have|should|any|cancel|change|refund|return|exchange|swap|replace|update|stop|switch|add|remove|give|send|check|pause|skip|delete|apply|ship|deliver)\b/,
  /\b(?:please|pls|plz|kindly|(?:can|could|would|will|may) (?:you|i|we|u|somebody|someone)|wants?|wanted|wanna|need(?:s|ed)?|would like|'?d (?:like|love|prefer)|like to|wish|hop(?:e|ing)|looking (?:to|for)|help|let me know|tell me|wonder\w{0,3}|know (?:if|when|where|how|whether|what)|ask(?:ing)?|request\w{0,3}|how (?:about|do|long|much)|instead|questions?|also|refund|cancel)\b/,
  /\b(?:bitte|konn(?:t)?en sie|konn(?:t)?et ihr|kann (?:ich|man)|mochte\w{0,2}|wurde\w? (?:ich )?ger\w{1,2}|hatte ger\w{1,2}|will|brauche|wann|wo|wie|welche\w?|ob|frage\w?|ausserdem|stornier\w{0,3}|erstatt\w{1,4}|schicken|andern)\b/,
  /\b(?:svp|s'il vous|merci de|pou(?:vez|rriez)[ -]vous|puis[- ]je|est[- ]ce|je (?:veux|voudrais|souhait\w{1,5}|desire|prefere)|aimerais|besoin|ou (?:est|en)|quand|comment|combien|quel(?:le)?s?|annuler|rembourse\w{1,4}|echanger|aussi)\b/,
  /\b(?:por favor|pued\w{1,4}|podri\w{1,4}|quier\w|quisiera|gustaria|necesito|donde|cuando|como|cuanto\w?|cual|cancelar|devol\w{2,6}|cambiar|tambien|reembols\w{1,4})\b/,
  /\b(?:per favore|poss(?:o|iamo)|pote(?:te|reste)|puo|vorrei|voglio|desider\w{1,4}|bisogno|dove|dov'e|quando|come|quanto|quale|annullare|rimborso|cambiare|anche)\b/,
  /\b(?:alstublieft|aub|graag|kun(?:t|nen)|kan ik|mag|wil|zou|waar|wanneer|hoe|welke|wat|annuleren|terug\w{0,8}|ruilen|ook)\b/,
  /\b(?:por favor|pode(?:m|ria|riam)?|posso|quero|queria|gostaria|preciso|onde|quando|como|quanto|qual|cancelar|devolver|trocar|tambem|reembols\w{1,4})\b/,
];

/** Reasons, refusals and conditions name a thing without wanting it. */
const REASON =
  /^(?:because|since|as i|as we|so that|weil|da ich|denn|parce qu|car je|puisque|porque|ya que|perche|poiche|siccome|omdat|aangezien|pois|ja que|before i|bevor ich|avant de)\b/;
const REFUSAL =
  /\b(?:(?:do not|don'?t|dont|didn'?t|no longer|not|never) (?:want|need|looking for|asking for|interested in|after|wish)(?: (?:for|to|an?|any|the|another|just)){0,2} (?:exchange|swap|replace\w{0,4}|refund|return|credit|voucher|coupon|discount|store credit|cancel\w{0,3})|(?:keinen?|nicht) (?:umtausch|ersatz|gutschein|erstattung|ruckgabe)|(?:veux|souhaite|voudrais) pas (?:d'|de |un |une )(?:echange|avoir|bon|remboursement|retour)|no (?:quiero|necesito) (?:un |una )?(?:cambio|vale|reembolso|devolucion)|non (?:voglio|vorrei) (?:un |una )?(?:cambio|buono|rimborso|reso|sostituzione)|(?:wil|hoef) (?:ik )?geen (?:ruil\w{0,3}|tegoed\w{0,3}|vervanging|terugbetaling)|nao quero (?:um |uma )?(?:troca|vale|reembolso|devolucao))\b/;
/** "I wanted to check my order, but I can't log in": the goal that an obstacle stands before. */
const GOAL =
  /\b(?:try(?:ing)?|tried|want(?:ed)?|need(?:ed)?|like|went|looking|going) (?:to )?(?:check|see|look|view|track|find out|buy|order|get)\b/;
/** "How long does it take?" after a refund is about the refund. */
const ELLIPTIC =
  /^(?:and |so |but )?(?:how (?:long|much|soon|does|do)|when|what (?:happens|do i|are the steps))\b/;

/** "I need the boots" wants nothing to be told; "I need to know …" does. */
const WISH =
  /^(?:and |but |so )?(?:i|we)(?:'d| would)? (?:\w{2,10} )?(?:need|want|like)\b(?![^\n]*\b(?:know|info\w{0,8}|ask|advice|help|see)\b)/;
/** "The mug is broken, could you send another" is one matter. */
const REMEDY =
  /\b(?:send|replac\w{1,6}|another|new one|right (?:one|item)|correct (?:one|item)|missing|ersatz|schick\w{0,3}|neue[ns]?|envo\w{1,6}|envi\w{1,6}|remplac\w{1,4}|mand\w{1,6}|sped\w{1,5}|sostitu\w{1,6}|stuur|sturen|nieuwe?|vervang\w{1,4})\b/;

/** True when the clause itself holds this request besides the `primary` one; `score` is its own reading, 0 to 1. */
export function isFurtherRequest(clause: string, intent: Intent, score: number, primary: Intent): boolean {
  const folded = foldedText(clause);
  const asks = ASKS.some((mark) => mark.test(folded));
  if (score < (asks ? ASKED : TOLD) || (!asks && !REPORTED.has(intent))) return false;
  if (REASON.test(folded) || REFUSAL.test(folded)) return false;
  if (isObstacle(primary) && GOAL.test(folded) && !folded.includes("?")) return false;
  if (intent === "policy_question" && primary !== "product_question" && isElliptic(folded)) return false;
  if (intent === "product_question" && WISH.test(folded)) return false;
  if (isFault(primary) && isSwap(intent) && REMEDY.test(folded)) return false;
  return !isSameMatter(intent, primary);
}

function isObstacle(intent: Intent): boolean {
  return intent === "account" || intent === "site_issue" || intent === "payment";
}

function isFault(intent: Intent): boolean {
  return intent === "damaged_item" || intent === "wrong_or_missing_item";
}

function isSwap(intent: Intent): boolean {
  return intent === "exchange" || intent === "change_order";
}

function isElliptic(folded: string): boolean {
  return ELLIPTIC.test(folded) && folded.split(/\s+/).length <= 8;
}

/** One parcel that is missing, whichever way it is put. */
function isSameMatter(intent: Intent, primary: Intent): boolean {
  const parcel: readonly Intent[] = ["order_status", "delivered_not_received"];
  return parcel.includes(intent) && parcel.includes(primary);
}
