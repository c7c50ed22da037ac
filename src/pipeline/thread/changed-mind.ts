import { heardText } from "../classify/heard-text.ts";
import { namedRemedies } from "../decide/words/text-topics.ts";
import { foldedText } from "../folded-text.ts";
import { findOrderNames } from "../gather/order-names.ts";
import { isKindWord } from "../only-thanks.ts";
import { NOT, SETTLED } from "./reply-words.ts";

const MAX_CHARS = 1000;
const MAX_WORDS = 30;

/** "Rather a refund", "changed my mind": what was wished for before is not wished for any more. */
const CHANGING =
  /(?<!\p{L})(?:instead|rather|prefer|changed? (?:my|our) minds?|on second thoughts?|actually|after all|forget|scrap|lieber|stattdessen|doch|eigentlich|anders uberlegt|umentschieden|plutot|finalement|change d'avis|prefere|prefererais|en fait|mejor|prefiero|preferiria|en su lugar|cambiado de (?:idea|opinion|parecer)|al final|en realidad|invece|piuttosto|preferisco|preferirei|cambiato idea|alla fine|in realta|liever|toch|in plaats daarvan|van gedachten veranderd|bedacht|bij nader inzien|prefiro|preferia|em vez disso|mudei de ideias?|afinal|na verdade)(?!\p{L})/u;
/** Where it is or when it comes is asked of what was promised, and wishes for nothing else. */
const ASKING_AFTER =
  /(?<!\p{L})(?:where|when|why|how|has|have you|did|was|wo|wann|warum|wie|ou est|quand|pourquoi|comment|donde|cuando|por que|como|dove|quando|perche|come|waar|wanneer|waarom|hoe|onde|porque)(?!\p{L})/u;

/** Whether a reply asks for one remedy in the place of what its writer wanted before. Pure, linear in the text. */
export function changesRemedy(text: string): boolean {
  const folded = foldedText(text.slice(0, MAX_CHARS)).replace(/\s+/g, " ");
  if (folded.split(" ").length > MAX_WORDS || !CHANGING.test(folded)) return false;
  if (text.includes("?") && ASKING_AFTER.test(folded)) return false;
  return findOrderNames(text, null).length === 0 && namedRemedies(heardText(text).text).length === 1;
}

/** "Then ship it": who says so to a cancellation of theirs takes it back. */
const SENDING_ON =
  /(?<!\p{L})(?<!(?:n't|not|dont|never|nicht|pas|no|non|niet|nao) )(?:(?:ship|send|deliver|dispatch) (?:it|them|my order|the order)|keep (?:it|them|my order|the order)|(?:schickt|schicken sie|versendet|versenden sie|liefert|liefern sie|verschickt|verschicken sie) (?:es|sie|ihn|das|die bestellung|bitte|ruhig|doch|dann)|dann (?:bitte )?(?:schicken|versenden|verschicken|liefern)|(?:expediez|envoyez|livrez)-(?:la|le|les)|(?:expediez|envoyez|livrez) (?:la |ma )?commande|(?:envi(?:en|e|a|ad)|mand(?:en|e|a))(?:me|nos)?l[oa]s?|(?:spedi(?:te|sca|sci)|mandate|inviate|manda)(?:me|ce)?l[oaie]|(?:stuur|verstuur|verzend|lever)(?: (?:hem|het|ze|maar|dan|de bestelling|gewoon))+|(?:envi(?:em|e)|mandem|manda)(?:-n?[oa]s?| a encomenda| o pedido))(?!\p{L})/u;

/** Whether a reply tells the shop to send the order after all. */
export function sendsOn(text: string): boolean {
  const folded = foldedText(text.slice(0, MAX_CHARS)).replace(/\s+/g, " ");
  return folded.split(" ").length <= MAX_WORDS && SENDING_ON.test(folded);
}

/** Whether a clause of the text says that what was asked for has come about, or is no longer wanted. */
export function isSettled(text: string): boolean {
  return clausesOf(text).some((clause) => says(SETTLED, clause) || says(SETTLED_ITSELF, clause));
}

/** What is still wrong, or wanted, beside what has settled itself. */
const OPEN =
  /(?<!\p{L})(?:broke\p{L}*|damag\p{L}*|crack\p{L}*|defect\p{L}*|fault\p{L}*|torn|wrong|missing|empty|leak\p{L}*|dent\p{L}*|too|problem|issue|return\p{L}*|refund\p{L}*|exchang\p{L}*|replac\p{L}*|cancel\p{L}*|swap\p{L}*|money|where|when|how|why|but|please|need|want|expect|could|can you|order|instead|only|send|give|ship|tell|let|check|change|make|use|cheaper|smash\p{L}*|open|opened|used|dirty|stain\p{L}*|scratch\p{L}*|schick\p{L}*|send\p{L}*|gib|geben|kaputt\p{L}*|verbeult\p{L}*|zerkratzt\p{L}*|zerriss\p{L}*|beschadigt\p{L}*|falsch\p{L}*|fehl\p{L}*|zuruck\p{L}*|erstatt\p{L}*|umtausch\p{L}*|storn\p{L}*|geld|aber|bitte|mochte|brauche|leer|nur|zu|envoy\p{L}*|donn\p{L}*|cabosse\p{L}*|fendu\p{L}*|dechire\p{L}*|raye\p{L}*|casse\p{L}*|abim\p{L}*|manqu\p{L}*|mauvais\p{L}*|retour\p{L}*|rembours\p{L}*|echang\p{L}*|annul\p{L}*|mais|voudrais|trop|vide|svp|envi\p{L}*|mand\p{L}*|abollad\p{L}*|rayad\p{L}*|rot[oa]s?|danad\p{L}*|falt\p{L}*|equivocad\p{L}*|devol\p{L}*|reembols\p{L}*|cambi\p{L}*|cancel\p{L}*|anul\p{L}*|pero|quiero|favor|demasiado|vaci[oa]|spedi\p{L}*|ammaccat\p{L}*|graffiat\p{L}*|rott[oaie]|danneggiat\p{L}*|manca\p{L}*|sbagliat\p{L}*|rimbors\p{L}*|restitu\p{L}*|ma|vorrei|troppo|vuot[oa]|stuur|geef|gedeukt|gescheurd|kapot|beschadigd\p{L}*|ontbre\p{L}*|verkeerd\p{L}*|terug\p{L}*|ruil\p{L}*|maar|graag|leeg|te|amassad\p{L}*|riscad\p{L}*|quebrad\p{L}*|partid[oa]|danificad\p{L}*|errad\p{L}*|troc\p{L}*|mas|quero|vazi[oa])(?!\p{L})/u;
/** Of `SETTLED`, what cannot be told of one of several things or in passing; where it came must end its clause. */
const SETTLED_ITSELF = new RegExp(
  `(?<!\\p{L})(?:${[
    "found (?:it|them|the (?:parcel|package))(?! (?:cheap|to be|hard|difficult|on (?:your|the)|elsewhere|for |at a |very|so |quite|a bit))",
    "(?:turned up|shown up|showed up|(?:it|they|parcel|package) (?:(?:has|have|just|finally|did) ){0,3}(?:arrived|come|came|arrive))(?: (?:today|now|yesterday|just now|this (?:morning|afternoon|evening)|finally|after all|safely|at last)){0,2}(?= ?$)",
    "all (?:sorted|good now|resolved)(?= ?$)|sorted (?:itself|now|it out|it)|(?:is|been|it's|got|now) resolved(?: now| already| itself)?(?= ?$)|never ?mind(?= ?$)|no longer (?:needed|necessary)(?= ?$)",
    "(?:^|(?:es|ihn|sie|das paket|die sendung) (?:\\p{L}{1,10} ){0,2})gefunden|aufgetaucht(?= ?$)|(?:doch noch|inzwischen|jetzt|gerade|heute|nun) (?:angekommen|gekommen|da)(?= ?$)|hat sich (?:\\p{L}{1,8} )?(?:erledigt|geklart)|(?:alles|schon|bereits|ist) (?:erledigt|geklart)(?= ?$)",
    "(?:l'ai|l'avons|l'a|les ai|les avons|colis) retrouve\\p{L}*|^retrouve\\p{L}*|(?:bien|finalement|enfin|tout juste) (?:ete )?(?:recu|arrive)\\p{L}*(?: (?:ce matin|aujourd'hui|hier))?(?= ?$)|(?:c'est|est|tout est) (?:regle|resolu)(?= ?$)",
    "(?:^|l[oa] (?:he )?|he )encontr(?:e|ado|ada)(?= ?$| el paquete)|ya (?:ha )?(?:llego|llegado|aparecio|aparecido|lo tengo)(?: hoy)?(?= ?$)|ha aparecido(?= ?$)|(?:ya )?(?:esta|ha sido|se ha|quedo) (?:resuelto|solucionado)(?= ?$)",
    "(?:^|l'ho |l'abbiamo )(?:ri)?trovat[oa]|ho trovato il pacco|(?:e|sono) (?:finalmente |appena |gia )?arrivat[oaie](?: (?:oggi|ora|adesso|stamattina|finalmente))?(?= ?$)|(?:tutto|problema|ho|e) risolto(?= ?$)",
    "(?:^|(?:het|hem|ze|pakket|pakje) (?:\\p{L}{1,8} )?)gevonden|(?:toch|inmiddels|net|nu|zojuist) (?:aangekomen|binnen|bezorgd)(?= ?$)|(?:is|al) opgelost(?= ?$)",
    "(?:^|ja )encontrei(?= ?$| [oa] (?:pacote|encomenda))|ja (?:chegou|apareceu)(?: hoje)?(?= ?$)|(?:esta|foi|ficou|ja) resolvid[oa](?= ?$)",
  ].join("|")})(?!\\p{L})`,
  "u",
);

/** Whether a message says that its matter has settled itself, and asks for and reports nothing else. */
export function onlySettles(text: string): boolean {
  const clauses = clausesOf(text);
  const words = clauses.join(" ").split(/\s+/).filter(Boolean);
  if (words.length > MAX_WORDS || /[?¿]/u.test(text)) return false;
  return (
    clauses.some((clause) => says(SETTLED_ITSELF, clause)) &&
    clauses.every((clause) => !OPEN.test(clause) || isKind(clause))
  );
}

/** "Not found" settles nothing; the "never" of "never mind" is its own. */
function says(settled: RegExp, clause: string): boolean {
  return settled.test(clause) && !NOT.test(clause.replace(settled, " "));
}

/** A house number is no "no". */
function clausesOf(text: string): string[] {
  return foldedText(text.slice(0, MAX_CHARS))
    .replace(/(?<!\p{L})(?:no|nr)\.? ?(?=\d)/gu, " ")
    .split(/[.!?;:,\n]+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}

function isKind(clause: string): boolean {
  return clause.split(/\s+/).every((word) => isKindWord(word.replace(/[^\p{L}'-]/gu, "")));
}
